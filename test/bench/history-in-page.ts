import type { AccountKey, ConversationKey, CustomerKey, LanguageTag, MessageKey, OrderId } from '@/utils/domain/ids';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { customerFile } from '@/utils/insights/customer-file';
import { bringUpToDate } from '@/utils/search/indexer';
import { createSearcher } from '@/utils/search/searcher';
import { database, openDatabase } from '@/utils/store/database';
import { readCustomerFile } from '@/utils/store/queries/read-customer-file';
import type { ConversationRow, CustomerRow, MessageRow, OrderRow } from '@/utils/store/rows';
import { seal } from '@/utils/store/vault/vault';

export interface HistorySize {
  customers: number;
  messages: number;
}

export interface HistoryFigures {
  /** Messages a second. */
  barePut: number;
  /** With their buyers, conversations and orders; sealed before. */
  put: number;
  sealedPut: number;
  indexed: number;
  /** Messages a second when putting and indexing are added up. */
  putAndIndexed: number;
  /** Milliseconds, sorted. */
  opens: number[];
  searches: number[];
  firstSearch: number;
  documents: number;
  segments: number;
}

const ACCOUNT = 'ebay|id:bench' as AccountKey;
const BEGIN = Date.UTC(2025, 0, 1);
const MINUTE = 60_000;
/** Customers made, sealed and put at once. */
const SLICE = 200;

/** Always the same numbers: xorshift. */
function chance(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga ge ka ke ki ko la le li lo ma me mi na ne no pa pe ra re ri sa se ta te ti to va ve za'.split(
    ' ',
  );
const HAN = '退款货物流订单没有收到损坏换新客服请尽快处理谢谢包裹延迟地址错误颜色尺码发票质量问题';

/** Words of which a few are frequent and most are rare, as in any language. */
function wordOf(next: (below: number) => number): string {
  const rank = Math.floor(40_000 ** (next(10_000) / 10_000));
  let left = rank * 7919 + 13;
  let word = '';
  for (let place = 0; place < 2 + (rank % 3); place++) {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length) + rank;
  }
  return word;
}

function textOf(next: (below: number) => number): string {
  if (next(10) === 0) {
    const from = next(HAN.length - 8);
    return `${HAN.slice(from, from + 3 + next(5))}，${HAN.slice(next(20), 20 + next(18))}。`;
  }
  return Array.from({ length: 12 + next(25) }, () => wordOf(next)).join(' ');
}

interface Made {
  customers: CustomerRow[];
  conversations: ConversationRow[];
  messages: MessageRow[];
  orders: OrderRow[];
}

async function slice(from: number, count: number, perCustomer: number, next: (below: number) => number): Promise<Made> {
  const made: Made = { customers: [], conversations: [], messages: [], orders: [] };
  const work: Promise<unknown>[] = [];
  for (let index = from; index < from + count; index++) {
    const customer = `${ACCOUNT}|c${index}` as CustomerKey;
    const conversation = `${ACCOUNT}|site:${index}` as ConversationKey;
    const orderId = `${10 + (index % 90)}-${10_000 + (index % 89_999)}-${100_000 + index}` as OrderId;
    const orderKey = `${ACCOUNT}|${orderId}` as const;
    const at = BEGIN + index * MINUTE;
    const name = `${wordOf(next)} ${wordOf(next)}`;
    const verdictOf = (place: number) => ({
      language: { status: 'sure' as const, lang: 'en' as LanguageTag, margin: 1 },
      intent: INTENTS[index % INTENTS.length] ?? 'other',
      also: [],
      severity: SEVERITIES[index % 3] ?? 'III',
      emotion: (index * 7 + place * 13) % 100,
      flags: [],
      entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
      reasons: [{ label: 'intent', quote: 'a' }],
    });
    work.push(
      seal(`customers|${customer}`, { name, tags: [] }, customer).then((sealed) =>
        made.customers.push({
          key: customer,
          account: ACCOUNT,
          marketplace: 'ebay',
          firstSeenAt: at,
          lastSeenAt: at,
          sealed,
        }),
      ),
      seal(`conversations|${conversation}`, { buyerName: name, path: `/t?id=${index}` }, conversation).then((sealed) =>
        made.conversations.push({
          key: conversation,
          account: ACCOUNT,
          customer,
          marketplace: 'ebay',
          host: 'www.ebay.com',
          site: 'ebay.com',
          orders: [orderId],
          depth: 'thread',
          lastMessageAt: at,
          basis: 'thread',
          severity: SEVERITIES[index % 3],
          intent: INTENTS[index % INTENTS.length],
          composer: { found: true },
          readAt: at,
          sealed,
        }),
      ),
      seal(
        `orders|${orderKey}`,
        { order: { orderId, items: [{ title: textOf(next).slice(0, 40), quantity: 1, sku: `SKU-${index % 500}` }] } },
        orderKey,
      ).then((sealed) =>
        made.orders.push({ key: orderKey, orderId, account: ACCOUNT, customer, placedAt: at, sealed }),
      ),
    );
    for (let place = 0; place < perCustomer; place++) {
      const key = `${conversation}|${place}` as MessageKey;
      const from = place % 2 === 0 ? ('buyer' as const) : ('seller' as const);
      const content = { text: textOf(next), verdict: from === 'buyer' ? verdictOf(place) : undefined };
      work.push(
        seal(`messages|${key}`, content, conversation).then((sealed) =>
          made.messages.push({
            key,
            conversation,
            position: place,
            from,
            digest: `${index}.${place}`,
            at: { earliestAt: at + place * MINUTE, latestAt: at + place * MINUTE },
            attachments: [],
            automatic: false,
            firstReadAt: at,
            sealed,
          }),
        ),
      );
    }
  }
  await Promise.all(work);
  return made;
}

