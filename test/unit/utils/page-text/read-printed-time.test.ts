import { describe, expect, it } from 'vitest';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { type PrintedTimeContext, readPrintedTime } from '@/utils/page-text/read-printed-time';
import { REGIONAL_FORMS } from '@/utils/page-text/supported-languages';
import { loadTimeWords } from '../../../eval/load-time-words';

const words = loadTimeWords();
const now = Date.UTC(2026, 10, 20, 9);
const DAY = 86_400_000;

function read(text: string, context: Partial<PrintedTimeContext> = {}, dayHeading?: string) {
  return readPrintedTime({ text, dayHeading }, { words, now, timeZone: 'Europe/Berlin', ...context });
}

/** First instant and width in seconds. */
function brief(text: string, context: Partial<PrintedTimeContext> = {}, dayHeading?: string) {
  const known = read(text, context, dayHeading);
  if (known === undefined) return undefined;
  return [
    new Date(known.earliestAt).toISOString().replace('.000Z', 'Z'),
    (known.latestAt - known.earliestAt + 1) / 1000,
  ];
}

describe('what Intl prints is read back', () => {
  const locales = BUYER_LANGUAGES.flatMap((language) => [language, ...REGIONAL_FORMS[language]]);
  const styles = [
    { dateStyle: 'full', timeStyle: 'short' },
    { dateStyle: 'long', timeStyle: 'medium' },
    { dateStyle: 'medium', timeStyle: 'short' },
    { dateStyle: 'medium' },
    { dateStyle: 'short', timeStyle: 'short' },
  ] as const;

  it.each(locales)('absolute times of %s', (locale) => {
    for (const style of styles) {
      // Bare English does not say which of two figures is the month.
      if (locale === 'en' && style.dateStyle === 'short') continue;
      for (let month = 0; month < 12; month++) {
        const at = Date.UTC(2026, month - 1, 3 + month * 2, 1 + month * 2, 4 + month * 3);
        const text = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'America/New_York' }).format(at);
        const known = read(text, { timeZone: 'America/New_York', uiLanguage: locale });
        expect(known, text).toBeDefined();
        if (known === undefined) continue;
        expect(known.earliestAt <= at && at <= known.latestAt, `${text} → ${JSON.stringify(known)}`).toBe(true);
        expect(known.latestAt - known.earliestAt).toBeLessThanOrEqual('timeStyle' in style ? 59_999 : DAY);
      }
    }
  });

  it.each(locales)('relative times of %s', (locale) => {
    const lengths = { minute: 60_000, hour: 3_600_000, day: DAY, week: 7 * DAY };
    for (const style of ['long', 'short', 'narrow'] as const) {
      for (const [unit, length] of Object.entries(lengths)) {
        for (const n of [1, 2, 3, 5, 11, 21, 48]) {
          const text = new Intl.RelativeTimeFormat(locale, { style }).format(-n, unit as Intl.RelativeTimeFormatUnit);
          expect(read(text, { uiLanguage: locale }), text).toEqual({
            earliestAt: now - (n + 1) * length + 1,
            latestAt: now - n * length,
          });
        }
      }
    }
  });
});

