import type { Table } from 'dexie';
import type { ConversationKey } from '@/utils/domain/ids';

/**
 * All rows of these conversations, by the table's index (or the first part of one) named `conversation`. One request for
 * each conversation fetches all of its rows; `anyOf` would walk a cursor from row to row.
 */
export async function ofConversations<Row extends { conversation: ConversationKey }>(
  table: Table<Row, string>,
  conversations: readonly ConversationKey[],
): Promise<Row[]> {
  return (await Promise.all(conversations.map((key) => table.where('conversation').equals(key).toArray()))).flat();
}
