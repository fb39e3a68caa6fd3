import { describe, expect, test } from 'vitest';
import { monthPeriod } from '@/components/export/month-period';

describe('the month that a manager exports', () => {
  test.each([
    ['2026-11-26', 0, '2026-11-01', '2026-11-30'],
    ['2026-01-03', 1, '2025-12-01', '2025-12-31'],
    ['2028-03-31', 1, '2028-02-01', '2028-02-29'],
  ])('on %s, %i month(s) back: from %s to %s', (today, back, from, to) => {
    expect(monthPeriod(today, back)).toEqual({ from, to });
  });
});
