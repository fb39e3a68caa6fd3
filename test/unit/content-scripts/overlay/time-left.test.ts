import { expect, test } from 'vitest';
import { timeLeft } from '@/content-scripts/overlay/time-left';

const units = { day: 'd', hour: 'h', minute: 'min', overdue: 'late' };
const MINUTE = 60_000;

test.each([
  [0, '0 min'],
  [5 * MINUTE + 59_000, '5 min'],
  [200 * MINUTE, '3 h 20 min'],
  [180 * MINUTE, '3 h'],
  [(48 * 60 + 245) * MINUTE, '2 d 4 h'],
  [-15 * MINUTE, 'late 15 min'],
])('a deadline %d ms away reads %s', (away, words) => {
  expect(timeLeft(1_000_000_000 + away, 1_000_000_000, units)).toBe(words);
});
