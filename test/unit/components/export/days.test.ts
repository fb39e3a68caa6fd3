import { describe, expect, it } from 'vitest';
import { periodOf } from '@/components/export/export-choice';
import { dayBegins } from '@/components/ui/day-begins';
import { localDay } from '@/components/ui/local-day';

describe('the days of a date field', () => {
  it('are those of the seller’s own clock: his evening in California is not the next day', () => {
    const evening = Date.UTC(2026, 10, 26, 2);
    const day = localDay(evening, 'America/Los_Angeles');
    expect(day).toBe('2026-11-25');
    // "From that day on" begins before the file that it continues, or what came in between would be in none.
    expect(dayBegins(day, 'America/Los_Angeles')).toBeLessThan(evening);
    expect(localDay(evening, 'Asia/Shanghai')).toBe('2026-11-26');
  });

  it('come back as they were chosen, in every zone, on the days when clocks change, too', () => {
    for (const zone of ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Shanghai', 'America/Sao_Paulo', 'Africa/Cairo']) {
      for (const day of ['2026-03-08', '2026-03-29', '2026-04-24', '2026-10-25', '2026-11-01', '2026-12-31']) {
        expect(localDay(dayBegins(day, zone), zone)).toBe(day);
        expect(localDay(dayBegins(day, zone, 1) - 1, zone)).toBe(day);
        const { from = 0, to = 0 } = periodOf({ from: day, to: day }, zone);
        expect([localDay(from, zone), localDay(to, zone)]).toEqual([day, day]);
      }
    }
  });
});
