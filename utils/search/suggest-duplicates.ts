import type { Suggestion } from '@/utils/domain/customer-file';
import type { CustomerKey } from '@/utils/domain/ids';
import type { Likeness } from '@/utils/insights/score-duplicate';
import { LEAST_SCORE, scoreDuplicate } from '@/utils/insights/score-duplicate';
import { database } from '@/utils/store/database';
import { linkedCustomers, linksOf } from '@/utils/store/queries/linked-customers';
import { openOrder } from '@/utils/store/queries/open-rows';
import { open } from '@/utils/store/vault/vault';
import type { Searcher } from './searcher';
import { foldWord } from './words/fold-word';
import { piecesOf } from './words/pieces-of';

/** Candidates that are opened and compared. */
const MOST_CANDIDATES = 40;

interface Compared extends Likeness {
  /** The name as it is written. */
  printed?: string;
}

/**
 * Buyers who may be the same person as this one, the likeliest first: looked for in the index by name and by the site's
 * id, and among those who write about the same orders. Who was linked or told apart already is left out.
 */
export async function suggestDuplicates(key: CustomerKey, searcher: Searcher): Promise<Suggestion[]> {
  const db = database();
  const { customers: linked } = await linkedCustomers(key);
  const settled = new Set<CustomerKey>(linked);
  for (const one of linked)
    for (const { customer } of await linksOf(one)) for (const other of customer) settled.add(other);
  const own = await likenessOf(key);
  if (own === undefined) return [];
  const candidates = new Set<CustomerKey>();
  for (const words of [own.name, own.siteId]) {
    if (!words) continue;
    for (let after: number | undefined = 0; after !== undefined && candidates.size < MOST_CANDIDATES; ) {
      const { hits, next } = await searcher.search({ words, kind: 'customer' }, after);
      for (const { customer } of hits) if (customer) candidates.add(customer);
      after = next;
    }
  }
  const alike = await db.conversations.where('orders').anyOf(own.orders).toArray();
  for (const { customer } of alike) if (customer) candidates.add(customer);
  const likenesses = await Promise.all(
    [...candidates].filter((one) => !settled.has(one)).map(async (one) => ({ other: await likenessOf(one) })),
  );
  return likenesses
    .flatMap(({ other }): Suggestion[] => {
      if (other === undefined) return [];
      const { score, reasons } = scoreDuplicate(own, other);
      if (score < LEAST_SCORE) return [];
      const { customer, printed: name, marketplace, account } = other;
      return [{ customer, name, marketplace, account, score, reasons }];
    })
    .sort((a, b) => b.score - a.score);
}

async function likenessOf(key: CustomerKey): Promise<Compared | undefined> {
  const db = database();
  const row = await db.customers.get(key);
  if (row === undefined) return undefined;
  const conversations = await db.conversations.where('customer').equals(key).toArray();
  const named = await db.orders.bulkGet(conversations.flatMap((one) => one.orders.map((id) => `${one.account}|${id}`)));
  const bought = await db.orders.where('customer').equals(key).toArray();
  const orderRows = [...new Map([...named, ...bought].flatMap((one) => (one ? [[one.key, one]] : []))).values()];
  // A buyer that nothing but an order made, which others write about, is no one of his own.
  const ids = orderRows.map((one) => one.orderId);
  if (conversations.length === 0 && (await db.conversations.where('orders').anyOf(ids).count()) > 0) return undefined;
  const { name, siteId } = await open(`customers|${key}`, row.sealed);
  const orders = await Promise.all(orderRows.map(openOrder));
  return {
    customer: key,
    marketplace: row.marketplace,
    account: row.account,
    siteId,
    name:
      name &&
      piecesOf(name)
        .map(({ folded }) => folded)
        .join(' '),
    printed: name,
    orders: [...orders.map(({ orderId }) => orderId), ...conversations.flatMap((one) => one.orders)],
    items: orders.flatMap(({ items }) => items.map(({ sku, title }) => foldWord(sku ?? title))),
    countries: orders.flatMap(({ shipToCountry }) => (shipToCountry ? [shipToCountry] : [])),
    language: row.language,
  };
}
