import { Changes } from '@/utils/background/changes';
import { EXPORT_COLUMNS } from '@/utils/domain/export';
import type { AccountKey, ConversationKey, CustomerKey, LanguageTag, MessageKey, OrderId } from '@/utils/domain/ids';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { runExport } from '@/utils/export/run-export';
import { customerFile } from '@/utils/insights/customer-file';
import { bringUpToDate } from '@/utils/search/indexer';
import { createSearcher } from '@/utils/search/searcher';
import { database, openDatabase } from '@/utils/store/database';
import { MIGRATIONS } from '@/utils/store/migrations/all';
import { exportBatches, exportSize } from '@/utils/store/queries/export-batches';
import { ofConversations } from '@/utils/store/queries/of-conversations';
import { readCustomerFile } from '@/utils/store/queries/read-customer-file';
import type {
  ConversationContent,
  ConversationRow,
  CustomerContent,
  CustomerRow,
  MessageContent,
  MessageRow,
  OrderContent,
  OrderRow,
} from '@/utils/store/rows';

export interface HistorySize {
  customers: number;
  messages: number;
}

export interface HistoryFigures {
  /**
   * Messages a second, put by IndexedDB itself in one transaction: readable objects, one for each message, with the same
   * ids and content, in one store with the one index that a plain history needs, by conversation and position.
   */
  barePut: number;
  /** The same objects in a store without any index. */
  bareUnindexed: number;
  /** The very records that we write, buyers, conversations, orders and keys too, with all their indexes. */
  bareSame: number;
  /** Messages of the slices that were put bare, too: keys made, sealed and written as the background does it. */
  comparedPut: number;
  /** From readable rows: keys made, sealed and written as the background does it. */
  sealedPut: number;
  indexed: number;
  /** Messages a second when putting and indexing are added up. */
  putAndIndexed: number;
  /** Milliseconds, sorted. */
  opens: number[];
  searches: number[];
  firstSearch: number;
  /** Microseconds for each message of a CSV of all messages, and the most heap above what was held before, in bytes. */
  exportEach: number;
  exportHeap: number;
  documents: number;
  segments: number;
}

const ACCOUNT = 'ebay|id:bench' as AccountKey;
const BEGIN = Date.UTC(2025, 0, 1);
const MINUTE = 60_000;
/** Messages that are put bare, too, for comparison; whole slices, spread over the run as the others are. */
const MOST_COMPARED = 20_000;
/** Customers made, sealed and put at once: at most, and at least. */
const SLICE = 200;
const LEAST = 40;
/** Slices that count for neither side: their code runs for the first time. */
const FIRST = 2;

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

interface Written<Row, Content> {
  row: Omit<Row, 'sealed'>;
  content: Content;
}

/** What was read, readable still. */
interface Made {
  customers: Written<CustomerRow, CustomerContent>[];
  conversations: Written<ConversationRow, ConversationContent>[];
  messages: Written<MessageRow, MessageContent>[];
  orders: Written<OrderRow, OrderContent>[];
}

function slice(from: number, count: number, perCustomer: number, next: (below: number) => number): Made {
  const made: Made = { customers: [], conversations: [], messages: [], orders: [] };
  for (let index = from; index < from + count; index++) {
    const customer = `${ACCOUNT}|c${index}` as CustomerKey;
    const conversation = `${ACCOUNT}|site:${index}` as ConversationKey;
    const orderId = `${10 + (index % 90)}-${10_000 + (index % 89_999)}-${100_000 + index}` as OrderId;
    const orderKey = `${ACCOUNT}|${orderId}`;
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
    made.customers.push({
      row: { key: customer, account: ACCOUNT, marketplace: 'ebay', firstSeenAt: at, lastSeenAt: at },
      content: { name, tags: [] },
    });
    made.conversations.push({
      row: {
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
      },
      content: { buyerName: name, path: `/t?id=${index}` },
    });
    made.orders.push({
      row: { key: orderKey, orderId, account: ACCOUNT, customer, placedAt: at },
      content: {
        order: { orderId, items: [{ title: textOf(next).slice(0, 40), quantity: 1, sku: `SKU-${index % 500}` }] },
      },
    });
    for (let place = 0; place < perCustomer; place++) {
      const key = `${conversation}|${place}` as MessageKey;
      const from = place % 2 === 0 ? ('buyer' as const) : ('seller' as const);
      made.messages.push({
        row: {
          key,
          conversation,
          position: place,
          from,
          digest: `${index}.${place}`,
          at: { earliestAt: at + place * MINUTE, latestAt: at + place * MINUTE },
          attachments: [],
          automatic: false,
          firstReadAt: at,
        },
        content: { text: textOf(next), verdict: from === 'buyer' ? verdictOf(place) : undefined },
      });
    }
  }
  return made;
}

/** The way of the background: collected, sealed at once, written in one transaction. */
async function write(made: Made): Promise<void> {
  const changes = new Changes();
  for (const { row, content } of made.customers) changes.sealed('customers', row.key, row, content);
  for (const { row, content } of made.conversations) changes.sealed('conversations', row.key, row, content);
  for (const { row, content } of made.orders) changes.sealed('orders', row.key, row, content);
  for (const { row, content } of made.messages) changes.sealed('messages', row.key, row, content);
  await changes.write();
}

