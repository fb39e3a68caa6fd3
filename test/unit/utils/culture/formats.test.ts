import { describe, expect, it } from 'vitest';
import { formatDay, formatMoney, isolate } from '@/utils/culture/formats';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { endOfDay, workingDayAfter } from '@/utils/culture/working-day';
import { loadCard } from '../../../eval/phrasebook/load';

const NOW = Date.UTC(2026, 2, 1);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('formatDay', () => {
  it.each([
    ['en-US', 'Thursday, March 5'],
    ['en-GB', 'Thursday 5 March'],
    ['de-DE', 'Donnerstag, 5. März'],
    ['fr-FR', 'jeudi 5 mars'],
    ['es-MX', 'jueves 5 de marzo'],
    ['pt-BR', '5 de março (quinta-feira)'],
    ['pl-PL', '5 marca (czwartek)'],
    ['ru-RU', '5 марта (четверг)'],
    ['ja-JP', '3月5日（木）'],
    ['ko-KR', '3월 5일(목)'],
    ['ar-SA', 'الخميس 5 مارس'],
    ['he-IL', 'יום חמישי, 5 במרץ'],
    ['th-TH', 'วันพฤหัสบดีที่ 5 มีนาคม'],
    ['tr-TR', '5 Mart Perşembe'],
    ['hi-IN', 'गुरुवार, 5 मार्च'],
  ])('%s writes the month as a word, in Latin digits', (locale, expected) => {
    expect(formatDay('2026-03-05', loadCard(locale), NOW)).toBe(expected);
  });

  it.each([...LOCALES])('%s names another year, counted from Christ', (locale) => {
    expect(formatDay('2027-01-04', loadCard(locale), NOW)).toContain('2027');
    expect(formatDay('2026-03-05', loadCard(locale), NOW)).not.toContain('2026');
  });
});

describe('formatMoney', () => {
  it.each([
    ['de-DE', 29.9, 'EUR', '29,90 €'],
    ['es-ES', 1234.5, 'EUR', '1234,50 €'],
    ['en-IN', 123456, 'INR', '₹1,23,456'],
    ['en-AU', 178, 'AUD', '$178.00 AUD'],
    ['es-MX', 99, 'MXN', '$99.00 MXN'],
    ['zh-TW', 742, 'TWD', 'NT$742'],
    ['ja-JP', 4980, 'JPY', '4,980円'],
    ['ko-KR', 15700, 'KRW', '15,700원'],
    ['ar-SA', 149, 'SAR', '149 ريال'],
    ['id-ID', 214500, 'IDR', 'Rp214.500'],
    ['sv-SE', 50, 'SEK', '50 kr'],
  ])('%s writes %d %s', (locale, amount, currency, expected) => {
    expect(plain(formatMoney({ amount, currency }, loadCard(locale)))).toBe(expected);
  });
});

describe('isolate', () => {
  it('keeps ids in order inside right-to-left text only', () => {
    expect(isolate('113-1234567', loadCard('ar-SA'))).toBe('\u2068113-1234567\u2069');
    expect(isolate('113-1234567', loadCard('he-IL'))).toBe('\u2068113-1234567\u2069');
    expect(isolate('113-1234567', loadCard('de-DE'))).toBe('113-1234567');
  });
});

describe('workingDayAfter', () => {
  it('skips the weekend of the country and its holidays', () => {
    const thursday = Date.UTC(2026, 10, 26, 9);
    expect(workingDayAfter(thursday, 1, loadCard('de-DE'), [])).toBe('2026-11-27');
    expect(workingDayAfter(thursday, 2, loadCard('de-DE'), [])).toBe('2026-11-30');
    expect(workingDayAfter(thursday, 1, loadCard('ar-SA'), [])).toBe('2026-11-29');
    expect(workingDayAfter(thursday, 1, loadCard('de-DE'), ['2026-11-27'])).toBe('2026-11-30');
  });

  it('counts days in the buyer’s zone', () => {
    const lateInChina = Date.UTC(2026, 10, 25, 16);
    expect(workingDayAfter(lateInChina, 1, loadCard('ja-JP'), [])).toBe('2026-11-27');
    expect(workingDayAfter(lateInChina, 1, loadCard('en-US'), [])).toBe('2026-11-26');
    expect(endOfDay('2026-11-26', loadCard('de-DE'))).toBe(Date.UTC(2026, 10, 26, 22, 59, 59));
  });
});
