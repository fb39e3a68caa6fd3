import type { Table } from 'dexie';
import type { Erasing } from '@/utils/store/commands/erase';
import { database } from '@/utils/store/database';
import type { SearchSegmentRow, SearchStateRow } from '@/utils/store/history-rows';
import type { ConversationRow } from '@/utils/store/rows';
import {
  conversationSources,
  customerSources,
  type Document,
  documentsOf,
  orderSources,
  type Source,
} from './documents';
import { erasedSoFar } from './erased-so-far';
import { FORMAT_WITHOUT_PARTS, INDEX_FORMAT } from './index-format';
import { mergeSegments } from './merge-segments';
import { tokenHash } from './token-hash';
import { writeSegment } from './write-segment';

/** Conversations that one step takes; what is new in daily work is less. Larger segments are merged less often. */
const STEP = 1000;
/** Records that one step of a sweep compares, and that are opened between two pauses. */
const SLICE = 250;
/** As many segments of one tier become one. */
const FAN = 8;
/** A sweep is due when the last one is as old. */
const SWEEP_EVERY_MS = 10 * 60_000;
/** A segment with more dead documents than this share is written anew. */
const DEAD_SHARE = 0.3;

const EMPTY: SearchStateRow = {
  name: 'index',
  format: INDEX_FORMAT,
  nextDoc: 0,
  nextSegment: 0,
  readUntil: 0,
  sweptAt: 0,
  replaced: 0,
};

export interface IndexerOptions {
  signal: AbortSignal;
  now(): number;
  /** Awaited between steps: gives the thread to whoever needs it. */
  pause(): Promise<void>;
  /** Conversations taken by one step; the bench measures others. */
  step?: number;
}

/**
 * Brings the index up to date: first conversations with news, then, if it is due, every record that differs from what
 * was indexed. Each step is whole in itself; stopped anywhere, the next call goes on. To be called by the holder of the
 * indexer's lock alone.
 */
export async function bringUpToDate({ signal, now, pause, step = STEP }: IndexerOptions): Promise<void> {
  const hash = await tokenHash();
  let state = await openState();
  /** Whether they are in the index: not when somebody was erased since they were read, who may be in them. */
  const take = async (documents: Document[], erased: string): Promise<boolean> => {
    if (documents.length === 0) return true;
    const after = await writeSegment(documents, erased, state, hash, pause);
    if (after === undefined) return false;
    state = await tidy(after, hash, pause);
    return true;
  };
  /** What the step before wrote while this one was read: a buyer of conversations in both is the same. */
  let written = new Map<string, string>();
  let coming = newsFrom(state.readUntil, step, pause);
  for (;;) {
    signal.throwIfAborted();
    let news = await coming;
    // What was read ahead may tell of someone who was erased since.
    if (news && news.erased !== (await erasedSoFar())) news = await newsFrom(state.readUntil, step, pause);
    if (news === undefined) break;
    coming = newsFrom(news.until, step, pause);
    // Told when it is waited for; not at all when this step fails first.
    coming.catch(() => undefined);
    const documents = news.documents.filter(({ key, stamp }) => written.get(key) !== stamp);
    if (!(await take(documents, news.erased))) {
      coming = newsFrom(state.readUntil, step, pause);
      continue;
    }
    written = new Map(documents.map(({ key, stamp }) => [key, stamp]));
    state = { ...state, readUntil: news.until };
    await database().searchState.put(state);
    await pause();
  }
  if (now() - state.sweptAt >= SWEEP_EVERY_MS) {
    let whole = true;
    for await (const sources of allSources(Math.min(step, SLICE))) {
      signal.throwIfAborted();
      const erased = await erasedSoFar();
      // Read once more by the next sweep.
      if (!(await take(await documentsOf(await changedOf(sources)), erased))) whole = false;
      await pause();
    }
    await forgetLost(pause);
    if (whole) state = { ...state, sweptAt: now() };
    await database().searchState.put(state);
  }
  await gather(await purge(state, hash, pause), hash, pause);
}

/**
 * Takes records and every word of theirs out of the index, before they are erased: an index without them stands when
 * the receipt is given. If they are not erased after all, the next sweep takes them in again. To be called by the holder
 * of the indexer's lock alone, who keeps it until they are erased.
 */
export async function leaveOut(
  { conversations, orders, customers }: Erasing,
  pause: () => Promise<void>,
): Promise<void> {
  const { searchDocs } = database();
  const own = { conversations, orders, customers };
  await searchDocs.bulkDelete(Object.entries(own).flatMap(([table, keys]) => keys.map((key) => `${table}|${key}`)));
  await searchDocs.where('conversation').anyOf(conversations).delete();
  await searchDocs.where('customer').anyOf(customers).delete();
  await purge(await openState(), await tokenHash(), pause);
}

/** Throws the index away; the next `bringUpToDate` builds it anew. */
export async function clearIndex(): Promise<void> {
  const db = database();
  const tables = [db.searchDocs, db.searchSegments, db.searchPostings, db.searchVocabulary, db.searchState];
  await db.transaction('rw', tables, async () => {
    // Numbers of segments are never given twice: whoever searches keeps what he opened under them.
    const nextSegment = (await db.searchState.get('index'))?.nextSegment ?? 0;
    for (const table of tables) await table.clear();
    await db.searchState.put({ ...EMPTY, nextSegment });
  });
}

async function openState(): Promise<SearchStateRow> {
  const found = await database().searchState.get('index');
  if (found && [FORMAT_WITHOUT_PARTS, INDEX_FORMAT].includes(found.format)) return found;
  await clearIndex();
  return (await database().searchState.get('index')) ?? EMPTY;
}