/** Fills the real database of this page with sealed rows, indexes them, opens customers and searches. */
export async function measureHistory({ customers, messages }: HistorySize): Promise<HistoryFigures> {
  await openDatabase();
  const db = database();
  const perCustomer = Math.round(messages / customers);
  const next = chance(20_261_126 + (await db.customers.count()));
  // A profile that was kept is filled further.
  const before = await db.customers.count();
  const bare = await bareStores();
  const spent = { plain: 0, unindexed: 0, same: 0, sealedPut: 0, compared: 0 };
  const counted = { all: 0, compared: 0 };
  const size = Math.max(LEAST, Math.min(SLICE, Math.floor((customers - before) / 5)));
  const every = Math.max(1, Math.floor(((customers - before) * perCustomer) / MOST_COMPARED));
  for (let from = before, turn = 0; from < customers; from += size, turn++) {
    const made = slice(from, Math.min(size, customers - from), perCustomer, next);
    const comparing = turn < FIRST || turn % every === 0;
    const bundles = new Set(comparing ? await db.keyBundles.toCollection().primaryKeys() : []);
    const begun = performance.now();
    await write(made);
    const took = performance.now() - begun;
    if (turn >= FIRST) {
      spent.sealedPut += took;
      counted.all += made.messages.length;
    }
    if (!comparing) continue;
    // The very records that were written.
    const rows: [string, object[]][] = [];
    for (const name of ['conversations', 'customers', 'orders'] as const) {
      const found = await db.table<object>(name).bulkGet(made[name].map(({ row }) => row.key));
      rows.push([name, found.filter((row) => row !== undefined)]);
    }
    rows.push([
      'messages',
      await ofConversations(
        db.messages,
        made.conversations.map(({ row }) => row.key),
      ),
    ]);
    const keys = (await db.keyBundles.toCollection().primaryKeys()).filter((id) => !bundles.has(id));
    rows.push(['keyBundles', (await db.keyBundles.bulkGet(keys)).filter((row) => row !== undefined)]);
    const plain: [string, object[]][] = [
      ['messages', made.messages.map(({ row, content }): object => ({ ...row, ...content }))],
    ];
    const all: ['plain' | 'unindexed' | 'same', [string, object[]][]][] = [
      ['plain', plain],
      ['unindexed', plain],
      ['same', rows],
    ];
    // Taking turns at being first: the disk is busy with what came before.
    const first = Math.floor(turn / every) % all.length;
    for (const [name, wanted] of [...all.slice(first), ...all.slice(0, first)]) {
      const beforePut = performance.now();
      await bare[name](wanted);
      if (turn >= FIRST) spent[name] += performance.now() - beforePut;
    }
    if (turn < FIRST) continue;
    spent.compared += took;
    counted.compared += made.messages.length;
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
  const csv = await exportAll(customers * perCustomer);
  if (found < 100) throw new Error(`only ${found} of 200 searches found something`);
  const added = (customers - before) * perCustomer;
  const rate = (ms: number, many: number): number => (ms > 0 ? (many / ms) * 1000 : 0);
  const putEach = counted.all > 0 ? spent.sealedPut / counted.all : 0;
  return {
    barePut: rate(spent.plain, counted.compared),
    bareUnindexed: rate(spent.unindexed, counted.compared),
    bareSame: rate(spent.same, counted.compared),
    comparedPut: rate(spent.compared, counted.compared),
    sealedPut: rate(spent.sealedPut, counted.all),
    indexed: rate(indexMs, added),
    putAndIndexed: rate(putEach * added + indexMs, added),
    opens: opens.sort((a, b) => a - b),
    searches: searches.sort((a, b) => a - b),
    firstSearch,
    exportEach: csv.each,
    exportHeap: csv.heap,
    documents: await db.searchDocs.count(),
    segments: await db.searchSegments.count(),
  };
}

/** A CSV of all messages, counted and thrown away. */
async function exportAll(messages: number): Promise<{ each: number; heap: number }> {
  const held = (): number =>
    (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
  const before = held();
  let heap = 0;
  const begun = performance.now();
  await runExport(
    {
      format: 'csv',
      tables: [{ table: 'messages', columns: EXPORT_COLUMNS.messages.map(({ id }) => id) }],
      period: {},
      personal: 'kept',
    },
    { size: exportSize, batches: exportBatches },
    {
      write: async () => {
        heap = Math.max(heap, held() - before);
      },
    },
    BEGIN,
    () => '',
    () => undefined,
    new AbortController().signal,
  );
  return { each: ((performance.now() - begun) / messages) * 1000, heap };
}

type BarePut = (rows: [string, object[]][]) => Promise<void>;

/** Stores without anything above them: of plain messages with and without an index, and of all that ours has. */
async function bareStores(): Promise<Record<'plain' | 'unindexed' | 'same', BarePut>> {
  const ours: Record<string, string> = Object.assign({}, ...MIGRATIONS.map(({ stores }) => stores));
  const opened = async (name: string, stores: string[], shape = ours): Promise<IDBDatabase> => {
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = () => resolve();
    });
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const store of stores) {
        const [keyPath = '', ...indexes] = (shape[store] ?? '').split(', ');
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes) {
          const path = index.startsWith('[') ? index.slice(1, -1).split('+') : index.replace('*', '');
          made.createIndex(index, path, { multiEntry: index.startsWith('*') });
        }
      }
    };
    return new Promise((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error(name));
    });
  };
  const putInto =
    (native: IDBDatabase): BarePut =>
    (rows) =>
      new Promise((resolve, reject) => {
        const transaction = native.transaction(
          rows.map(([name]) => name),
          'readwrite',
        );
        for (const [name, many] of rows) for (const row of many) transaction.objectStore(name).put(row);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('bare'));
      });
  return {
    plain: putInto(await opened('plain', ['messages'], { messages: 'key, [conversation+position]' })),
    unindexed: putInto(await opened('unindexed', ['messages'], { messages: 'key' })),
    same: putInto(await opened('same', ['messages', 'conversations', 'customers', 'orders', 'keyBundles'])),
  };
}
