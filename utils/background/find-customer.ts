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
}

/**
 * The buyer of a conversation or order, made known when he is new. The site's id of the buyer decides; without it he
 * is the buyer of his order, or of this conversation: a name alone is nobody. When the id of a buyer known by his
 * order comes to light, `before` gives way to him, with the note.
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
  const { buyerSiteId, buyerName, orderIds, conversation } = marks;
  let key: CustomerKey | undefined = buyerSiteId ? await customerKey(account, { by: 'site', id: buyerSiteId }) : before;
  if (key === undefined && orderIds.length > 0) {
    const orders = await db.orders.bulkGet(orderIds.map((id) => `${account}|${id}`));
    key = orders.find((order) => order?.customer)?.customer;
  }
  const [order] = orderIds;
  if (key === undefined && order !== undefined) key = await customerKey(account, { by: 'order', id: order });
  if (key === undefined && conversation !== undefined) {
    key = await customerKey(account, { by: 'conversation', id: conversation });
  }
  if (key === undefined) return undefined;

  const known = changes.pending('customers', key) ?? (await opened(await db.customers.get(key)));
  const earlier = before === undefined || before === key ? undefined : await opened(await db.customers.get(before));
  const both = overlaid<Partial<CustomerContent>>(earlier?.content, { ...known?.content });
  const content: CustomerContent = {
    ...both,
    name: buyerName ?? both.name,
    siteId: buyerSiteId ?? known?.content.siteId,
    tags: [...new Set([...(known?.content.tags ?? []), ...(earlier?.content.tags ?? [])])],
  };
  const firstSeenAt = Math.min(known?.row.firstSeenAt ?? seenAt, earlier?.row.firstSeenAt ?? seenAt);
  const row = {
    key,
    account,
    marketplace,
    firstSeenAt,
    // Written with other news only: looking again at a page is no event in the life of a buyer.
    lastSeenAt: known && known.row.firstSeenAt === firstSeenAt ? known.row.lastSeenAt : seenAt,
    language: known?.row.language ?? earlier?.row.language,
  };
  changes.sealed('customers', key, row, content, known);
  if (earlier) await giveWay(earlier.row, key, changes);
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

async function opened(
  row: CustomerRow | undefined,
): Promise<{ row: CustomerRow; content: CustomerContent } | undefined> {
  return row && { row, content: await open(`customers|${row.key}`, row.sealed) };
}
