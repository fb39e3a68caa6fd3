import { expect, it } from 'vitest';
import { isSeal } from '@/components/export/is-seal';

it('a seal that was copied with a slip is told before a pack is called another one', () => {
  expect(isSeal('0a'.repeat(32))).toBe(true);
  expect(isSeal('0A'.repeat(32))).toBe(true);
  expect(isSeal('0a'.repeat(31))).toBe(false);
  expect(isSeal(`${'0a'.repeat(31)}0g`)).toBe(false);
});
