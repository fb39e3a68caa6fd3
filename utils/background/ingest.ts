import type { AccountKey, ConversationKey, OrderId } from '@/utils/domain/ids';
import type { Order } from '@/utils/domain/order';
import type {
  PageSnapshot,
  PrintedCase,
  PrintedDeadline,
  PrintedOrder,
  PrintedThread,
  PrintedThreadRow,
} from '@/utils/domain/reading';
import { database } from '@/utils/store/database';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import { openedMessages } from '@/utils/store/queries/opened-messages';
import type { ConversationContent, ConversationRow, PageDeadline, Preview, SiteCase } from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';
import { Changes } from './changes';
import { dropTwin } from './drop-twin';
import { findAccount, siteOfPage } from './find-account';
import { aboutGoods, type ConversationMarks, type FoundConversation, findConversation } from './find-conversation';
import { findCustomer } from './find-customer';
import { mergeMessages } from './merge-messages';
import { type PageClock, pageClock } from './page-clock';
import { beginOf, isListedOf, isShownIn } from './same-talk';
import { overlaid } from './same-value';
import { settle } from './settle';
import { messageRule, siteCaseKind } from './site-case-kind';
import { siteCurrency } from './site-currency';
import type { IngestTools } from './tools';
import { mergedOrder, understoodOrder } from './understood-order';

export interface IngestResult {
  /** The conversation that the page is about, where it is about one. */
  conversation?: ConversationKey;
  /** On an inbox: the conversation of each row, in the order of the page. */
  rows: (ConversationKey | undefined)[];
  /** False when the page said nothing that was not known. */
  changed: boolean;
}

interface Page {
  snapshot: PageSnapshot;
  tools: IngestTools;
  changes: Changes;
}

/**
 * Takes what a page showed into the store: facts in one transaction, then judgement and clocks of the conversations
 * they touch. Reading the same page again changes nothing. Stopped between the two, the next reading, or the next
 * start of the background, does the rest.
 */
export async function ingest(snapshot: PageSnapshot, tools: IngestTools): Promise<IngestResult> {
  const changes = new Changes();
  const page: Page = { snapshot, tools, changes };
  const { conversation, rows = [], touched = [], twins = [] } = await takeContent(page);
  const changed = changes.count > 0;
  await changes.write();
  for (const { key } of twins) await dropTwin(key);
  let settled = false;
  for (const key of new Set([conversation, ...rows, ...touched].filter((one) => one !== undefined)))
    settled = (await settle(key, tools, snapshot.readAt)) || settled;
  return { conversation, rows, changed: changed || settled };
}

interface Taken {
  conversation?: ConversationKey;
  rows?: (ConversationKey | undefined)[];
  touched?: (ConversationKey | undefined)[];
  /** Talks that turned out to be the page's own. */
  twins?: FoundConversation[];
}

async function takeContent(page: Page): Promise<Taken> {
  const { content } = page.snapshot;
  if ('thread' in content && content.thread) return takeThread(page, content.thread, content.order);
  switch (content.kind) {
    case 'thread':
    case 'order': {
      if (content.order === undefined) return {};
      const account = await findAccount(page.snapshot, undefined, page.changes);
      const about = await takeOrder(page, account, content.order);
      return { conversation: about.length === 1 ? about[0] : undefined, touched: about };
    }
    case 'order-list': {
      const account = await findAccount(page.snapshot, undefined, page.changes);
      const touched: ConversationKey[] = [];
      for (const order of content.orders) touched.push(...(await takeOrder(page, account, order)));
      return { touched };
    }
    case 'inbox': {
      const rows: (ConversationKey | undefined)[] = [];
      for (const row of content.rows) rows.push(await takeRow(page, row, content.rows, rows));
      return { rows };
    }
    case 'case': {
      const rows: (ConversationKey | undefined)[] = [];
      for (const siteCase of content.cases) rows.push(await takeCase(page, siteCase));
      return { conversation: rows.length === 1 ? rows[0] : undefined, touched: rows };
    }
  }
}

