import { describe, expect, it } from 'vitest';
import { inEitherOrder } from '@/utils/triage/either-order';

describe('a threat in either order', () => {
  it.each([
    ['en', '(open*|file*) ~3 (case|dispute)', '(case|dispute) ~3 (open*|file*)'],
    ['de', '=(anwalt|klage) ~ (einschalt*|einreich*)', '=(einschalt*|einreich*) ~ (anwalt|klage)'],
    ['zh', '平台~(投诉|介入)', '(投诉|介入)~平台'],
  ])('%s: %s is looked for the other way round too', (lang, pattern, mirrored) => {
    expect(inEitherOrder(pattern, lang)).toEqual([pattern, mirrored]);
  });

  it.each([
    ['en', 'small claims'],
    ['en', '(a|b) ~ c ~ d'],
    ['en', '(open ~ case|sue) you'],
    ['en', 'review ~ (bad|awful) ~'],
    ['en', 'bank ~ disputes?'],
    ['ja', '警察~に'],
  ])('%s: %s has one order only', (lang, pattern) => {
    expect(inEitherOrder(pattern, lang)).toEqual([pattern]);
  });
});
