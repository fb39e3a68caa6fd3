import type { AccountKey, ConversationKey } from '@/utils/domain/ids';
import { database } from '@/utils/store/database';
import { conversationKey, customerKey, UNNAMED } from '@/utils/store/identity/keys';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import type { ConversationContent, ConversationRow } from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';

export interface FoundConversation {
  key: ConversationKey;
  before?: { row: ConversationRow; content: ConversationContent };
}

/** How a page names a conversation. */
export interface ConversationMarks {
  siteConversationId?: string;
  orderIds: string[];
  buyerSiteId?: string;
  buyerName?: string;
  subject?: string;
  /** Titles of the goods an order holds: a site that prints no order in its messages is joined by buyer and goods. */
  itemTitles?: string[];
}

/**
 * The conversation a page or row speaks of, within one account. The site's own id decides; then the order, where just
 * one conversation is about it. A conversation once known by its order keeps its key when its site id comes to light.
 * `undefined` when the page names neither id, order nor buyer.
 */
export async function findConversation(
  account: AccountKey,
  marks: ConversationMarks,
): Promise<FoundConversation | undefined> {
  const db = database();
  const { siteConversationId, orderIds } = marks;
  const own = (row: ConversationRow): boolean => row.account === account || isUnnamedOf(row, account);

  if (siteConversationId !== undefined) {
    const known = await db.conversations.where('siteConversationId').equals(siteConversationId).filter(own).first();
    if (known) return opened(known);
    const byOrder = await aboutOrders(orderIds, (row) => own(row) && row.siteConversationId === undefined);
    if (byOrder) return opened(byOrder);
    return fresh(await conversationKey(account, { by: 'site', id: siteConversationId }));
  }

  const byOrder = (await aboutOrders(orderIds, own)) ?? (await aboutGoods(account, marks));
  if (byOrder) return opened(byOrder);
  const [order] = orderIds;
  if (order !== undefined) return fresh(await conversationKey(account, { by: 'order', id: order }));

  const buyer = marks.buyerSiteId ?? marks.buyerName;
  if (buyer === undefined) return undefined;
  const text = `${normalisedText(buyer)}\u0000${normalisedText(marks.subject ?? '')}`;
  return fresh(await conversationKey(account, { by: 'text', text }));
}

/** A page that names the account finds again what a page that did not had stored. */
function isUnnamedOf(row: ConversationRow, account: AccountKey): boolean {
  return row.account === `${row.marketplace}|${UNNAMED}` && account.startsWith(`${row.marketplace}|`);
}

async function aboutOrders(
  orderIds: string[],
  fits: (row: ConversationRow) => boolean,
): Promise<ConversationRow | undefined> {
  if (orderIds.length === 0) return undefined;
  const rows = await database().conversations.where('orders').anyOf(orderIds).distinct().filter(fits).toArray();
  return rows.length === 1 ? rows[0] : undefined;
}

/**
 * The one conversation with this buyer about these goods that is tied to no order yet. The buyer is known by the
 * site's own id; a name alone, or two such conversations, join nothing.
 */
export async function aboutGoods(
  account: AccountKey,
  { buyerSiteId, itemTitles }: ConversationMarks,
): Promise<ConversationRow | undefined> {
  if (buyerSiteId === undefined || itemTitles === undefined || itemTitles.length === 0) return undefined;
  const customer = await customerKey(account, { by: 'site', id: buyerSiteId });
  const titles = new Set(itemTitles.map(normalisedText));
  const rows = await database()
    .conversations.where('customer')
    .equals(customer)
    .filter((row) => row.account === account && row.orders.length === 0)
    .toArray();
  const about: ConversationRow[] = [];
  for (const row of rows) {
    const { itemTitle } = await open(`conversations|${row.key}`, row.sealed);
    if (itemTitle !== undefined && titles.has(normalisedText(itemTitle))) about.push(row);
  }
  return about.length === 1 ? about[0] : undefined;
}

async function fresh(key: ConversationKey): Promise<FoundConversation> {
  const row = await database().conversations.get(key);
  return row ? opened(row) : { key };
}

async function opened(row: ConversationRow): Promise<FoundConversation> {
  return { key: row.key, before: { row, content: await open(`conversations|${row.key}`, row.sealed) } };
}