async function takeThread(page: Page, thread: PrintedThread, printedOrder: PrintedOrder | undefined): Promise<Taken> {
  const { snapshot, tools, changes } = page;
  const pageAccount = await findAccount(snapshot, thread.siteConversationId, changes);
  const orderIds = [...new Set([...thread.orderIds, ...(printedOrder ? [printedOrder.orderId] : [])])];
  const marks: ConversationMarks = {
    siteConversationId: thread.siteConversationId,
    orderIds,
    buyerSiteId: thread.buyerSiteId ?? printedOrder?.buyerSiteId,
    buyerName: thread.buyerName ?? printedOrder?.buyerName,
    subject: thread.subject,
    itemTitles: printedOrder?.items.map(({ title }) => title),
    fits: printsNoIds(snapshot) ? fitsThread(page, thread) : undefined,
  };
  const found = await findConversation(pageAccount, marks);
  if (found === undefined) return {};
  const account = found.before?.row.account ?? pageAccount;
  const { site, clock } = whereFound(page, found, printedOrder?.salesChannel);

  const stored = await openedMessages(found.key);
  const messages = await mergeMessages(
    found.key,
    stored,
    thread.messages,
    clock,
    snapshot.readAt,
    tools.settings.automaticReplies,
  );
  const before = changes.count;
  for (const { row, content, before: known } of messages) changes.sealed('messages', row.key, row, content, known);
  if (printedOrder) await takeOrder(page, account, printedOrder, marks.fits && found);
  const rule = messageRule(snapshot.marketplace);
  await putConversation(page, found, {
    account,
    site,
    marks,
    depth: 'thread',
    composer: thread.composer,
    news: changes.count > before,
    content: {
      subject: thread.subject,
      itemTitle: thread.itemTitle,
      path: snapshot.path,
      deadlines: readDeadlines(thread.deadlines, rule, found.before?.content.deadlines, clock, snapshot.readAt),
    },
    preview: (kept) => (kept?.at === undefined || isShownBy(kept, messages) ? undefined : kept),
  });
  return { conversation: found.key, twins: found.twins };
}

/** AliExpress prints a buyer's name, and no id of him or of the talk. */
function printsNoIds({ marketplace }: PageSnapshot): boolean {
  return marketplace === 'aliexpress';
}

/** An open talk is the one of which it shows the newest that is known. */
function fitsThread({ snapshot, tools }: Page, { messages }: PrintedThread): ConversationMarks['fits'] {
  const clock = pageClock(snapshot, siteOfPage(snapshot.host), tools);
  const { automaticReplies } = tools.settings;
  const page = messages.map(({ text, at, automatic }) => ({
    text,
    at: clock.past(at),
    automatic: automatic || automaticReplies.includes(text),
  }));
  return async (known) => {
    if (known.before === undefined) return 'possible';
    return (await isShownIn(known, page)) ? 'proven' : 'no';
  };
}

/**
 * A row is the talk whose newest message it shows. Two rows are never one talk; but where no other row has the name, it
 * may be a talk that was never opened and goes on.
 */
function fitsRow(
  { snapshot, tools }: Page,
  { buyerName, preview = '', at }: PrintedThreadRow,
  all: readonly PrintedThreadRow[],
  taken: readonly unknown[],
): ConversationMarks['fits'] {
  const clock = pageClock(snapshot, siteOfPage(snapshot.host), tools);
  const alone = all.filter((other) => other.buyerName === buyerName).length === 1;
  return async (known) => {
    const row = known.before?.row;
    if (taken.includes(known.key)) return 'no';
    if (row && (await isListedOf(known, { text: preview, at: clock.past(at) }))) return 'proven';
    return row === undefined || (alone && row.depth === 'preview' && row.orders.length === 0) ? 'possible' : 'no';
  };
}

async function takeRow(
  page: Page,
  row: PrintedThreadRow,
  all: readonly PrintedThreadRow[],
  taken: readonly (ConversationKey | undefined)[],
): Promise<ConversationKey | undefined> {
  const { snapshot, changes } = page;
  const pageAccount = await findAccount(snapshot, row.siteConversationId, changes);
  const marks: ConversationMarks = {
    siteConversationId: row.siteConversationId,
    orderIds: row.orderId === undefined ? [] : [row.orderId],
    buyerSiteId: row.buyerSiteId,
    buyerName: row.buyerName,
    subject: row.subject,
    fits: printsNoIds(snapshot) ? fitsRow(page, row, all, taken) : undefined,
  };
  const found = await findConversation(pageAccount, marks);
  if (found === undefined) return undefined;
  const { site, clock } = whereFound(page, found);
  const stored = await openedMessages(found.key);
  await putConversation(page, found, {
    account: pageAccount,
    site,
    marks,
    content: { subject: row.subject },
    preview: (kept) => {
      if (row.preview === undefined) return kept;
      const same = kept !== undefined && normalisedText(kept.text) === normalisedText(row.preview);
      const from = row.needsReply === true || row.unread ? 'buyer' : undefined;
      const preview: Preview = same
        ? { ...kept, from: kept.from ?? from, at: kept.at ?? clock.past(row.at) }
        : { text: row.preview, from, at: clock.past(row.at), firstReadAt: snapshot.readAt };
      return isShownBy(preview, stored) ? undefined : preview;
    },
  });
  return found.key;
}

