import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '@/utils/domain/ids';
import { alignMessages, type Footprint, type StoredFootprint } from '@/utils/store/identity/align-messages';

const page = (words: string[]): Footprint[] => words.map((word) => ({ digest: word, weight: word.length }));

/** Lays a page over the stored sequence as the ingest does. */
function lay(stored: StoredFootprint[], words: Footprint[]): StoredFootprint[] {
  const placements = alignMessages(stored, words);
  const fresh = placements.flatMap((placement, index) => {
    const word = words[index];
    if (placement.known || word === undefined) return [];
    return [{ ...word, key: `${word.digest}@${placement.position}` as MessageKey, position: placement.position }];
  });
  return [...stored, ...fresh].sort((a, b) => a.position - b.position);
}

const wordsOf = (stored: StoredFootprint[]): string[] => stored.map((message) => message.digest);

describe('alignMessages', () => {
  it.each([
    ['a new message behind', ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['older messages before', ['c', 'd'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']],
    ['the same words twice', ['ok', 'x'], ['ok', 'x', 'ok'], ['ok', 'x', 'ok']],
    ['a window that begins with a repeated word', ['ok', 'xx'], ['xx', 'ok'], ['ok', 'xx', 'ok']],
    ['a message that was missing in between', ['a', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['a window in the middle', ['a', 'b', 'c', 'd'], ['b', 'c'], ['a', 'b', 'c', 'd']],
    ['a window that shares nothing', ['a', 'b'], ['y', 'z'], ['a', 'b', 'y', 'z']],
    ['an empty page', ['a'], [], ['a']],
  ])('%s', (_, before, shown, after) => {
    expect(wordsOf(lay(lay([], page(before)), page(shown)))).toEqual(after);
  });

  it('takes the same words days apart for two messages, and minutes apart for one', () => {
    const day = 86_400_000;
    const at = (digest: string, earliestAt: number): Footprint => ({
      digest,
      weight: 2,
      at: { earliestAt, latestAt: earliestAt + 1000 },
    });
    const stored = lay([], [at('ok', 0)]);
    expect(lay(stored, [at('ok', 5 * day)])).toHaveLength(2);
    expect(lay(stored, [at('ok', 60_000)])).toHaveLength(1);
  });

  it('lets the site id decide against the words', () => {
    const stored = lay([], [{ siteId: '1', digest: 'a', weight: 1 }]);
    expect(lay(stored, [{ siteId: '1', digest: 'b', weight: 1 }])).toHaveLength(1);
    expect(lay(stored, [{ siteId: '2', digest: 'a', weight: 1 }])).toHaveLength(2);
  });

  it('adds nothing when any window of the thread is read again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ok', 'yes', 'where is it', 'thanks', 'hello there'), { minLength: 1, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 6 }),
        (thread, windows) => {
          let stored = lay([], page(thread));
          for (const [from, length] of windows) stored = lay(stored, page(thread.slice(from, from + length)));
          expect(wordsOf(stored)).toEqual(thread);
        },
      ),
    );
  });

  it('finds the whole thread again from windows that overlap, where every message is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 30 }), fc.integer({ min: 3, max: 5 }), (length, width) => {
        const thread = Array.from({ length }, (_, index) => `m${index}`);
        let stored: StoredFootprint[] = [];
        for (let end = length; end > 0; end -= width - 1) {
          stored = lay(stored, page(thread.slice(Math.max(0, end - width), end)));
        }
        expect(wordsOf(stored)).toEqual(thread);
      }),
    );
  });
});
