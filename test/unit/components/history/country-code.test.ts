import { expect, it } from 'vitest';
import { countryCode } from '@/components/history/country-code';

it('a country is understood by its code, by its name in the interface’s language, English or Chinese, and by the beginning of one', () => {
  for (const [typed, language, code] of [
    ['de', 'en', 'DE'],
    ['UK', 'en', 'GB'],
    [' spain ', 'zh-CN', 'ES'],
    ['西班牙', 'en', 'ES'],
    ['Deutschland', 'de', 'DE'],
    ['Turkiye', 'en', 'TR'],
    ['Germ', 'en', 'DE'],
    // Two begin so.
    ['Niger', 'en', 'NE'],
    ['Nige', 'en', undefined],
    ['XX', 'en', undefined],
    ['EU', 'en', undefined],
    ['nowhere', 'en', undefined],
    ['', 'en', undefined],
  ] as const)
    expect([typed, countryCode(typed, language)]).toEqual([typed, code]);
});