/** The store of a conversation, and the clock that its pages go by. */
function whereFound({ snapshot, tools }: Page, { before }: FoundConversation, salesChannel?: string) {
  const site = (!salesChannel && before?.row.site) || siteOfPage(snapshot.host, salesChannel);
  return { site, clock: pageClock(snapshot, site, tools) };
}

/** How much earlier than a list says the thread's own time of the same message may lie. */
const PREVIEW_TOLERANCE_MS = 60_000;

/** Whether the thread as stored shows what the list previews: the same words, or something newer. */
function isShownBy(
  preview: Preview,
  messages: { row: { at?: { latestAt: number }; from: string }; content: { text: string } }[],
): boolean {
  const begin = beginOf(preview.text);
  const newest = messages[messages.length - 1];
  if (newest === undefined) return false;
  if (begin !== '' && normalisedText(newest.content.text).startsWith(begin)) return true;
  const newestAt = newest.row.at?.latestAt;
  return newestAt !== undefined && preview.at !== undefined && newestAt > preview.at.latestAt + PREVIEW_TOLERANCE_MS;
}

/** `talk`, where the order stands beside it and is its buyer's. */
async function takeOrder(
  page: Page,
  account: AccountKey,
  printed: PrintedOrder,
  talk?: FoundConversation,
): Promise<ConversationKey[]> {
  const { snapshot, tools, changes } = page;
  const site = siteOfPage(snapshot.host, printed.salesChannel);
  const clock = pageClock(snapshot, site, tools);
  const key = `${account}|${printed.orderId}`;
  const row = await database().orders.get(key);
  const content = row && (await open(`orders|${key}`, row.sealed));
  const order: Order = mergedOrder(
    content?.order,
    understoodOrder(printed, clock, snapshot.uiLanguage, siteCurrency(site)),
  );
  const customer = await findCustomer(
    account,
    snapshot.marketplace,
    {
      buyerSiteId: printed.buyerSiteId,
      buyerName: printed.buyerName,
      orderIds: [printed.orderId],
      conversation: talk?.key,
      also: talk && row?.customer && [row.customer],
    },
    snapshot.readAt,
    talk?.before?.row.customer ?? row?.customer,
    changes,
  );
  changes.sealed(
    'orders',
    key,
    { key, orderId: printed.orderId as OrderId, account, customer, placedAt: order.placedAt },
    {
      order,
      site: printed.salesChannel === undefined ? content?.site : site,
      buyerName: printed.buyerName ?? content?.buyerName,
    },
    row && content && { row, content },
  );
  const about = await database()
    .conversations.where('orders')
    .equals(printed.orderId)
    .filter((conversation) => conversation.account === account)
    .primaryKeys();
  if (about.length > 0) return about as ConversationKey[];
  const joined = await aboutGoods(account, {
    orderIds: [printed.orderId],
    buyerSiteId: printed.buyerSiteId,
    itemTitles: printed.items.map(({ title }) => title),
  });
  if (joined === undefined) return [];
  changes.plain('conversations', { ...joined, orders: [printed.orderId as OrderId] }, joined);
  return [joined.key];
}

