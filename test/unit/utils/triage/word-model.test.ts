import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '@/utils/triage/model';
import { MOST_STEPS, packWords, readWords } from '@/utils/triage/word-model';

const STEPS = Array.from({ length: COLUMNS }, (_, column) => column + 1);
const weights = fc.array(fc.integer({ min: -MOST_STEPS, max: MOST_STEPS }), {
  minLength: COLUMNS,
  maxLength: COLUMNS,
});
const word = fc.stringMatching(/^[a-zäß_#だ배]{1,14}$/u);

describe('the weights of one language’s words', () => {
  it('come back as they were packed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ word, steps: weights }), { selector: (row) => row.word }), (rows) => {
        const model = readWords(packWords('xx', rows), STEPS);
        for (const { word: name, steps } of rows) {
          const row = model.rowOf(`xx|${name}`);
          if (steps.every((count) => count === 0)) expect(row).toBeUndefined();
          else
            expect(STEPS.map((_, column) => (row === undefined ? 0 : model.weight(row, column)))).toEqual(
              steps.map((count, column) => count * (column + 1) + 0),
            );
        }
      }),
    );
  });

  it('are refused where a weight is missing', () => {
    const file = packWords('xx', [{ word: 'kettle', steps: STEPS.map((_, column) => (column === 3 ? 2 : 0)) }]);
    expect(() => readWords({ ...file, steps: '' }, STEPS)).toThrow('do not agree');
  });

  it('know nothing where there are none', () => {
    expect(readWords(packWords('xx', []), STEPS).rowOf('xx|kettle')).toBeUndefined();
  });
});
