import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';
import type { MessageRow } from '../rows';
import { unpacked } from '../unpacked';

/** All messages of these conversations, one conversation after the other, each oldest first. */
export async function messagesOf(...conversations: ConversationKey[]): Promise<MessageRow[]> {
  const { messages } = database();
  const found = conversations.map(async (key) =>
    unpacked(await messages.where('conversation').equals(key).toArray()).sort((a, b) => a.position - b.position),
  );
  return (await Promise.all(found)).flat();
}
