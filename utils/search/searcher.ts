import type { SearchQuery, SearchResult } from '@/utils/domain/search';
import { database } from '@/utils/store/database';
import type { SearchSegmentRow } from '@/utils/store/history-rows';
import { open } from '@/utils/store/vault/vault';
import { bestFirst, type Ranked } from './best-first';
import { facetFilter } from './facets';
import { filterToken } from './filter-token';
import { HIT_TABLES, hitOf, hitRows } from './hit-of';
import { BUCKETS } from './index-format';
import { eachDocOfToken } from './postings';
import { tokenHash } from './token-hash';
import { pairsToFind } from './words/pairs-of';
import { piecesOf } from './words/pieces-of';
import type { Sought } from './words/snippet-of';
import { type Vocabulary, vocabularyOf } from './words/vocabulary';

/** Hits that are opened at once. */
export const PAGE = 10;
/** Words that one word of the query may stand for. */
const MOST_WORDS = 40;
/** From this length on a word is looked for with a slip, and as the beginning of others. */
const LEAST_SLIP = 4;
const LEAST_BEGINNING = 2;
/** Bytes of postings kept in memory. */
const MOST_CACHED = 24_000_000;

export interface Searcher {
  /** @param after where the page of hits begins: `next` of the page before */
  search(query: SearchQuery, after?: number): Promise<SearchResult>;
}

interface Opened {
  segments: SearchSegmentRow[];
  vocabulary: Vocabulary;
  /** One more than the highest document. */
  docs: number;
}

/** What one word of the query is looked for as. */
interface Wanted {
  /** Tokens of which one is enough; the first is the word itself. */
  tokens: string[];
}

/** Searches while it lives; the vocabulary is opened once for each state of the index. */
export function createSearcher(): Searcher {
  const hashing = tokenHash();
  const words = new Map<number, string[]>();
  const postings = new Map<number, Uint8Array>();
  let cached = 0;
  let current: { opened: Opened } | undefined;

  async function opened(): Promise<Opened> {
    // A segment never changes: its rows are read again only when there are others.
    if (current && sameIds(current.opened.segments, await idsNow())) return current.opened;
    const segments = await database().searchSegments.toCollection().sortBy('from');
    for (const id of words.keys()) if (!segments.some((segment) => segment.id === id)) words.delete(id);
    await Promise.all(
      segments.map(async ({ id }) => {
        if (words.has(id)) return;
        const row = await database().searchVocabulary.get(id);
        // A merge took the segment away meanwhile; the next search sees the new one.
        if (row) words.set(id, (await open(`searchVocabulary|${id}`, row.sealed)).split('\n'));
      }),
    );
    const all = [...words.values()];
    const union = all.length === 1 ? (all[0] ?? []) : [...new Set(all.flat())].sort();
    const docs = segments.at(-1)?.to ?? 0;
    current = { opened: { segments, vocabulary: vocabularyOf(union), docs } };
    return current.opened;
  }

  /** False when a merge took one of the segments away: what was found under it would be half of the truth. */
  async function load(keys: number[], segments: readonly SearchSegmentRow[]): Promise<boolean> {
    const db = database();
    const missing = keys.filter((key) => !postings.has(key));
    if (missing.length === 0) return true;
    if (cached > MOST_CACHED) {
      postings.clear();
      cached = 0;
    }
    const rows = await db.transaction('r', [db.searchSegments, db.searchPostings], async () => {
      const here = new Set(await idsNow());
      return segments.every(({ id }) => here.has(id)) ? db.searchPostings.bulkGet(missing) : undefined;
    });
    if (rows === undefined) return false;
    missing.forEach((key, place) => {
      const bytes = rows[place]?.bytes ?? new Uint8Array(0);
      postings.set(key, bytes);
      cached += bytes.length;
    });
    return true;
  }

  async function search(query: SearchQuery, after = 0): Promise<SearchResult> {
    const { segments, vocabulary, docs } = await opened();
    const { wanted, sought, instead } = understand(query, vocabulary);
    const hash = await hashing;
    const hashed = wanted.map(({ tokens }) => tokens.map(hash));
    const keys = hashed.flat().flatMap(([high]) => segments.map(({ id }) => id * BUCKETS + (high >>> 24)));
    if (!(await load([...new Set(keys)], segments))) return search(query, after);

    const passes = facetFilter(query);
    const found: Ranked = { docs: [], ranks: [] };
    const asked = wanted.length > 0 || Object.values(query).some((value) => value !== undefined && value !== '');
    const marks = new Uint8Array(docs);
    const exact = new Uint8Array(docs);
    for (const segment of asked ? segments : []) {
      const { id, from, to, facets } = segment;
      hashed.forEach((tokens, place) => {
        tokens.forEach(([high, low], which) => {
          const bytes = postings.get(id * BUCKETS + (high >>> 24));
          if (bytes === undefined) return;
          eachDocOfToken(bytes, high, low, (doc) => {
            if (marks[doc] !== place && marks[doc] !== place + 1) return;
            if (marks[doc] === place) marks[doc] = place + 1;
            if (which === 0) exact[doc] = (exact[doc] ?? 0) + 1;
          });
        });
      });
      for (let doc = from; doc < to; doc++) {
        if (marks[doc] !== wanted.length) continue;
        const seconds = passes(facets, doc - from);
        if (seconds < 0) continue;
        found.docs.push(doc);
        // Words as they were typed first, then the newest.
        found.ranks.push((exact[doc] ?? 0) * 2 ** 32 + seconds);
      }
    }
    const all = found.docs.length;
    let order = bestFirst(found, after + 5 * PAGE);

    const hits: SearchResult['hits'] = [];
    let place = after;
    while (hits.length < PAGE && place < all) {
      // Only after many that were erased.
      if (place >= order.length) order = bestFirst(found, all);
      const slice = order.slice(place, place + PAGE - hits.length);
      place += slice.length;
      const db = database();
      const tables = [db.searchDocs, ...HIT_TABLES.map((name) => db[name])];
      const read = await db.transaction('r', tables, async () => {
        const docs = await db.searchDocs.where('doc').anyOf(slice).toArray();
        return Promise.all(docs.map(async (row) => ({ row, rows: await hitRows(row) })));
      });
      const byDoc = new Map(read.map((one) => [one.row.doc, one]));
      const come = await Promise.all(
        slice.map((doc) => {
          const one = byDoc.get(doc);
          return one?.rows && hitOf(one.row, one.rows, sought, query);
        }),
      );
      hits.push(...come.filter((hit) => hit !== undefined));
    }
    return { found: all, hits, next: place < all ? place : undefined, instead };
  }

  return { search };
}

