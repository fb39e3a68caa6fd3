import type { AccountKey, ConversationKey } from '@/utils/domain/ids';
import { database } from '@/utils/store/database';
import { conversationKey, customerKey, UNNAMED } from '@/utils/store/identity/keys';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import type { ConversationContent, ConversationRow } from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';

export interface FoundConversation {
  key: ConversationKey;
  before?: { row: ConversationRow; content: ConversationContent };
  /** Talks known from a list alone that the page shows to be this one. */
  twins?: FoundConversation[];
}

/** Whether a page is of a talk that is known by the buyer's name alone: its words show it, nothing speaks against it, or no. */
export type Fit = 'proven' | 'possible' | 'no';

/** How a page names a conversation. */
export interface ConversationMarks {
  siteConversationId?: string;
  orderIds: string[];
  buyerSiteId?: string;
  buyerName?: string;
  subject?: string;
  /** Titles of the goods an order holds: a site that prints no order in its messages is joined by buyer and goods. */
  itemTitles?: string[];
  /** Given where the site prints no id of buyer or talk: several buyers of one name are told apart by their words. */
  fits?(known: FoundConversation): Promise<Fit>;
}

/** As many talks with buyers of one name are told apart by their words. */
const NAMESAKES = [0, 1, 2, 3];

/**
 * The conversation a page or row speaks of, within one account. The site's own id decides; then the order, where just
 * one conversation is about it; then, where the site has no ids, the words. A conversation once known by its order keeps
 * its key when its site id comes to light. `undefined` when the page names neither id, order nor buyer.
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
  const byWords = await amongNamesakes(account, marks, byOrder && (await opened(byOrder)));
  if (byWords) return byWords;
  const [order] = orderIds;
  if (order !== undefined) return fresh(await conversationKey(account, { by: 'order', id: order }));
  return marks.fits ? undefined : ofName(account, marks);
}

/** The talk with the buyer of this name; `nth` of several. */
async function ofName(account: AccountKey, marks: ConversationMarks, nth = 0): Promise<FoundConversation | undefined> {
  const buyer = marks.buyerSiteId ?? marks.buyerName;
  if (buyer === undefined) return undefined;
  const text = [buyer, marks.subject ?? '', ...(nth > 0 ? [`${nth}`] : [])].map(normalisedText).join('\u0000');
  return fresh(await conversationKey(account, { by: 'text', text }));
}

/** The one talk that the page's words show it to be, with its twins; else one that it may be. `known` is it already. */
async function amongNamesakes(
  account: AccountKey,
  marks: ConversationMarks,
  known: FoundConversation | undefined,
): Promise<FoundConversation | undefined> {
  const { fits } = marks;
  if (fits === undefined) return known;
  const all = (await Promise.all(NAMESAKES.map((nth) => ofName(account, marks, nth)))).flatMap((one) => one ?? []);
  const how = await Promise.all(all.map(fits));
  const proven = all.filter((_, at) => how[at] === 'proven');
  const [read, ...more] = proven.filter(({ before }) => before?.row.depth === 'thread');
  const listed = proven.filter(({ before }) => before?.row.depth === 'preview');
  // The same words in two talks that were read tell neither.
  const found = known ?? (more.length > 0 ? undefined : (read ?? listed[0])) ?? all[how.indexOf('possible')];
  return found && { ...found, twins: listed.filter(({ key }) => key !== found.key) };
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
