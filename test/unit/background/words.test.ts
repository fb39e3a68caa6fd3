import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type WordFile, wordsOf } from '@/utils/background/words';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { INTERFACE_LANGUAGES } from '@/utils/i18n/languages';

const file = (language: string, name: string): WordFile =>
  JSON.parse(readFileSync(new URL(`../../../locales/ui/${language}/${name}.json`, import.meta.url), 'utf8'));

const keysOf = (words: WordFile, prefix = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );

describe('words of the background', () => {
  it.each(INTERFACE_LANGUAGES)('are all there in %s', (language) => {
    const words = wordsOf(language, file(language, 'overlay'), file(language, 'labels'));
    const keys = [
      ...keysOf(file('en', 'overlay')).filter((key) => !/_(one|other)$/.test(key)),
      ...SEVERITIES.map((severity) => `severity.${severity}.name`),
      ...INTENTS.map((intent) => `intent.${intent}`),
    ];
    for (const key of keys) expect(words(key).length).toBeGreaterThan(0);
    for (const count of [1, 2, 5]) {
      expect(words('notice.soon', { count })).not.toContain('{{');
      expect(words('notice.overdue', { count })).not.toContain('{{');
    }
    expect(keysOf(file(language, 'overlay')).sort()).toEqual(keysOf(file('en', 'overlay')).sort());
  });

  it('put values in, choose the plural, and fail loudly for a missing key', () => {
    const words = wordsOf('en', { a: { b: 'at {{at}}' }, n_one: 'one', n_other: '{{count}} of them' });
    expect(words('a.b', { at: '$& 12:00' })).toBe('at $& 12:00');
    expect(words('n', { count: 1 })).toBe('one');
    expect(words('n', { count: 3 })).toBe('3 of them');
    expect(() => words('a.c')).toThrow('a.c');
    expect(() => words('constructor')).toThrow();
  });
});
