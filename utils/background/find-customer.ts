import type { AccountKey, ConversationKey, CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import { database } from '@/utils/store/database';
import { customerKey } from '@/utils/store/identity/keys';
import type { CustomerContent, CustomerRow } from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';
import type { Changes } from './changes';
import { overlaid } from './same-value';

export interface BuyerMarks {
  buyerSiteId?: string;
  buyerName?: string;
  orderIds: string[];
  conversation?: ConversationKey;
  /** Keys under which he was known besides, while nothing told that all are one. */
  also?: CustomerKey[];
}

/**
 * The buyer of a conversation or order, made known when he is new. The site's id of the buyer decides; without it he
 * is the buyer of his order, or of this conversation: a name alone is nobody. When the id of a buyer known by his
 * order comes to light, or the order of one known by his conversation, `before` gives way to him, with the note.
 */
export async function findCustomer(
  account: AccountKey,
  marketplace: Marketplace,
  marks: BuyerMarks,
  seenAt: EpochMs,
  before: CustomerKey | undefined,
  changes: Changes,
): Promise<CustomerKey | undefined> {
  const db = database();
  const { buyerSiteId, buyerName, orderIds, conversation, also = [] } = marks;
  const ofTalk = conversation && (await customerKey(account, { by: 'conversation', id: conversation }));
  let key = before === ofTalk ? undefined : before;
  if (buyerSiteId) key = await customerKey(account, { by: 'site', id: buyerSiteId });
  if (key === undefined && orderIds.length > 0) {
    const orders = await db.orders.bulkGet(orderIds.map((id) => `${account}|${id}`));
    key = orders.find((order) => order?.customer)?.customer;
  }
  const [order] = orderIds;
  if (key === undefined && order !== undefined) key = await customerKey(account, { by: 'order', id: order });
  key ??= ofTalk;
  if (key === undefined) return undefined;

  const earlier: KnownCustomer[] = [];
  for (const one of new Set([...also, before])) {
    const row = one === undefined || one === key ? undefined : await opened(await db.customers.get(one));
    if (row) earlier.push(row);
  }
  const known = changes.pending('customers', key) ?? (await opened(await db.customers.get(key)));
  const all = [...earlier, ...(known ? [known] : [])];
  const together = all.reduce<Partial<CustomerContent>>((sum, one) => overlaid(sum, { ...one.content }), {});
  const content: CustomerContent = {
    ...together,
    name: buyerName ?? together.name,
    siteId: buyerSiteId ?? known?.content.siteId,
    tags: [...new Set(all.flatMap((one) => one.content.tags))],
  };
  const firstSeenAt = Math.min(seenAt, ...all.map(({ row }) => row.firstSeenAt));
  const row = {
    key,
    account,
    marketplace,
    firstSeenAt,
    // Written with other news only: looking again at a page is no event in the life of a buyer.
    lastSeenAt: known && known.row.firstSeenAt === firstSeenAt ? known.row.lastSeenAt : seenAt,
    language: all.findLast((one) => one.row.language)?.row.language,
  };
  changes.sealed('customers', key, row, content, known);
  for (const one of earlier) await giveWay(one.row, key, changes);
  return key;
}

/** Orders and conversations of a provisional buyer go to the one whose id is known now. */
async function giveWay(earlier: CustomerRow, key: CustomerKey, changes: Changes): Promise<void> {
  const db = database();
  for (const name of ['orders', 'conversations'] as const)
    for (const row of await db.table(name).where('customer').equals(earlier.key).toArray())
      changes.plain(name, { ...row, customer: key }, row);
  changes.remove('customers', earlier.key);
}

interface KnownCustomer {
  row: CustomerRow;
  content: CustomerContent;
}

async function opened(row: CustomerRow | undefined): Promise<KnownCustomer | undefined> {
  return row && { row, content: await open(`customers|${row.key}`, row.sealed) };
}