/** Fills the real database of this page with sealed rows, indexes them, opens customers and searches. */
export async function measureHistory({ customers, messages }: HistorySize): Promise<HistoryFigures> {
  await openDatabase();
  const db = database();
  const perCustomer = Math.round(messages / customers);
  const next = chance(20_261_126);
  const bare = await bareStore();
  let bareMs = 0;
  let putMs = 0;
  let sealMs = 0;
  for (let from = 0; from < customers; from += SLICE) {
    const count = Math.min(SLICE, customers - from);
    const begun = performance.now();
    const made = await slice(from, count, perCustomer, next);
    const sealedAt = performance.now();
    sealMs += sealedAt - begun;
    await db.transaction('rw', [db.customers, db.conversations, db.messages, db.orders], async () => {
      await db.messages.bulkPut(made.messages);
      await db.conversations.bulkPut(made.conversations);
      await db.customers.bulkPut(made.customers);
      await db.orders.bulkPut(made.orders);
    });
    const putAt = performance.now();
    putMs += putAt - sealedAt;
    await bare(made.messages);
    bareMs += performance.now() - putAt;
  }
  const begunIndex = performance.now();
  await bringUpToDate({
    signal: new AbortController().signal,
    now: () => 0,
    pause: async () => undefined,
  });
  const indexMs = performance.now() - begunIndex;

  const opens: number[] = [];
  for (let round = 0; round < 100; round++) {
    const key = `${ACCOUNT}|c${next(customers)}` as CustomerKey;
    const from = performance.now();
    const facts = await readCustomerFile(key);
    if (facts === undefined) throw new Error(`${key} is not there`);
    customerFile(facts, [], BEGIN);
    opens.push(performance.now() - from);
  }

  const searcher = createSearcher();
  const beforeFirst = performance.now();
  await searcher.search({ words: 'baba' });
  const firstSearch = performance.now() - beforeFirst;
  const searches: number[] = [];
  let found = 0;
  for (let round = 0; round < 200; round++) {
    const words = [
      () => `${wordOf(next)} ${wordOf(next)}`,
      () => wordOf(next).slice(0, 4),
      () => `${wordOf(next).slice(0, -1)}q`,
      () => HAN.slice(round % 20, (round % 20) + 3),
      () => `SKU-${next(500)}`,
    ][round % 5]?.();
    const filter = round % 3 === 0 ? { severity: SEVERITIES[round % 2] } : {};
    const from = performance.now();
    const result = await searcher.search({ words: words ?? '', ...filter });
    searches.push(performance.now() - from);
    found += result.found > 0 ? 1 : 0;
  }
  if (found < 100) throw new Error(`only ${found} of 200 searches found something`);
  const rate = (ms: number): number => (messages / ms) * 1000;
  return {
    barePut: rate(bareMs),
    put: rate(putMs),
    sealedPut: rate(sealMs + putMs),
    indexed: rate(indexMs),
    putAndIndexed: rate(sealMs + putMs + indexMs),
    opens: opens.sort((a, b) => a - b),
    searches: searches.sort((a, b) => a - b),
    firstSearch,
    documents: await db.searchDocs.count(),
    segments: await db.searchSegments.count(),
  };
}

/** A store of nothing but the same message rows, and one put of many into it. */
async function bareStore(): Promise<(rows: MessageRow[]) => Promise<void>> {
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('rows', { keyPath: 'key' }).createIndex('place', ['conversation', 'position']);
  };
  const native = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('bare'));
  });
  return (rows) =>
    new Promise((resolve, reject) => {
      const transaction = native.transaction('rows', 'readwrite');
      const store = transaction.objectStore('rows');
      for (const row of rows) store.put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error ?? new Error('bare'));
    });
}
