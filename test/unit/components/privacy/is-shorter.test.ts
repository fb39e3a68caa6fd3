import { expect, it } from 'vitest';
import { isShorter } from '@/components/privacy/is-shorter';

it('asks before history goes: where days come in place of for good, and where they become fewer', () => {
  expect(isShorter(3, undefined)).toBe(true);
  expect(isShorter(3, 30)).toBe(true);
  expect(isShorter(30, 30)).toBe(false);
  expect(isShorter(60, 30)).toBe(false);
  expect(isShorter(undefined, 30)).toBe(false);
});
