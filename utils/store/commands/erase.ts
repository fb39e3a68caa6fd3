import type { Table, Transaction } from 'dexie';
import type { ConversationKey, CustomerKey } from '@/utils/domain/ids';
import { beginsWith } from '../begins-with';
import { database } from '../database';
import { unpacked } from '../unpacked';
import { destroyKeys, forgetDataKeys } from '../vault/data-keys';
import { subjectIds } from '../vault/vault';

/** What is to go: conversations with all that hangs on them, orders by their key, and buyers. */
export interface Erasing {
  conversations: ConversationKey[];
  orders: string[];
  customers: CustomerKey[];
}

/**
 * Takes every row that tells of these, and destroys their data keys, in one transaction: all of it or nothing. A table
 * takes part by having an index (or the first part of one) named `conversation` or `customer`.
 * @param also is called within the transaction, with the number of rows that went
 */
export async function erase(
  { conversations, orders, customers }: Erasing,
  also: (gone: Record<string, number>, within: Transaction) => Promise<unknown> = async () => undefined,
): Promise<Record<string, number>> {
  const db = database();
  const keys = (await Promise.all([...conversations, ...orders, ...customers].map(subjectIds))).flat();
  const gone: Record<string, number> = {};
  await db.transaction('rw', db.tables, async (within) => {
    const take = async (table: Table, index: string, values: string[]): Promise<void> => {
      if (values.length === 0 || !beginsWith(table, index)) return;
      // Begun anew each time: what was found once is found no second time.
      const found = () => table.where(index).anyOf(values);
      // One record may hold many messages.
      const count = unpacked(await found().toArray()).length;
      if (count === 0) return;
      await found().delete();
      gone[table.name] = (gone[table.name] ?? 0) + count;
    };
    for (const table of db.tables) {
      await take(table, 'conversation', conversations);
      await take(table, 'customer', customers);
    }
    await take(db.conversations, 'key', conversations);
    await take(db.orders, 'key', orders);
    await take(db.customers, 'key', customers);
    await destroyKeys(keys);
    await also(gone, within);
  });
  forgetDataKeys();
  return gone;
}
