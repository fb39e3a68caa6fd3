import { describe, expect, test } from 'vitest';
import { blocking, findingOrder } from '@/components/draft/blocking';
import { waysOut } from '@/components/draft/insert-step';
import { parseAmount } from '@/components/draft/parse-amount';
import { stackedTops } from '@/components/draft/stacked-tops';
import type { Finding } from '@/utils/domain/finding';

const finding = (level: Finding['level'], quote: string, start: number): Finding => ({
  examiner: 'lint',
  rule: 'R1',
  kind: 'email',
  level,
  quote,
  span: { start, end: start + quote.length },
});

test.each([
  ['18.5', 18.5],
  ['18,50', 18.5],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['1.234', 1234],
  ['1 234', 1234],
  ["1'234.5", 1234.5],
  ['１２', 12],
  ['1,234,567', 1234567],
  ['0', undefined],
  ['-5', undefined],
  ['abc', undefined],
  ['', undefined],
  ['12 EUR', undefined],
])('an amount typed as %s is %s', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

describe('findings', () => {
  test('only a block holds, and only until it is overridden for these very words', () => {
    const found = [finding('warn', 'b', 0), finding('block', 'a@b.example', 5), finding('block', 'c@d.example', 30)];
    expect(blocking(found, [])).toHaveLength(2);
    const overrides = [{ rule: 'R1', quote: 'a@b.example', reason: 'asked by buyer' }];
    expect(blocking(found, overrides).map((one) => one.quote)).toEqual(['c@d.example']);
  });

  test('the gravest stands first, then the place in the text', () => {
    const found = [
      finding('info', 'i', 1),
      finding('block', 'late', 9),
      finding('warn', 'w', 0),
      finding('block', 'early', 2),
    ];
    expect(findingOrder(found).map((one) => one.quote)).toEqual(['early', 'late', 'w', 'i']);
  });
});

describe('ways out', () => {
  test('every outcome but success offers one', () => {
    for (const outcome of ['target-moved', 'no-composer', 'composer-not-empty', 'editor-refused'] as const) {
      expect(Object.values(waysOut({ step: 'done', outcome }))).toContain(true);
    }
    expect(Object.values(waysOut({ step: 'done', outcome: 'inserted' }))).not.toContain(true);
  });

  test('text is added at the cursor only where the box holds something', () => {
    expect(waysOut({ step: 'done', outcome: 'composer-not-empty' }).atCursor).toBe(true);
    expect(waysOut({ step: 'done', outcome: 'target-moved' }).atCursor).toBe(false);
  });
});

test('stacked blocks begin at their wanted height or below the one before', () => {
  expect(stackedTops([0, 40, 50, 200], [20, 30, 20, 20])).toEqual([0, 20, 0, 110]);
});
