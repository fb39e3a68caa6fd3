import type { CustomerKey } from '@/utils/domain/ids';
import type { Likeness } from '@/utils/insights/score-duplicate';
import { database } from '@/utils/store/database';
import { openOrder } from '@/utils/store/queries/open-rows';
import { open } from '@/utils/store/vault/vault';
import { foldWord } from './words/fold-word';
import { foldedName } from './words/folded-name';

export interface Compared extends Likeness {
  /** The name as it is written. */
  printed?: string;
}

/** What a buyer is compared by; `undefined` when he is not known, or is nobody but an order that another writes about. */
export async function likenessOf(key: CustomerKey): Promise<Compared | undefined> {
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
    name: name && foldedName(name),
    printed: name,
    orders: [...orders.map(({ orderId }) => orderId), ...conversations.flatMap((one) => one.orders)],
    items: orders.flatMap(({ items }) => items.map(({ sku, title }) => foldWord(sku ?? title))),
    countries: orders.flatMap(({ shipToCountry }) => (shipToCountry ? [shipToCountry] : [])),
    language: row.language,
  };
}