interface News {
  documents: Document[];
  /** All that was read up to then is in them. */
  until: number;
  /** `erasedSoFar` before they were opened. */
  erased: string;
}

/** The documents of one step; read and opened while the step before is still being written. */
async function newsFrom(readUntil: number, step: number, pause: () => Promise<void>): Promise<News | undefined> {
  const erased = await erasedSoFar();
  const rows = await newsAfter(readUntil, step);
  if (rows.length === 0) return undefined;
  const changed = await changedOf(await withRelated(rows));
  const documents: Document[] = [];
  for (let from = 0; from < changed.length; from += SLICE) {
    documents.push(...(await documentsOf(changed.slice(from, from + SLICE))));
    await pause();
  }
  return { documents, erased, until: Math.max(...rows.map((row) => row.readAt)) };
}

/** Conversations read after this moment, oldest first; those of one moment come together. */
async function newsAfter(readUntil: number, step: number): Promise<ConversationRow[]> {
  const { conversations } = database();
  const rows = await conversations.where('readAt').above(readUntil).limit(step).toArray();
  const last = rows.at(-1);
  if (last === undefined || rows.length < step) return rows;
  const earlier = rows.filter((row) => row.readAt !== last.readAt);
  // A restored history may have thousands of one moment; they are taken by the sweep, and here as far as they fit.
  const same = await conversations.where('readAt').equals(last.readAt).limit(step).toArray();
  return [...earlier, ...same];
}

/** The conversations with their buyers and orders. */
async function withRelated(rows: ConversationRow[]): Promise<Source[]> {
  const db = database();
  const buyers = [...new Set(rows.flatMap((row) => (row.customer ? [row.customer] : [])))];
  const orders = [...new Set(rows.flatMap((row) => row.orders.map((id) => `${row.account}|${id}`)))];
  return [
    ...(await conversationSources(rows)),
    ...customerSources((await db.customers.bulkGet(buyers)).filter((row) => row !== undefined)),
    ...orderSources((await db.orders.bulkGet(orders)).filter((row) => row !== undefined)),
  ];
}

async function* allSources(step: number): AsyncGenerator<Source[]> {
  const db = database();
  for await (const rows of inOrder(db.conversations, step)) yield conversationSources(rows);
  for await (const rows of inOrder(db.customers, step)) yield customerSources(rows);
  for await (const rows of inOrder(db.orders, step)) yield orderSources(rows);
}

async function* inOrder<Row extends { key: string }>(table: Table<Row, string>, step: number): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await table.where('key').above(after).limit(step).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.key;
  }
}

async function changedOf(sources: Source[]): Promise<Source[]> {
  const known = await database().searchDocs.bulkGet(sources.map(({ key }) => key));
  return sources.filter(({ stamp }, place) => known[place]?.stamp !== stamp);
}

/** Documents whose record went without taking them along. */
async function forgetLost(pause: () => Promise<void>): Promise<void> {
  const db = database();
  for await (const rows of inOrder(db.searchDocs, SLICE * 4)) {
    for (const table of [db.conversations, db.customers, db.orders]) {
      const own = rows.filter(({ key }) => key.startsWith(`${table.name}|`));
      const keys = own.map(({ key }) => key.slice(table.name.length + 1));
      const found = new Set<string>(await table.where('key').anyOf(keys).primaryKeys());
      await db.searchDocs.bulkDelete(own.flatMap(({ key }, place) => (found.has(keys[place] ?? '') ? [] : [key])));
    }
    await pause();
  }
}

/** Merges neighbours of one tier where there are enough. */
async function tidy(
  before: SearchStateRow,
  hash: (token: string) => [number, number],
  pause: () => Promise<void>,
): Promise<SearchStateRow> {
  let state = before;
  for (;;) {
    const segments = await database().searchSegments.toCollection().sortBy('from');
    const last = segments.at(-1);
    const alike = segments.filter(({ tier }) => tier === last?.tier);
    const run = alike.slice(-FAN);
    if (run.length < FAN || run.some((segment) => !segments.slice(-FAN).includes(segment))) return state;
    state = await mergeSegments(run, state, hash, pause);
  }
}

/**
 * Makes one of each segment that is smaller than all newer ones together, and of those: so few are left that a search has
 * few to ask, and each doubles at least when it is written anew.
 */
async function gather(
  before: SearchStateRow,
  hash: (token: string) => [number, number],
  pause: () => Promise<void>,
): Promise<void> {
  const segments = await database().searchSegments.toCollection().sortBy('from');
  let first = segments.length;
  let newer = 0;
  for (const [place, { live }] of [...segments.entries()].reverse()) {
    if (live < newer) first = place;
    newer += live;
  }
  if (first < segments.length) await mergeSegments(segments.slice(first), before, hash, pause);
}

/**
 * Writes segments anew that hold what is gone. After an erasure at once, so that not even a keyed hash of the buyer's
 * words stays; for records that merely changed only when there are many.
 */
async function purge(
  before: SearchStateRow,
  hash: (token: string) => [number, number],
  pause: () => Promise<void>,
): Promise<SearchStateRow> {
  const db = database();
  const segments: SearchSegmentRow[] = await db.searchSegments.toArray();
  const live = segments.reduce((sum, segment) => sum + segment.live, 0);
  const dead = live - (await db.searchDocs.count());
  const erased = dead > before.replaced;
  let state = before;
  for (const segment of segments) {
    const lost = segment.live - (await db.searchDocs.where('doc').between(segment.from, segment.to).count());
    if (lost === 0 || (!erased && lost < segment.live * DEAD_SHARE)) continue;
    state = await mergeSegments([segment], state, hash, pause);
  }
  if (erased) state = { ...state, replaced: 0 };
  if (state !== before) await db.searchState.put(state);
  return state;
}