async function takeCase(page: Page, printed: PrintedCase): Promise<ConversationKey | undefined> {
  const { snapshot, changes } = page;
  const account = await findAccount(snapshot, undefined, changes);
  // Among the buyer's namesakes it is found again by its order at once, and by its words when it was opened.
  const named = printsNoIds(snapshot) && printed.orderId !== undefined;
  const marks: ConversationMarks = {
    orderIds: printed.orderId === undefined ? [] : [printed.orderId],
    buyerName: printed.buyerName,
    subject: named ? undefined : printed.siteCaseId,
    fits: named ? async ({ before }) => (before ? 'no' : 'possible') : undefined,
  };
  const found = await findConversation(account, marks);
  if (found === undefined) return undefined;
  const { site, clock } = whereFound(page, found);
  const { opening, rule } = siteCaseKind(snapshot.marketplace, snapshot.path);
  const kept = found.before?.content.siteCases ?? [];
  const before = kept.find((entry) => entry.siteCaseId === printed.siteCaseId);
  const siteCase: SiteCase = overlaid<SiteCase>(before, {
    siteCaseId: printed.siteCaseId,
    opening,
    openedAt: before?.openedAt ?? clock.past(printed.openedAt)?.earliestAt,
    firstReadAt: before?.firstReadAt ?? snapshot.readAt,
    status: printed.status,
    reason: printed.reason,
    deadlines: readDeadlines(printed.deadlines, rule, before?.deadlines, clock, snapshot.readAt),
  });
  await putConversation(page, found, {
    account,
    site,
    marks,
    content: {
      siteCases: [...kept.filter((entry) => entry !== before), siteCase].sort((a, b) =>
        a.siteCaseId.localeCompare(b.siteCaseId),
      ),
    },
  });
  return found.key;
}

/** Printed deadlines understood; one that says what it said before keeps when it was first read. */
function readDeadlines(
  printed: PrintedDeadline[],
  rule: string,
  before: PageDeadline[] | undefined,
  clock: PageClock,
  readAt: number,
): PageDeadline[] {
  return printed.flatMap(({ label, at }) => {
    const due = clock.future(at);
    if (due === undefined) return [];
    const kept = before?.find((entry) => entry.label === label && within(entry.dueAt, due.earliestAt, due.latestAt));
    // The start of the printed interval is the safe side of a deadline, but a day alone means its end.
    const dueAt = due.latestAt - due.earliestAt >= 3_600_000 ? due.latestAt : due.earliestAt;
    return [kept ?? { label, rule, dueAt, firstReadAt: readAt }];
  });
}

/** A deadline printed as time left moves a little with every look. */
function within(dueAt: number, earliestAt: number, latestAt: number): boolean {
  const tolerance = Math.max(60_000, latestAt - earliestAt);
  return dueAt >= earliestAt - tolerance && dueAt <= latestAt + tolerance;
}

/** What a page says of a conversation; what is left out here stays as it is known. */
interface ConversationNews {
  /** The page's own, for a conversation that is in none yet. */
  account: AccountKey;
  site: string;
  marks: ConversationMarks;
  depth?: 'thread';
  composer?: { found: boolean; maxLength?: number };
  /** Something beside the conversation's own row is new. */
  news?: boolean;
  content: Partial<ConversationContent>;
  preview?: (kept: Preview | undefined) => Preview | undefined;
}

async function putConversation(page: Page, found: FoundConversation, news: ConversationNews): Promise<void> {
  const { snapshot, changes } = page;
  const { before, key } = found;
  const { marks } = news;
  const account = before?.row.account ?? news.account;
  const depth = news.depth ?? before?.row.depth ?? 'preview';
  const orders = [...new Set([...(before?.row.orders ?? []), ...(marks.orderIds as OrderId[])])];
  const customer = await findCustomer(
    account,
    snapshot.marketplace,
    {
      buyerSiteId: marks.buyerSiteId,
      buyerName: marks.buyerName,
      orderIds: orders,
      conversation: key,
      also: found.twins?.flatMap((twin) => twin.before?.row.customer ?? []),
    },
    snapshot.readAt,
    before?.row.customer,
    changes,
  );
  const content: ConversationContent = {
    ...overlaid<Partial<ConversationContent>>(before?.content, { buyerName: marks.buyerName, ...news.content }),
    path: news.content.path ?? before?.content.path ?? snapshot.path,
    preview: news.preview ? news.preview(before?.content.preview) : before?.content.preview,
  };
  const row: Omit<ConversationRow, 'sealed'> = {
    ...before?.row,
    key,
    account,
    customer,
    marketplace: snapshot.marketplace,
    host: snapshot.content.kind === 'thread' || before === undefined ? snapshot.host : before.row.host,
    site: news.site,
    siteConversationId: before?.row.siteConversationId ?? marks.siteConversationId,
    orders,
    depth,
    basis: before?.row.basis ?? depth,
    settledWith: news.news ? undefined : before?.row.settledWith,
    composer: news.composer ?? before?.row.composer ?? { found: false },
    readAt: news.news || before === undefined ? snapshot.readAt : before.row.readAt,
  };
  changes.sealed('conversations', key, row, content, before);
}
