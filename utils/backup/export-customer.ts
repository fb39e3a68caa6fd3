import type { CustomerKey, EpochMs } from '@/utils/domain/ids';
import { beginsWith } from '@/utils/store/begins-with';
import { database } from '@/utils/store/database';
import { rowsOfCustomer } from '@/utils/store/queries/rows-of-customer';
import { recordOf, rowsIn } from './write-backup';

/** All that is known of one buyer, for himself: rows by table, what lay sealed under `content`. */
export interface CustomerExport {
  format: 'dragoman-buyer';
  version: 1;
  /** ISO 8601. */
  madeAt: string;
  records: Record<string, Record<string, unknown>[]>;
}

/** Gathers what would go if he were erased. */
export async function exportCustomer(customer: CustomerKey, now: EpochMs): Promise<CustomerExport> {
  const db = database();
  const { conversations, orders, customers } = await rowsOfCustomer(customer);
  const records: CustomerExport['records'] = {};
  for (const table of db.tables) {
    const found: Record<string, unknown>[] = [];
    if (beginsWith(table, 'conversation'))
      found.push(...(await table.where('conversation').anyOf(conversations).toArray()));
    if (table.name === 'conversations') found.push(...(await table.bulkGet(conversations)));
    if (table.name === 'orders') found.push(...(await table.bulkGet(orders)));
    else if (table.name === 'customers') found.push(...(await table.bulkGet(customers)));
    else if (table.name !== 'conversations' && beginsWith(table, 'customer')) {
      found.push(...(await table.where('customer').anyOf(customers).toArray()));
    }
    const rows = rowsIn(
      table.name,
      found.filter((row) => row !== undefined),
    );
    if (rows.length === 0) continue;
    const keyPath = String(table.schema.primKey.keyPath);
    const opened = await Promise.all(rows.map((row) => recordOf(table.name, row, String(row[keyPath]))));
    records[table.name] = opened.flatMap((one) =>
      one === 'unreadable' ? [] : [one.content === undefined ? one.row : { ...one.row, content: one.content }],
    );
  }
  return { format: 'dragoman-buyer', version: 1, madeAt: new Date(now).toISOString(), records };
}
