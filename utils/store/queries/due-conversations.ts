import { database } from '../database';
import type { ConversationRow } from '../rows';

/** Conversations with a deadline that is not met, the next one first. Nothing in them is opened. */
export async function dueConversations(): Promise<ConversationRow[]> {
  return database().conversations.orderBy('dueAt').toArray();
}