function idsNow(): Promise<number[]> {
  return database().searchSegments.toCollection().primaryKeys();
}

function sameIds(segments: readonly SearchSegmentRow[], ids: readonly number[]): boolean {
  return segments.length === ids.length && segments.every(({ id }) => ids.includes(id));
}

/** What a query looks for in words of the index. */
function understand(
  query: SearchQuery,
  vocabulary: Vocabulary,
): { wanted: Wanted[]; sought: Sought; instead: SearchResult['instead'] } {
  const wanted: Wanted[] = [];
  const sought: Sought = { words: [], runs: [] };
  const instead: SearchResult['instead'] = [];
  for (const { folded, run } of piecesOf(query.words)) {
    if (run) {
      sought.runs.push(folded);
      for (const pair of pairsToFind(folded)) wanted.push({ tokens: [pair] });
      continue;
    }
    const tokens = [folded];
    if (folded.length >= LEAST_BEGINNING) tokens.push(...vocabulary.beginning(folded, MOST_WORDS));
    if (tokens.length === 1 && !vocabulary.has(folded) && folded.length >= LEAST_SLIP) {
      const near = vocabulary.near(folded, MOST_WORDS);
      tokens.push(...near);
      if (near.length > 0) instead.push({ word: folded, taken: near.slice(0, 3) });
    }
    const distinct = [...new Set(tokens)];
    sought.words.push(new Set(distinct));
    wanted.push({ tokens: distinct });
  }
  for (const fact of ['country', 'carrier', 'sku'] as const) {
    const value = query[fact]?.trim();
    if (!value) continue;
    const whole = filterToken(fact, value);
    // Of a carrier each word; an older index has its name as a whole.
    const parts = fact === 'carrier' ? value.split(/\s+/) : [value];
    for (const part of parts) wanted.push({ tokens: [...new Set([filterToken(fact, part), whole])] });
  }
  return { wanted, sought, instead };
}
