import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFirst } from '@/utils/search/best-first';
import { facetFilter, newestIn, packFacets } from '@/utils/search/facets';
import { findDocuments, type Term } from '@/utils/search/find-documents';
import type { OpenSegment } from '@/utils/search/open-index';
import { type Posting, packPostings } from '@/utils/search/postings';
import { postingsKey } from '@/utils/search/postings-key';
import { sipHash } from '@/utils/search/words/sip-hash';
import { vocabularyOf } from '@/utils/search/words/vocabulary';

const hash = sipHash(new Uint8Array(16));
const WORDS = ['late', 'lost', 'lamp', 'lamps', 'parcel', 'refund'];
const PAIRS = ['退款', '物流'];

/** A record as the index has it; `at` in seconds, `undefined` when it is gone. */
interface Indexed {
  tokens: string[];
  at?: number;
  severity?: 'I' | 'II';
}

const record: fc.Arbitrary<Indexed> = fc.record(
  {
    tokens: fc.subarray([...WORDS, ...PAIRS]),
    at: fc.integer({ min: 1, max: 30 }),
    severity: fc.constantFrom('I' as const, 'II' as const),
  },
  { requiredKeys: ['tokens'] },
);
/** Segments, one after the other, each with its number of parts. */
const segments = fc.array(
  fc.record({ records: fc.array(record, { minLength: 1, maxLength: 25 }), parts: fc.constantFrom(undefined, 1, 2, 8) }),
  { maxLength: 6 },
);
/** Words of which one is enough, the first as it was typed; or a pair. */
const term = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  fc.constantFrom(...PAIRS.map((pair) => [pair])),
);

function built(all: { records: Indexed[]; parts?: number }[]) {
  const rows = new Map<number, Uint8Array>();
  const open: OpenSegment[] = [];
  let from = 0;
  for (const [id, { records, parts }] of all.entries()) {
    const postings = new Map<number, Posting[]>();
    for (const token of [...WORDS, ...PAIRS]) {
      const docs = records.flatMap(({ tokens }, place) => (tokens.includes(token) ? [from + place] : []));
      if (docs.length === 0) continue;
      const [high, low] = hash(token);
      const key = postingsKey({ id, parts }, high);
      postings.set(key, [...(postings.get(key) ?? []), { high, low, docs }]);
    }
    for (const [key, some] of postings) rows.set(key, packPostings(some));
    const facets = packFacets(
      records.map(({ at, severity }) =>
        at === undefined ? undefined : { kind: 'conversation', marketplace: 'ebay', at: at * 1000, severity },
      ),
    );
    const words = WORDS.filter((word) => records.some(({ tokens }) => tokens.includes(word))).sort();
    const to = from + records.length;
    const newest = newestIn(facets);
    open.push({ id, from, to, tier: 0, live: records.length, parts, facets, words: vocabularyOf(words), newest });
    from = to;
  }
  return { rows, open: open.sort((a, b) => b.newest - a.newest || b.from - a.from) };
}

describe('what a search finds', () => {
  it('is what a look at every record would find, in its order; of thousands the best are right and none is invented', async () => {
    let ended = 0;
    await fc.assert(
      fc.asyncProperty(
        segments,
        fc.array(term, { maxLength: 3 }),
        fc.constantFrom(undefined, 'I' as const),
        fc.record({
          counted: fc.nat(40),
          firstDocuments: fc.integer({ min: 1, max: 40 }),
          most: fc.integer({ min: 1, max: 15 }),
        }),
        async (all, words, severity, limits) => {
          const { rows, open } = built(all);
          const terms: Term[] = words.map((tokens) =>
            tokens.map((token) => {
              const [high, low] = hash(token);
              return { high, low, word: PAIRS.includes(token) ? undefined : token };
            }),
          );
          const found = await findDocuments({
            ...limits,
            segments: open,
            terms,
            passes: facetFilter({ words: '', severity }),
            load: async (keys) => new Map([...keys].map((key) => [key, rows.get(key) ?? new Uint8Array(0)])),
          });
          if (found === undefined) throw new Error('no segment went');
          // Every record looked at by itself.
          const wanted = all
            .flatMap(({ records }) => records)
            .map((one, doc) => ({ ...one, doc }))
            .filter(
              ({ tokens, at, severity: own }) =>
                at !== undefined &&
                (severity === undefined || own === severity) &&
                words.every((some) => some.some((token) => tokens.includes(token))),
            )
            .map(({ tokens, at = 0, doc }) => ({
              doc,
              at,
              typed: words.filter(([first = '']) => tokens.includes(first)).length,
            }))
            .sort((a, b) => b.typed - a.typed || b.at - a.at || b.doc - a.doc)
            .map(({ doc }) => doc);
          expect(bestFirst(found, limits.most).slice(0, limits.most)).toEqual(wanted.slice(0, limits.most));
          if (!found.more) expect([...found.docs].sort((a, b) => a - b)).toEqual([...wanted].sort((a, b) => a - b));
          else {
            ended += 1;
            expect(found.docs.length).toBeGreaterThan(limits.counted);
            expect(new Set(found.docs).size).toBe(found.docs.length);
            expect(wanted).toEqual(expect.arrayContaining(found.docs));
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(ended).toBeGreaterThan(10);
  });
});
