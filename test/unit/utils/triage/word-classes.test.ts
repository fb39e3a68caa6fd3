import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classWords, readWords, slotOf } from '@/utils/triage/word-classes';
import { packWords } from '../../../eval/training/pack-words';

const word = fc.stringMatching(/^[a-zäß_#だ배]{1,14}$/u);
const classes = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 300 }));

describe('the classes of one language’s words', () => {
  it('come back as they were packed; of two words that share a slot the first stays', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ word, classes }), { selector: (row) => row.word, maxLength: 200 }),
        (rows) => {
          const file = packWords('xx', rows);
          const known = readWords(file);
          const taken = new Set<number>();
          for (const row of rows) {
            const slot = slotOf(row.word, file.slots);
            if (taken.has(slot)) continue;
            taken.add(slot);
            expect(known.classesOf(row.word)).toEqual(
              row.classes.flatMap((one, book) => (one > 0 ? [`${book}.${one}`] : [])),
            );
          }
          expect(file.low.length).toBe(taken.size);
        },
      ),
    );
  });

  it('are rarely given to a word that is not among them', () => {
    const known = readWords(
      packWords(
        'xx',
        Array.from({ length: 500 }, (_, at) => ({ word: `known${at}`, classes: [1, 2] })),
      ),
    );
    const taken = Array.from({ length: 20_000 }, (_, at) => known.classesOf(`other${at}`)).filter(
      (names) => names.length > 0,
    );
    expect(taken.length).toBeLessThan(80);
  });

  it('are refused where a sign is missing', () => {
    const file = packWords('xx', [{ word: 'kettle', classes: [3, 1] }]);
    expect(() => readWords({ ...file, low: '' })).toThrow('do not agree');
    expect(() => readWords({ ...file, classes: ['', ''] })).toThrow('do not agree');
  });

  it('know nothing where there are none', () => {
    expect(readWords(packWords('xx', [])).classesOf('kettle')).toEqual([]);
  });

  it('stand in the place of the language’s own words only', () => {
    const known = readWords(packWords('de', [{ word: 'kaputt', classes: [4, 0] }]));
    const features = ['+damaged', 'de|kaputt', 'de|nie', 'en|kaputt'].map((name) => ({ name, value: 1 }));
    expect(classWords(features, 'de', known).map(({ name }) => name)).toEqual(['+damaged', '0.4', 'en|kaputt']);
    expect(classWords(features, 'de', undefined).map(({ name }) => name)).toEqual(['+damaged', 'en|kaputt']);
  });
});
