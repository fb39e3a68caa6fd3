import { Changes } from '@/utils/background/changes';
import { EXPORT_COLUMNS } from '@/utils/domain/export';
import type { CustomerKey } from '@/utils/domain/ids';
import { SEVERITIES } from '@/utils/domain/judgement';
import { runExport } from '@/utils/export/run-export';
import { customerFile } from '@/utils/insights/customer-file';
import { bringUpToDate } from '@/utils/search/indexer';
import { createSearcher } from '@/utils/search/searcher';
import { database, openDatabase } from '@/utils/store/database';
import { exportBatches, exportSize } from '@/utils/store/queries/export-batches';
import { ofConversations } from '@/utils/store/queries/of-conversations';
import { readCustomerFile } from '@/utils/store/queries/read-customer-file';
import { bareStores } from './bare-stores';
import { ACCOUNT, BEGIN, chance, HAN, type Made, madeHistory, wordOf } from './made-history';
import { type BenchSearch, SEARCH_KINDS } from './searches';

export interface HistorySize {
  customers: number;
  messages: number;
}

export interface FilledFigures {
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
  /** Milliseconds, sorted, right after the filling: the database is still putting its files in order. */
  opensAtOnce: number[];
  searchesAtOnce: number[];
}

export interface UsedFigures {
  /** Milliseconds, sorted. */
  opens: number[];
  searches: number[];
  searchesOf: Record<BenchSearch, number[]>;
  firstSearch: number;
  /** Microseconds for each message of a CSV of all messages, and the most heap above what was held before, in bytes. */
  exportEach: number;
  exportHeap: number;
  documents: number;
  segments: number;
}

export type HistoryFigures = FilledFigures & UsedFigures;

/** Messages that are put bare, too, for comparison; whole slices, spread over the run as the others are. */
const MOST_COMPARED = 20_000;
/** Customers made, sealed and put at once: at most, and at least. */
const SLICE = 200;
const LEAST = 40;
/** Slices that count for neither side: their code runs for the first time. */
const FIRST = 2;
const OPENS = 200;
const SEARCHES = 200;

/** The way of the background: collected, sealed at once, written in one transaction. */
async function write(made: Made): Promise<void> {
  const changes = new Changes();
  for (const { row, content } of made.customers) changes.sealed('customers', row.key, row, content);
  for (const { row, content } of made.conversations) changes.sealed('conversations', row.key, row, content);
  for (const { row, content } of made.orders) changes.sealed('orders', row.key, row, content);
  for (const { row, content } of made.messages) changes.sealed('messages', row.key, row, content);
  await changes.write();
}

type Filled = Omit<FilledFigures, 'opensAtOnce' | 'searchesAtOnce'>;

/** Fills the real database of this page with sealed rows and indexes them. A profile that was kept is filled further. */
async function fill({ customers, messages }: HistorySize): Promise<Filled> {
  const db = database();
  const perCustomer = Math.round(messages / customers);
  const before = await db.customers.count();
  const next = chance(20_261_126 + before);
  const bare = await bareStores();
  const spent = { plain: 0, unindexed: 0, same: 0, sealedPut: 0, compared: 0 };
  const counted = { all: 0, compared: 0 };
  const size = Math.max(LEAST, Math.min(SLICE, Math.floor((customers - before) / 5)));
  const every = Math.max(1, Math.floor(((customers - before) * perCustomer) / MOST_COMPARED));
  for (let from = before, turn = 0; from < customers; from += size, turn++) {
    const made = madeHistory(from, Math.min(size, customers - from), perCustomer, next);
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
  };
}

/** Opens the files of buyers drawn by lot. The same lots at every size: spread over all that is there. */
export async function measureOpens(customers: number): Promise<number[]> {
  const next = chance(7_411);
  const opens: number[] = [];
  for (let round = 0; round < OPENS; round++) {
    const key = `${ACCOUNT}|c${Math.floor((next(100_000) / 100_000) * customers)}` as CustomerKey;
    const from = performance.now();
    const facts = await readCustomerFile(key);
    if (facts === undefined) throw new Error(`${key} is not there`);
    customerFile(facts, [], BEGIN);
    opens.push(performance.now() - from);
  }
  return opens.sort((a, b) => a - b);
}

/** The same searches at every size. */
export async function measureSearches(): Promise<Pick<HistoryFigures, 'searches' | 'searchesOf' | 'firstSearch'>> {
  const next = chance(9_203);
  const searcher = createSearcher();
  const beforeFirst = performance.now();
  await searcher.search({ words: 'baba' });
  const firstSearch = performance.now() - beforeFirst;
  const wordsOf: Record<BenchSearch, (round: number) => string> = {
    'two words': () => `${wordOf(next)} ${wordOf(next)}`,
    'a beginning': () => wordOf(next).slice(0, 4),
    'a slip': () => `${wordOf(next).slice(0, -1)}q`,
    'Chinese letters': (round) => HAN.slice(round % 20, (round % 20) + 3),
    'an article': () => `SKU-${next(500)}`,
  };
  const searchesOf: HistoryFigures['searchesOf'] = {
    'two words': [],
    'a beginning': [],
    'a slip': [],
    'Chinese letters': [],
    'an article': [],
  };
  let found = 0;
  for (let round = 0; round < SEARCHES; round++) {
    const kind = SEARCH_KINDS[round % SEARCH_KINDS.length] ?? 'two words';
    const words = wordsOf[kind](round);
    const filter = round % 3 === 0 ? { severity: SEVERITIES[round % 2] } : {};
    const from = performance.now();
    const result = await searcher.search({ words, ...filter });
    searchesOf[kind].push(performance.now() - from);
    found += result.found > 0 ? 1 : 0;
  }
  if (found < SEARCHES / 2) throw new Error(`only ${found} of ${SEARCHES} searches found something`);
  for (const kind of SEARCH_KINDS) searchesOf[kind].sort((a, b) => a - b);
  const searches = Object.values(searchesOf)
    .flat()
    .sort((a, b) => a - b);
  return { searches, searchesOf, firstSearch };
}

/** Fills the real database of this page, then opens customers and searches while the disk still works on it. */
export async function fillHistory(size: HistorySize): Promise<FilledFigures> {
  await openDatabase();
  const filled = await fill(size);
  const opensAtOnce = await measureOpens(size.customers);
  const { searches: searchesAtOnce } = await measureSearches();
  return { ...filled, opensAtOnce, searchesAtOnce };
}

/** Opens customers, searches and exports in a history that is there, as on the next day. */
export async function measureHistory(size: HistorySize): Promise<UsedFigures> {
  await openDatabase();
  const opens = await measureOpens(size.customers);
  const searches = await measureSearches();
  const csv = await exportAll(size.messages);
  const { searchDocs, searchSegments } = database();
  return {
    opens,
    ...searches,
    exportEach: csv.each,
    exportHeap: csv.heap,
    documents: await searchDocs.count(),
    segments: await searchSegments.count(),
  };
}

/** A CSV of all messages, counted and thrown away. */
async function exportAll(messages: number): Promise<{ each: number; heap: number }> {
  const held = (): number =>
    (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
  // What the searches left behind is none of the export's.
  (globalThis as unknown as { gc(): void }).gc();
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
