import { describe, expect, it } from 'vitest';
import { timeWords, wordsIn } from '@/content-scripts/dom/time-words';

const AT = (month: number) => Date.UTC(2024, month, 15);

describe('English words about time, which are kept here', () => {
  const { months, weekdays, days, units, around } = timeWords('en');

  it('are those that the browser prints', () => {
    for (const style of ['long', 'short'] as const)
      for (let i = 0; i < 12; i++) {
        const printed = new Intl.DateTimeFormat('en', { month: style, timeZone: 'UTC' }).format(AT(i));
        expect(months.get(printed.toLowerCase())).toBe(i);
        const weekday = new Intl.DateTimeFormat('en', { weekday: style, timeZone: 'UTC' });
        expect(weekdays.get(weekday.format(Date.UTC(2024, 0, 7 + (i % 7))).toLowerCase())).toBe(i % 7);
      }
    const today = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    expect(new Map(days)).toEqual(new Map([0, 1].map((ago) => [today.format(-ago, 'day'), ago])));
  });

  it.each(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const)('hold every word for a %s', (unit) => {
    const length = units(unit);
    for (const style of ['long', 'short', 'narrow'] as const)
      for (const count of [1, 2, 5])
        for (const word of wordsIn(new Intl.RelativeTimeFormat('en', { style }).format(-count, unit))) {
          expect(around).toContain(word);
          if (word !== 'ago') expect(units(word)).toBe(length);
        }
  });
});

it('Hebrew writes the word before a month together with it', () => {
  expect(timeWords('he').months.get('באוקטובר')).toBe(9);
});
