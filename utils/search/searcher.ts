import type { SearchHit, SearchQuery, SearchResult } from '@/utils/domain/search';
import { database } from '@/utils/store/database';
import { bestFirst } from './best-first';
import { facetFilter } from './facets';
import { filterToken } from './filter-token';
import { findDocuments, type Term } from './find-documents';
import { HIT_TABLES, hitOf, hitRows } from './hit-of';
import { indexOpener } from './open-index';
import { PostingsCache } from './postings-cache';
import { tokenHash } from './token-hash';
import { pairsToFind } from './words/pairs-of';
import { piecesOf } from './words/pieces-of';
import type { Sought } from './words/snippet-of';
import type { Vocabulary } from './words/vocabulary';

/** Hits that are opened at once. */
export const PAGE = 10;
/** Words that one word of the query may stand for. */
const MOST_WORDS = 40;
/** From this length on a word is looked for with a slip, and as the beginning of others. */
const LEAST_SLIP = 4;
const LEAST_BEGINNING = 2;
/** A shorter number that stands in the index as it is typed is not the beginning of others: too many begin with it. */
const LEAST_NUMBER = 4;
const SHORT_NUMBER = new RegExp(`^\\d{1,${LEAST_NUMBER - 1}}$`);
/** What is found is counted up to here. */
const MOST_COUNTED = 1000;
/** Documents of the newest segments, in which a search of common words ends. */
const FIRST_DOCUMENTS = 24_000;
/** Best documents that are put in order beyond a page: some of them may be gone since they were indexed. */
const SPARE = 10;

export interface Searcher {
  /** @param after where the page of hits begins: `next` of the page before */
  search(query: SearchQuery, after?: number): Promise<SearchResult>;
}

/** Searches while it lives; the vocabulary is opened once for each state of the index. */
export function createSearcher(): Searcher {
  const hashing = tokenHash();
  const openIndex = indexOpener();
  const postings = new PostingsCache();

  async function search(query: SearchQuery, after = 0): Promise<SearchResult> {
    const { segments, vocabulary } = await openIndex();
    const { wanted, sought, instead } = understand(query, vocabulary);
    const hash = await hashing;
    const terms = wanted.map(({ tokens, words }) =>
      tokens.map((token): Term[number] => {
        const [high, low] = hash(token);
        return { high, low, word: words ? token : undefined };
      }),
    );
    const passes = facetFilter(query);
    const load: PostingsCache['load'] = (keys, ids) => postings.load(keys, ids);
    const asked = wanted.length > 0 || Object.values(query).some((value) => value !== undefined && value !== '');

    const hits: SearchHit[] = [];
    let place = after;
    for (let most = after + PAGE + SPARE; ; most *= 2) {
      const found = await findDocuments({
        segments: asked ? segments : [],
        terms,
        passes,
        most,
        counted: MOST_COUNTED,
        firstDocuments: FIRST_DOCUMENTS,
        load,
      });
      // A merge took a segment away; there are others now.
      if (found === undefined) return search(query, after);
      const order = bestFirst(found, most).slice(0, most);
      while (hits.length < PAGE && place < order.length) {
        const slice = order.slice(place, place + PAGE - hits.length);
        place += slice.length;
        hits.push(...(await hitsOf(slice, sought, query)));
      }
      const all = found.docs.length;
      // Once more only after many that were erased.
      if (hits.length < PAGE && place < all) continue;
      return {
        found: found.more ? MOST_COUNTED : all,
        more: found.more,
        hits,
        next: place < all ? place : undefined,
        instead,
      };
    }
  }

  return { search };
}

/** Opens documents, in their order; without those that are gone. */
async function hitsOf(docs: readonly number[], sought: Sought, query: SearchQuery): Promise<SearchHit[]> {
  const db = database();
  const read = await db.transaction('r', [db.searchDocs, ...HIT_TABLES.map((name) => db[name])], () =>
    // Each by a request of its own, all at once: a cursor would go to and fro for each.
    Promise.all(
      docs.map(async (doc) => {
        const row = await db.searchDocs.where('doc').equals(doc).first();
        return row && { row, rows: await hitRows(row) };
      }),
    ),
  );
  const hits = await Promise.all(read.map((one) => one?.rows && hitOf(one.row, one.rows, sought, query)));
  return hits.filter((hit) => hit !== undefined);
}

/** What one word of the query is looked for as. */
interface Wanted {
  /** Tokens of which one is enough; the first is the word itself. */
  tokens: string[];
  /** They are words of the vocabulary. */
  words: boolean;
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
      for (const pair of pairsToFind(folded)) wanted.push({ tokens: [pair], words: false });
      continue;
    }
    const tokens = [folded];
    const whole = SHORT_NUMBER.test(folded) && vocabulary.has(folded);
    if (folded.length >= LEAST_BEGINNING && !whole) tokens.push(...vocabulary.beginning(folded, MOST_WORDS));
    if (tokens.length === 1 && !vocabulary.has(folded) && folded.length >= LEAST_SLIP) {
      const near = vocabulary.near(folded, MOST_WORDS);
      tokens.push(...near);
      if (near.length > 0) instead.push({ word: folded, taken: near.slice(0, 3) });
    }
    const distinct = [...new Set(tokens)];
    sought.words.push(new Set(distinct));
    wanted.push({ tokens: distinct, words: true });
  }
  for (const fact of ['country', 'carrier', 'sku'] as const) {
    const value = query[fact]?.trim();
    if (!value) continue;
    const whole = filterToken(fact, value);
    // Of a carrier each word; an older index has its name as a whole.
    const parts = fact === 'carrier' ? value.split(/\s+/) : [value];
    for (const part of parts) wanted.push({ tokens: [...new Set([filterToken(fact, part), whole])], words: false });
  }
  return { wanted, sought, instead };
}
