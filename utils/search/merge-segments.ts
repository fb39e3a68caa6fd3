import { database } from '@/utils/store/database';
import type { SearchSegmentRow, SearchStateRow } from '@/utils/store/history-rows';
import { open, seal } from '@/utils/store/vault/vault';
import { FACET_BYTES } from './facets';
import { BUCKETS } from './index-format';
import { type Posting, packPostings, unpackPostings } from './postings';

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
  const tokens = new Set<number>();
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const rows = await db.searchPostings.bulkGet(segments.map((segment) => segment.id * BUCKETS + bucket));
    const merged = new Map<number, Posting[]>();
    const all: Posting[] = [];
    for (const row of rows) {
      for (const { high, low, docs } of row ? unpackPostings(row.bytes) : []) {
        const kept = docs.filter((doc) => alive[doc - first.from] === 1);
        if (kept.length === 0) continue;
        const same = merged.get(low)?.find((posting) => posting.high === high);
        if (same) for (const doc of kept) same.docs.push(doc);
        else {
          const posting = { high, low, docs: kept };
          all.push(posting);
          const alike = merged.get(low);
          if (alike) alike.push(posting);
          else merged.set(low, [posting]);
          tokens.add(markOf(high, low));
        }
      }
    }
    const key = id * BUCKETS + bucket;
    if (all.length > 0) await db.searchPostings.put({ key, bytes: packPostings(all) });
    else await db.searchPostings.delete(key);
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
    facets,
  };
  const lost = segments.reduce((sum, segment) => sum + segment.live, 0) - docRows.length;
  const next = { ...state, nextSegment: id + 1, replaced: Math.max(0, state.replaced - lost) };
  const old = segments.map((segment) => segment.id);
  await db.transaction('rw', [db.searchSegments, db.searchPostings, db.searchVocabulary, db.searchState], async () => {
    await db.searchSegments.bulkDelete(old);
    await db.searchSegments.put(row);
    await db.searchVocabulary.bulkDelete(old);
    await db.searchVocabulary.put({ segment: id, sealed });
    for (const one of old)
      await db.searchPostings
        .where('key')
        .between(one * BUCKETS, (one + 1) * BUCKETS)
        .delete();
    await db.searchState.put(next);
  });
  return next;
}

/** Most of a hash as one number; two words of one mark keep a word too many, no more. */
function markOf(high: number, low: number): number {
  return high * 2 ** 21 + (low >>> 11);
}
