import { IMPORTED_HOST } from '@/utils/domain/imported';
import type { SearchHit, SearchQuery, Snippet } from '@/utils/domain/search';
import { database } from '@/utils/store/database';
import type { SearchDocRow } from '@/utils/store/history-rows';
import { messagesOf } from '@/utils/store/queries/messages-of';
import type { CaseRow, ConversationRow, CustomerRow, MessageRow, OrderRow } from '@/utils/store/rows';
import { StoreFailure } from '@/utils/store/store-failure';
import { open } from '@/utils/store/vault/vault';
import { marketplaceOf } from './documents';
import { type Found, type Sought, snippetOf } from './words/snippet-of';

/** Messages of a conversation that are opened at once for a snippet, the newest first. */
const MOST_MESSAGES = 40;

/** The rows that a found record is made of, sealed still. */
export type HitRows =
  | { kind: 'conversation'; row: ConversationRow; messages: MessageRow[]; cases: CaseRow[] }
  | { kind: 'customer'; row: CustomerRow }
  | { kind: 'order'; row: OrderRow };

/** Tables that `hitRows` reads; a transaction that holds them makes one of many. */
export const HIT_TABLES = ['conversations', 'messages', 'cases', 'customers', 'orders'] as const;

/** Reads the rows of a found record; `undefined` when it is gone. */
export async function hitRows({ key, conversation, customer }: SearchDocRow): Promise<HitRows | undefined> {
  const db = database();
  if (key.startsWith('customers|')) {
    const row = customer && (await db.customers.get(customer));
    return row && { kind: 'customer', row };
  }
  if (!key.startsWith('conversations|')) {
    const row = await db.orders.get(key.slice('orders|'.length));
    return row && { kind: 'order', row };
  }
  if (conversation === undefined) return undefined;
  const [row, messages, cases] = await Promise.all([
    db.conversations.get(conversation),
    messagesOf(conversation),
    db.cases.where('conversation').equals(conversation).toArray(),
  ]);
  return row && { kind: 'conversation', row, messages: messages.toReversed(), cases };
}

/** Opens a found record and shows where it was found; `undefined` when it was erased or what was sought no longer is. */
export async function hitOf(
  doc: SearchDocRow,
  rows: HitRows,
  sought: Sought,
  query: SearchQuery,
): Promise<SearchHit | undefined> {
  try {
    if (rows.kind === 'conversation') return await conversationHit(doc, rows, sought, query);
    if (rows.kind === 'customer') return await customerHit(doc, rows.row, sought);
    return await orderHit(doc, rows.row, sought);
  } catch (cause) {
    if (cause instanceof StoreFailure && cause.code === 'erased') return undefined;
    throw cause;
  }
}

async function conversationHit(
  doc: SearchDocRow,
  { row, messages, cases }: Extract<HitRows, { kind: 'conversation' }>,
  sought: Sought,
  query: SearchQuery,
): Promise<SearchHit | undefined> {
  const severity = row.correction?.severity ?? row.severity;
  const intent = row.correction?.intent ?? row.intent;
  // The index may not know yet that the judgement changed.
  if (query.severity !== undefined && query.severity !== severity) return undefined;
  if (query.intent !== undefined && query.intent !== intent) return undefined;
  const [content, texts, notes] = await Promise.all([
    open(`conversations|${row.key}`, row.sealed),
    Promise.all(messages.slice(0, MOST_MESSAGES).map(openedText)),
    Promise.all(cases.map((one) => open(`cases|${one.id}`, one.sealed))),
  ]);
  let found = snippets(
    [
      ...texts.flatMap(({ text, translation }) => [text, translation]),
      content.preview?.text,
      content.subject,
      content.itemTitle,
      ...notes.flatMap(({ note, outcome }) => [note, outcome]),
    ],
    sought,
  );
  // It stands further up in a long talk: opened then alone, the newest first.
  for (let from = MOST_MESSAGES; found.length === 0 && from < messages.length; from += MOST_MESSAGES) {
    const older = await Promise.all(messages.slice(from, from + MOST_MESSAGES).map(openedText));
    found = snippets(
      older.flatMap(({ text, translation }) => [text, translation]),
      sought,
    );
  }
  const newest = texts[0]?.text ?? content.preview?.text ?? '';
  return {
    kind: 'conversation',
    key: doc.key,
    marketplace: row.marketplace,
    at: row.lastMessageAt ?? row.readAt,
    title: content.buyerName ?? content.subject,
    snippets: found.length > 0 ? found : [plain(newest)],
    severity,
    intent,
    conversation: row.key,
    customer: row.customer,
    url: row.host === IMPORTED_HOST ? undefined : `https://${row.host}${content.path}`,
  };
}

function openedText({ key, sealed }: MessageRow): Promise<{ text: string; translation?: string }> {
  return open(`messages|${key}`, sealed);
}

async function customerHit(doc: SearchDocRow, row: CustomerRow, sought: Sought): Promise<SearchHit> {
  const { name, siteId, note, profile, tags } = await open(`customers|${row.key}`, row.sealed);
  return {
    kind: 'customer',
    key: doc.key,
    marketplace: row.marketplace,
    at: row.lastSeenAt,
    title: name ?? siteId,
    snippets: snippets([note, name, siteId, profile?.address, profile?.likes, tags.join(', ')], sought),
    customer: row.key,
  };
}

async function orderHit(doc: SearchDocRow, row: OrderRow, sought: Sought): Promise<SearchHit> {
  const { order, buyerName } = await open(`orders|${row.key}`, row.sealed);
  const items = order.items.map(({ title, sku }) => [title, sku].filter(Boolean).join(' · ')).join('; ');
  const carried = [order.carrier, order.trackingNumber, order.status].filter(Boolean).join(' · ');
  const found = snippets([items, carried, buyerName, order.orderId], sought);
  return {
    kind: 'order',
    key: doc.key,
    marketplace: marketplaceOf(row.account),
    at: row.placedAt,
    title: order.orderId,
    snippets: found.length > 0 ? found : [plain(items)],
    customer: row.customer,
  };
}

/** The two parts that show most of what was sought. */
function snippets(texts: (string | undefined)[], sought: Sought): Snippet[] {
  const found = texts.flatMap((text): Found[] => {
    const one = text ? snippetOf(text, sought) : undefined;
    return one ? [one] : [];
  });
  return found
    .sort((a, b) => b.matches - a.matches)
    .slice(0, 2)
    .map(({ text, marks }) => ({ text, marks }));
}

function plain(text: string): Snippet {
  return { text: Array.from(text).slice(0, 160).join(''), marks: [] };
}
