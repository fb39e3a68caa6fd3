import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BUCKETS } from '@/utils/search/index-format';
import { keysOfBucket, partsFor, postingsKey } from '@/utils/search/postings-key';

it('whoever merges a bucket, in however many parts, finds every word that a search would find in it', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1_000_000 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.option(fc.nat({ max: 3_000_000 }).map(partsFor), { nil: undefined }),
      (id, high, parts) => {
        const keys = keysOfBucket({ id, parts }, high >>> 24);
        const key = postingsKey({ id, parts }, high);
        expect(keys).toContain(key);
        // In order, so that hashes stay in order from part to part; and none beyond the segment's own numbers.
        expect([...keys].sort((a, b) => a - b)).toEqual(keys);
        expect(key).toBeGreaterThanOrEqual(id * BUCKETS);
        expect(Math.max(...keys)).toBeLessThan((id + 1) * BUCKETS);
      },
    ),
  );
});
