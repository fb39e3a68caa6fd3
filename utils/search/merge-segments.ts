import { database } from '@/utils/store/database';
import type { SearchSegmentRow, SearchStateRow } from '@/utils/store/history-rows';
import { open, seal } from '@/utils/store/vault/vault';
import { FACET_BYTES } from './facets';
import { BUCKETS, INDEX_FORMAT } from './index-format';
import { type Posting, packPostings, unpackPostings } from './postings';
import { keysOfBucket, partsFor, postingsKey } from './postings-key';

/** Buckets that are merged before others may have the thread. */
const SLICE = 16;

/**
 * Makes one segment of neighbours and leaves out what is gone: postings of such documents, and words that no document
 * holds any more. The old segments answer until the new one is whole; stopped in between, nothing has changed.
 * @param pause is awaited between slices
 */
export async function mergeSegments(
  segments: readonly SearchSegmentRow[],
  state: SearchStateRow,
  hash: (token: string) => [number, number],
  pause: () => Promise<void>,
): Promise<SearchStateRow> {
  const db = database();
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return state;
  const docRows = await db.searchDocs.where('doc').between(first.from, last.to).toArray();
  const alive = new Uint8Array(last.to - first.from);
  for (const { doc } of docRows) alive[doc - first.from] = 1;
  const id = state.nextSegment;
  const parts = partsFor(docRows.length);
  await forgetPostings([id]);
  const tokens = new Set<number>();
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const rows = await db.searchPostings.bulkGet(segments.flatMap((segment) => keysOfBucket(segment, bucket)));
    const merged = new Map<number, Posting[]>();
    const all = new Map<number, Posting[]>(keysOfBucket({ id, parts }, bucket).map((key) => [key, []]));
    for (const row of rows) {
      for (const { high, low, docs } of row ? unpackPostings(row.bytes) : []) {
        const kept = docs.filter((doc) => alive[doc - first.from] === 1);
        if (kept.length === 0) continue;
        const same = merged.get(low)?.find((posting) => posting.high === high);
        if (same) for (const doc of kept) same.docs.push(doc);
        else {
          const posting = { high, low, docs: kept };
          all.get(postingsKey({ id, parts }, high))?.push(posting);
          const alike = merged.get(low);
          if (alike) alike.push(posting);
          else merged.set(low, [posting]);
          tokens.add(markOf(high, low));
        }
      }
    }
    const filled = [...all].filter(([, postings]) => postings.length > 0);
    await db.searchPostings.bulkPut(filled.map(([key, postings]) => ({ key, bytes: packPostings(postings) })));
    if (bucket % SLICE === SLICE - 1) await pause();
  }
  const words = new Set<string>();
  for (const { id: segment } of segments) {
    const row = await db.searchVocabulary.get(segment);
    if (row === undefined) continue;
    for (const word of (await open(`searchVocabulary|${segment}`, row.sealed)).split('\n')) {
      if (word !== '' && tokens.has(markOf(...hash(word)))) words.add(word);
    }
  }
  const sealed = await seal(`searchVocabulary|${id}`, [...words].sort().join('\n'));
  const facets = new Uint8Array(alive.length * FACET_BYTES);
  for (const segment of segments) {
    facets.set(segment.facets, (segment.from - first.from) * FACET_BYTES);
  }
  alive.forEach((lives, place) => {
    if (lives === 0) facets.fill(0, place * FACET_BYTES, (place + 1) * FACET_BYTES);
  });
  const row: SearchSegmentRow = {
    id,
    from: first.from,
    to: last.to,
    tier: segments.length > 1 ? Math.max(...segments.map(({ tier }) => tier)) + 1 : first.tier,
    live: docRows.length,
    parts,
    facets,
  };
  const lost = segments.reduce((sum, segment) => sum + segment.live, 0) - docRows.length;
  const next = { ...state, format: INDEX_FORMAT, nextSegment: id + 1, replaced: Math.max(0, state.replaced - lost) };
  const old = segments.map((segment) => segment.id);
  await db.transaction('rw', [db.searchSegments, db.searchPostings, db.searchVocabulary, db.searchState], async () => {
    await db.searchSegments.bulkDelete(old);
    await db.searchSegments.put(row);
    await db.searchVocabulary.bulkDelete(old);
    await db.searchVocabulary.put({ segment: id, sealed });
    await forgetPostings(old);
    await db.searchState.put(next);
  });
  return next;
}

/** Deletes all postings of these segments; also those that a writer who was stopped left under a number. */
export async function forgetPostings(segments: readonly number[]): Promise<void> {
  for (const id of segments) {
    await database()
      .searchPostings.where('key')
      .between(id * BUCKETS, (id + 1) * BUCKETS)
      .delete();
  }
}

/** Most of a hash as one number; two words of one mark keep a word too many, no more. */
function markOf(high: number, low: number): number {
  return high * 2 ** 21 + (low >>> 11);
}
