import type { ConversationKey, CustomerKey } from '@/utils/domain/ids';
import type { Order } from '@/utils/domain/order';
import { database } from '@/utils/store/database';
import { messagesOf } from '@/utils/store/queries/messages-of';
import { ofConversations } from '@/utils/store/queries/of-conversations';
import type { CaseRow, ConversationRow, CustomerRow, MessageRow, OrderRow } from '@/utils/store/rows';
import { StoreFailure } from '@/utils/store/store-failure';
import { open } from '@/utils/store/vault/vault';
import type { Facets } from './facets';
import { filterToken } from './filter-token';
import { groupedBy } from './grouped-by';
import { stampOf } from './stamp-of';
import { addTokens } from './words/tokens-of';

/** A record that may be indexed, not opened yet. */
export type Source =
  | { key: string; stamp: string; table: 'conversations'; row: ConversationRow; cases: CaseRow[]; orders: OrderRow[] }
  | { key: string; stamp: string; table: 'customers'; row: CustomerRow }
  | { key: string; stamp: string; table: 'orders'; row: OrderRow };

/** What the index keeps of a record. */
export interface Document {
  key: string;
  stamp: string;
  conversation?: ConversationKey;
  customer?: CustomerKey;
  facets: Facets;
  words: Set<string>;
  /** Pairs of letters and facts that filters ask for. */
  others: Set<string>;
}

export async function conversationSources(rows: ConversationRow[]): Promise<Source[]> {
  const db = database();
  const keys = rows.map((row) => row.key);
  const cases = await ofConversations(db.cases, keys);
  const orderKeys = [...new Set(rows.flatMap((row) => row.orders.map((id) => `${row.account}|${id}`)))];
  const known = new Map((await db.orders.bulkGet(orderKeys)).flatMap((row) => (row ? [[row.key, row] as const] : [])));
  const byConversation = groupedBy(cases, (row) => row.conversation);
  return rows.map((row) => {
    const own = byConversation.get(row.key) ?? [];
    const orders = row.orders.flatMap((id) => known.get(`${row.account}|${id}`) ?? []);
    const around = [...own, ...orders].map((one) => stampOf(one.sealed)).join();
    const { correction } = row;
    const stamp = stampOf(
      row.sealed,
      row.readAt,
      row.customer,
      correction?.severity ?? row.severity,
      correction?.intent ?? row.intent,
      around,
    );
    return { key: `conversations|${row.key}`, stamp, table: 'conversations', row, cases: own, orders };
  });
}

export function customerSources(rows: CustomerRow[]): Source[] {
  return rows.map((row) => ({
    key: `customers|${row.key}`,
    stamp: stampOf(row.sealed, row.lastSeenAt),
    table: 'customers',
    row,
  }));
}

export function orderSources(rows: OrderRow[]): Source[] {
  return rows.map((row) => ({
    key: `orders|${row.key}`,
    stamp: stampOf(row.sealed, row.customer),
    table: 'orders',
    row,
  }));
}

/** Opens records and takes their words. What was erased meanwhile is left out; what does not open otherwise, throws. */
export async function documentsOf(sources: readonly Source[]): Promise<Document[]> {
  const conversations = sources.flatMap((source) => (source.table === 'conversations' ? [source.row] : []));
  const messages = groupedBy(await messagesOf(...conversations.map((row) => row.key)), (row) => row.conversation);
  const made = await Promise.all(
    sources.map((source) =>
      documentOf(source, messages).catch((cause: unknown) => {
        if (cause instanceof StoreFailure && cause.code === 'erased') return undefined;
        throw cause;
      }),
    ),
  );
  return made.filter((document) => document !== undefined);
}

async function documentOf(source: Source, messages: ReadonlyMap<ConversationKey, MessageRow[]>): Promise<Document> {
  const words = new Set<string>();
  const others = new Set<string>();
  const { key, stamp } = source;
  const add = (...texts: (string | undefined)[]): void => {
    for (const text of texts) if (text) addTokens(text, words, others);
  };
  switch (source.table) {
    case 'conversations': {
      const { row, cases, orders } = source;
      const content = await open(`conversations|${row.key}`, row.sealed);
      add(content.buyerName, content.subject, content.itemTitle, content.preview?.text, ...row.orders);
      for (const one of await Promise.all((messages.get(row.key) ?? []).map(openedText))) {
        add(one.text, one.translation);
      }
      for (const one of cases) {
        const { note, outcome, owner } = await open(`cases|${one.id}`, one.sealed);
        add(note, outcome, owner);
      }
      for (const order of orders) addFacts((await open(`orders|${order.key}`, order.sealed)).order, others);
      const facets: Facets = {
        kind: 'conversation',
        marketplace: row.marketplace,
        severity: row.correction?.severity ?? row.severity,
        intent: row.correction?.intent ?? row.intent,
        at: row.lastMessageAt ?? row.readAt,
      };
      return { key, stamp, conversation: row.key, customer: row.customer, facets, words, others };
    }
    case 'customers': {
      const { row } = source;
      const { name, siteId, note, tags, profile } = await open(`customers|${row.key}`, row.sealed);
      add(name, siteId, note, profile?.address, profile?.likes, ...tags);
      const facets: Facets = { kind: 'customer', marketplace: row.marketplace, at: row.lastSeenAt };
      return { key, stamp, customer: row.key, facets, words, others };
    }
    case 'orders': {
      const { row } = source;
      const { order, buyerName } = await open(`orders|${row.key}`, row.sealed);
      add(order.orderId, buyerName, order.carrier, order.trackingNumber, order.status);
      for (const item of order.items) add(item.title, item.sku, item.itemId);
      addFacts(order, others);
      const marketplace = marketplaceOf(row.account);
      return {
        key,
        stamp,
        customer: row.customer,
        facets: { kind: 'order', marketplace, at: row.placedAt },
        words,
        others,
      };
    }
  }
}

async function openedText(row: MessageRow): Promise<{ text: string; translation?: string }> {
  return open(`messages|${row.key}`, row.sealed);
}

function addFacts(order: Order, others: Set<string>): void {
  if (order.shipToCountry) others.add(filterToken('country', order.shipToCountry));
  // Who looks for DHL means DHL Express, too.
  for (const word of order.carrier ? [order.carrier, ...order.carrier.split(/\s+/)] : [])
    others.add(filterToken('carrier', word));
  for (const { sku } of order.items) if (sku) others.add(filterToken('sku', sku));
}

/** An account's key begins with its marketplace. */
export function marketplaceOf(account: string): Facets['marketplace'] {
  const name = account.split('|')[0];
  return name === 'amazon' || name === 'ebay' || name === 'aliexpress' ? name : 'other';
}