describe('forms that consoles print', () => {
  it.each([
    ['Wed, Dec 4, 2019, 8:27 AM PST', 'America/Los_Angeles', '2019-12-04T16:27:00Z', 60],
    ['May 9, 2018 4:04:55 PM', 'America/Los_Angeles', '2018-05-09T23:04:55Z', 1],
    ['Sun, 2 Nov 2025, 15:20 MET', 'Europe/Berlin', '2025-11-02T14:20:00Z', 60],
    ['jeu. 3 sept. 2026, 17:20 MEST', 'Europe/Paris', '2026-09-03T15:20:00Z', 60],
    ['mar. 1 sept. 2026, 15:49 MEST', 'Europe/Paris', '2026-09-01T13:49:00Z', 60],
    ['2021年5月19日(水) 23:45 JST', 'Asia/Tokyo', '2021-05-19T14:45:00Z', 60],
    ['03.11.2026', 'Europe/Berlin', '2026-11-02T23:00:00Z', 86400],
    ['2026-11-19 10:00:00', 'America/Los_Angeles', '2026-11-19T18:00:00Z', 1],
    ['Jun 14', 'Europe/Berlin', '2026-06-13T22:00:00Z', 86400],
    ['Jun 14, 2025', 'Europe/Berlin', '2025-06-13T22:00:00Z', 86400],
    ['9:30 AM', 'Europe/Berlin', '2026-11-20T08:30:00Z', 60],
    ['前天 晚上8:05', 'Asia/Shanghai', '2026-11-18T12:05:00Z', 60],
    ['2026年11月3日 14:05 北京时间', 'America/Los_Angeles', '2026-11-03T06:05:00Z', 60],
    ['hier à 18h09', 'Europe/Paris', '2026-11-19T17:09:00Z', 60],
    ['kemarin 10.30', 'Asia/Jakarta', '2026-11-19T03:30:00Z', 60],
    ['١٩ نوفمبر ٢٠٢٦ ١٠:٣٠ ص', 'Asia/Riyadh', '2026-11-19T07:30:00Z', 60],
    ['26 ส.ค. 2569 14:00 น.', 'Asia/Bangkok', '2026-08-26T07:00:00Z', 60],
    ['民國115年11月3日', 'Asia/Taipei', '2026-11-02T16:00:00Z', 86400],
    ['令和8年11月3日(火)', 'Asia/Tokyo', '2026-11-02T15:00:00Z', 86400],
    ['Nov 19, 2026 10:00 GMT+8', 'Europe/Berlin', '2026-11-19T02:00:00Z', 60],
    ['Sent 18 Nov 2026', 'Europe/Berlin', '2026-11-17T23:00:00Z', 86400],
    ['Gelesen gestern 14:05', 'Europe/Berlin', '2026-11-19T13:05:00Z', 60],
    ['已发送 2026-11-19 10:00', 'Asia/Shanghai', '2026-11-19T02:00:00Z', 60],
    ['Purchase date: Wed, 26 Aug 2026', 'Europe/Berlin', '2026-08-25T22:00:00Z', 86400],
  ])('%s', (text, timeZone, at, width) => {
    expect(brief(text, { timeZone })).toEqual([at, width]);
  });

  it.each([
    ['14 小时 前', 3600],
    ['50m', 60],
    ['7h', 3600],
    ['6 d', 86400],
    ['an hour ago', 3600],
    ['час назад', 3600],
    ['قبل ساعتين', 3600],
    ['לפני שעתיים', 3600],
    ['1 day 3 hours ago', 3600],
    ['hace 3 horas y 5 minutos', 60],
  ])('%s is an interval that ends before now', (text, width) => {
    const known = read(text);
    expect(known?.latestAt).toBeLessThan(now);
    expect(brief(text)?.[1]).toBe(width);
  });

  it('a day heading gives a bare time its day', () => {
    expect(brief('10:30 AM', {}, 'Yesterday')).toEqual(['2026-11-19T09:30:00Z', 60]);
    expect(brief('14:05', { uiLanguage: 'de' }, 'Montag')).toEqual(['2026-11-16T13:05:00Z', 60]);
    expect(brief('10:30', {}, 'Jun 14')).toEqual(['2026-06-14T08:30:00Z', 60]);
    expect(brief('14:05', { uiLanguage: 'zh', timeZone: 'Asia/Shanghai' }, '今天')).toEqual([
      '2026-11-20T06:05:00Z',
      60,
    ]);
  });

  it('a deadline lies ahead', () => {
    const zh = { uiLanguage: 'zh-CN', timeZone: 'Asia/Shanghai' };
    expect(brief('4天3小时20分', { ...zh, tense: 'future' })).toEqual(['2026-11-24T12:20:00Z', 60]);
    expect(brief('剩余 4 天 3 小时', zh)).toEqual(['2026-11-24T12:00:00Z', 3600]);
    expect(brief('noch 2 Tage', { uiLanguage: 'de' })).toEqual(['2026-11-22T09:00:00Z', 86400]);
    expect(brief('Dec 3', { tense: 'future' })).toEqual(['2026-12-02T23:00:00Z', 86400]);
  });

  it('takes the machine time where there is one', () => {
    const machine = (text: string) =>
      readPrintedTime({ text: '6 d', machine: text }, { words, now, timeZone: 'Europe/Berlin' })?.earliestAt;
    expect(machine('1763629200')).toBe(1_763_629_200_000);
    expect(machine('1763629200.25')).toBe(1_763_629_200_250);
    expect(machine('1763629200123')).toBe(1_763_629_200_123);
    expect(machine('2026-11-19T10:00:00+08:00')).toBe(Date.UTC(2026, 10, 19, 2));
    // Not a time: the text counts.
    expect(machine('8209000000000000')).toBe(now - 7 * DAY + 1);
  });
});

describe('zones, gaps and repeated hours', () => {
  it('a repeated hour without a zone name allows both passes, with one only its own', () => {
    expect(brief('25 Oct 2026, 02:30')).toEqual(['2026-10-25T00:30:00Z', 3660]);
    expect(brief('25 Oct 2026, 02:30 MET')).toEqual(['2026-10-25T01:30:00Z', 60]);
    expect(brief('25 Oct 2026, 02:30 MEST')).toEqual(['2026-10-25T00:30:00Z', 60]);
  });

  it('a zone name with several meanings is settled by the marketplace, or not at all', () => {
    expect(brief('Nov 19, 2026 10:00 CST', { timeZone: 'America/Chicago' })).toEqual(['2026-11-19T16:00:00Z', 60]);
    expect(brief('Nov 19, 2026 10:00 CST', { timeZone: 'Asia/Shanghai' })).toEqual(['2026-11-19T02:00:00Z', 60]);
    expect(read('Nov 19, 2026 10:00 CST')).toBeUndefined();
  });
});

describe('order of day and month', () => {
  it('comes from the region, the option, or the figures', () => {
    expect(brief('03/04/2026', { uiLanguage: 'en-GB' })?.[0]).toBe('2026-04-02T22:00:00Z');
    expect(brief('03/04/2026', { uiLanguage: 'en-US' })?.[0]).toBe('2026-03-03T23:00:00Z');
    expect(brief('03/04/2026', { uiLanguage: 'en', order: 'dmy' })?.[0]).toBe('2026-04-02T22:00:00Z');
    expect(brief('Fri 03/04/2026')?.[0]).toBe('2026-04-02T22:00:00Z');
    expect(brief('Wed 03/04/2026')?.[0]).toBe('2026-03-03T23:00:00Z');
    expect(brief('26/08/2026')?.[0]).toBe('2026-08-25T22:00:00Z');
    expect(brief('3/12/68', { uiLanguage: 'th', timeZone: 'Asia/Bangkok' })?.[0]).toBe('2025-12-02T17:00:00Z');
  });
});

describe('what is not understood stays unknown', () => {
  it.each([
    '03/04/2026',
    '11/3',
    '19-11-26',
    'Friday',
    '10:30 AM',
    'Nov 31, 2026',
    'Mon, 26 Aug 2026',
    '29 Mar 2026, 02:30',
    'Resolved on 3 Nov 2026',
    'over a year',
    'order 305-1234567-1234567',
    '10:30 - 11:30',
    '9.30',
    '25:70',
    '',
    '0',
    '?',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
