import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractValues } from '@/utils/checks/normalise/extract-values';
import { figureKey } from '@/utils/checks/normalise/value';
import { formatDay, formatMoney } from '@/utils/culture/formats';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { loadGuardData } from '../../../../eval/load-guard-data';
import { loadCard } from '../../../../eval/phrasebook/load';

const data = loadGuardData();
const NOW = Date.UTC(2026, 10, 25, 9);

/** The currency of each country; where several circulate, the one of its store. */
const CURRENCIES: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  AU: 'AUD',
  IN: 'INR',
  MX: 'MXN',
  BR: 'BRL',
  PL: 'PLN',
  SE: 'SEK',
  JP: 'JPY',
  KR: 'KRW',
  TW: 'TWD',
  TR: 'TRY',
  RU: 'RUB',
  SA: 'SAR',
  AE: 'AED',
  EG: 'EGP',
  IL: 'ILS',
  TH: 'THB',
  VN: 'VND',
  ID: 'IDR',
};

it('there are 27 locales', () => {
  expect(LOCALES).toHaveLength(27);
});

describe.each([...LOCALES])('%s: a value that we write is read back as what it is', (locale) => {
  const card = loadCard(locale);
  const lexicon = data.language(locale)?.values;
  const read = (text: string): string[] =>
    lexicon === undefined ? [] : extractValues(text, locale, lexicon).flatMap(({ readings }) => [...readings]);
  const currency = CURRENCIES[card.country] ?? 'EUR';
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;

  it('money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (cents) => {
        const amount = digits === 0 ? cents : (cents ?? 0) / 100;
        const text = formatMoney({ amount, currency }, card);
        expect(read(text), text).toContain(`m:${currency}:${figureKey(amount)}`);
      }),
    );
  });

  it('days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 700 }), (offset) => {
        const day = Temporal.PlainDate.from('2026-11-25').add({ days: offset });
        const text = formatDay(day.toString(), card, NOW);
        expect(read(text), text).toContain(`d:${day.month}-${day.day}`);
      }),
    );
  });

  it.each([
    ['plain numbers', (value: number) => value, (value: number) => `n:${figureKey(value)}`, {}],
    ['percentages', (value: number) => value / 100, (value: number) => `pc:${figureKey(value)}`, { style: 'percent' }],
  ] as const)('%s, in every digit of its script', (_, given, reading, options) => {
    const native = new Intl.NumberFormat(card.formats.intl, { ...options, maximumFractionDigits: 2 });
    const latin = new Intl.NumberFormat(card.formats.intl, {
      ...options,
      maximumFractionDigits: 2,
      numberingSystem: 'latn',
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        for (const format of [native, latin]) {
          const text = format.format(given(value));
          expect(read(text), text).toContain(reading(value));
        }
      }),
    );
  });

  it('clock times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(read(text), text).toContain(`t:${hour * 60 + minute}`);
      }),
    );
  });

  it('codes, whatever stands around them', () => {
    const order = fc.stringMatching(/^[1-9]\d{2}-\d{7}-\d{7}$/);
    fc.assert(
      fc.property(order, (id) => {
        expect(lexicon && extractValues(`(${id})`, locale, lexicon).map(({ text }) => text)).toContain(id);
      }),
    );
  });
});
