import { describe, expect, it } from 'vitest';
import { looksLikeTime } from '@/content-scripts/dom/looks-like-time';
import { orderByTimes } from '@/content-scripts/dom/printed-rank';

const NOW = Date.parse('2026-10-14T18:00:00Z');

describe('orderByTimes', () => {
  it.each([
    ['en-US', ['2d', '1d', '3h', '50m'], 'oldest-first'],
    ['en-US', ['3h', '2d', 'Jun 14', 'Jun 14, 2025'], 'newest-first'],
    ['de-DE', ['28. Sep.', '3. Okt.', '12. Okt.'], 'oldest-first'],
    ['de-DE', ['vor 2 Tagen', 'vor 5 Stunden', 'vor 12 Minuten'], 'oldest-first'],
    ['fr-FR', ['3 sept. 2026, 17:20', '1 sept. 2026, 15:49'], 'newest-first'],
    ['it-IT', ['2 giorni fa', '1 ora fa'], 'oldest-first'],
    ['ja-JP', ['2026年10月12日 21:07', '2026年10月13日 8:00'], 'oldest-first'],
    ['ko-KR', ['10월 8일', '10월 9일'], 'oldest-first'],
    ['zh-CN', ['前天 11:20', '昨天 11:20', '08:40'], 'oldest-first'],
    ['zh-CN', ['3 小时 前', '2 天 前'], 'newest-first'],
    ['ru-RU', ['12 окт.', '13 окт.'], 'oldest-first'],
    ['en-GB', ['10:30 am', '1:15 pm'], 'oldest-first'],
    ['en-US', ['Dec 30', 'Jan 2', 'Oct 12'], 'oldest-first'],
    ['en-US', ['3h', '3h'], undefined],
    ['en-US', [undefined, 'soon'], undefined],
  ])('%s %j is %s', (language, printed, order) => {
    expect(orderByTimes(printed, language, NOW)).toBe(order);
  });
});

describe('looksLikeTime', () => {
  it.each([
    ['en-US', 'Oct 14'],
    ['en-US', 'Wed, Dec 4, 2019, 8:27 AM PST'],
    ['en-US', '3 hours ago'],
    ['en-US', 'Yesterday'],
    ['de-DE', 'Mo., 12. Okt. 2026, 18:09 MEST'],
    ['de-DE', 'vor 3 Std.'],
    ['fr-FR', 'lundi 12 octobre 2026'],
    ['zh-CN', '昨天 11:20'],
    ['ar', 'قبل ساعتين 10:30'],
    ['not a language', '2026-10-13 15:02:10'],
  ])('%s: %s is a time', (language, text) => {
    expect(looksLikeTime(text, language, NOW)).toBe(true);
  });

  it.each([
    ['en-US', 'The 3 hooks came on Oct 14'],
    ['en-US', 'Thanks'],
    ['en-US', '$12.30'],
    ['en-US', '305-4471182-9920031'],
    ['en-US', '2 messages'],
    ['fr-FR', 'Voilà. 07:31'],
    ['en-US', 'Priya Menon 12 Oct 2026'],
    ['en-US', '10:30?'],
  ])('%s: %s is none', (language, text) => {
    expect(looksLikeTime(text, language, NOW)).toBe(false);
  });
});
