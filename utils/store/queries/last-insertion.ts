import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';
import { open } from '../vault/vault';

/** The text we put into this conversation's box last, or meant to when the worker was stopped; sent ones do not count. */
export async function lastInsertion(conversation: ConversationKey): Promise<string | undefined> {
  const rows = await database().replies.where('conversation').equals(conversation).sortBy('insertedAt');
  const last = rows.findLast((row) => row.sentAt === undefined);
  return last && (await open(`replies|${last.id}`, last.sealed)).text;
}
