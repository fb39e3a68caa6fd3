import type { OrderId } from '@/utils/domain/ids';
import { database } from '@/utils/store/database';
import type { CustomerContent, CustomerRow } from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';

const MOST = 20;
const ROWS_AT_ONCE = 200;

/**
 * Buyers whose order has exactly this number, else whose name or user name holds the words; those seen last first, at
 * most twenty. Names lie sealed, so they are opened one after another until enough are found.
 */
export async function findCustomers(
  words: string,
  signal: AbortSignal,
): Promise<{ row: CustomerRow; content: CustomerContent }[]> {
  const db = database();
  const wanted = folded(words);
  const orders = await db.orders
    .where('orderId')
    .equals(words.trim() as OrderId)
    .toArray();
  const about = await db.conversations.where('orders').equals(words.trim()).toArray();
  const keys = new Set([...about, ...orders].flatMap(({ customer }) => customer ?? []));
  const named = (await db.customers.bulkGet([...keys])).filter((row) => row !== undefined);
  if (named.length > 0) return Promise.all(named.slice(0, MOST).map(opened));

  const found: { row: CustomerRow; content: CustomerContent }[] = [];
  for (let from = 0; found.length < MOST; from += ROWS_AT_ONCE) {
    signal.throwIfAborted();
    const rows = await db.customers.orderBy('lastSeenAt').reverse().offset(from).limit(ROWS_AT_ONCE).toArray();
    if (rows.length === 0) break;
    for (const one of await Promise.all(rows.map(opened))) {
      const { name = '', siteId = '' } = one.content;
      if ([name, siteId].some((text) => folded(text).includes(wanted))) found.push(one);
    }
  }
  return found.slice(0, MOST);
}

async function opened(row: CustomerRow): Promise<{ row: CustomerRow; content: CustomerContent }> {
  return { row, content: await open(`customers|${row.key}`, row.sealed) };
}

function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
