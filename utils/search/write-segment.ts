import { database } from '@/utils/store/database';
import type { SearchDocRow, SearchPostingsRow, SearchSegmentRow, SearchStateRow } from '@/utils/store/history-rows';
import { seal } from '@/utils/store/vault/vault';
import type { Document } from './documents';
import { erasedSoFar } from './erased-so-far';
import { packFacets } from './facets';
import { BUCKETS } from './index-format';
import { forgetPostings } from './merge-segments';
import { type Posting, packPostings } from './postings';

/** Documents packed, and buckets filled, between two pauses. */
const DOCUMENTS = 500;
const SLICE = 64;

/**
 * Packs documents into a segment and writes it with all that belongs to it: all or nothing.
 * @param erased `erasedSoFar` before their records were opened
 * @param pause is awaited between slices of the packing
 * @returns `undefined` when something was erased or expired since: nothing was written
 */
export async function writeSegment(
  documents: readonly Document[],
  erased: string,
  state: SearchStateRow,
  hash: (token: string) => [number, number],
  pause: () => Promise<void>,
): Promise<SearchStateRow | undefined> {
  const db = database();
  const from = state.nextDoc;
  const id = state.nextSegment;
  const tokens = new Map<string, number[]>();
  const words = new Set<string>();
  const rows: SearchDocRow[] = [];
  for (const { key, stamp, conversation, customer, ...document } of documents) {
    const doc = from + rows.length;
    for (const word of document.words) {
      words.add(word);
      put(tokens, word, doc);
    }
    for (const other of document.others) put(tokens, other, doc);
    rows.push({ key, doc, stamp, conversation, customer });
    if (rows.length % DOCUMENTS === 0) await pause();
  }
  const buckets: Posting[][] = Array.from({ length: BUCKETS }, () => []);
  for (const [token, docs] of tokens) {
    const [high, low] = hash(token);
    buckets[high >>> 24]?.push({ high, low, docs });
  }
  const postings: SearchPostingsRow[] = [];
  for (const [place, bucket] of buckets.entries()) {
    if (bucket.length > 0) postings.push({ key: id * BUCKETS + place, bytes: packPostings(bucket) });
    if (place % SLICE === SLICE - 1) await pause();
  }
  const segment: SearchSegmentRow = {
    id,
    from,
    to: from + rows.length,
    tier: 0,
    live: rows.length,
    facets: packFacets(documents.map(({ facets }) => facets)),
  };
  const sealed = await seal(`searchVocabulary|${id}`, [...words].sort().join('\n'));
  const known = await db.searchDocs.bulkGet(rows.map(({ key }) => key));
  const replaced = known.filter((row) => row !== undefined).length;
  const next = { ...state, nextDoc: segment.to, nextSegment: id + 1, replaced: state.replaced + replaced };
  // Who is erased waits for this, or this finds that he was: no word of his comes in behind his erasure.
  const tables = [db.searchDocs, db.searchSegments, db.searchPostings, db.searchVocabulary, db.searchState];
  return db.transaction('rw', [...tables, db.erasures, db.audit], async () => {
    if ((await erasedSoFar()) !== erased) return undefined;
    await db.searchDocs.bulkPut(rows);
    await forgetPostings([id]);
    await db.searchPostings.bulkPut(postings);
    await db.searchVocabulary.put({ segment: id, sealed });
    await db.searchSegments.put(segment);
    await db.searchState.put(next);
    return next;
  });
}

function put(tokens: Map<string, number[]>, token: string, doc: number): void {
  const docs = tokens.get(token);
  if (docs === undefined) tokens.set(token, [doc]);
  else docs.push(doc);
}
