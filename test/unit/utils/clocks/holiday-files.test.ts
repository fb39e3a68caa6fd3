import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, holidaysOf } from '@/test/eval/calendars/holidays-of';
import { countryCalendar } from '@/utils/clocks/calendars-for';
import { dueAt } from '@/utils/clocks/due-at';
import { dayOfIso } from '@/utils/clocks/iso-day';
import { MARKET_HOSTS } from '@/utils/domain/hosts';
import { type HolidayFile, holidayFileSchema } from '@/utils/domain/schemas/holiday-file';

const folder = new URL('../../../../public/knowledge/calendars/', import.meta.url);

function file(country: string): HolidayFile {
  return holidayFileSchema.parse(JSON.parse(readFileSync(new URL(`${country}.json`, folder), 'utf8')));
}

describe('holiday files', () => {
  it('there is one for every country of the list and of the hosts, and no other', () => {
    const files = readdirSync(folder).map((name) => name.replace('.json', ''));
    expect(files.sort()).toEqual([...COUNTRIES].sort());
    for (const host of MARKET_HOSTS) if (host.country) expect(files).toContain(host.country);
  });

  it.each(COUNTRIES)('%s fits the schema, in order, with real days and its attribution', (country) => {
    const { holidays, weekend, attribution, license, years } = file(country);
    expect(attribution).toContain('date-holidays');
    expect(license).toContain('CC BY-SA 3.0');
    expect(weekend.length).toBeGreaterThan(0);
    const dates = holidays.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const date of dates) expect(dayOfIso(date), date).toBeDefined();
    for (let year = years[0]; year <= years[1]; year++) {
      expect(dates.filter((date) => date.startsWith(String(year))).length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['CN', 'DE', 'SA'])('%s is what the generator makes today', (country) => {
    expect(file(country)).toEqual(holidaysOf(country));
  });

  it('has the days that are easily wrong', () => {
    const dates = (country: string) => file(country).holidays.map((day) => day.date);
    // Lunar New Year of 2027 is 6 February in China.
    const spring = file('CN').holidays.find((day) => day.date === '2027-02-06');
    expect(spring?.localName).toBe('春节');
    expect(dates('CN')).not.toContain('2027-03-08');
    expect(dates('US')).toContain('2026-11-26');
    expect(dates('GB')).toContain('2026-12-28');
    expect(dates('DE')).toContain('2027-03-29');
    expect(file('SA').weekend).toEqual([5, 6]);
    expect(file('AE').weekend).toEqual([6, 7]);
  });

  it('knows the days that China works and rests in 2026 to make its long holidays, and says what it does not know', () => {
    const china = file('CN');
    const days = (from: string, to: string) =>
      china.holidays.map(({ date }) => date).filter((date) => date >= from && date <= to).length;
    expect(days('2026-02-15', '2026-02-23')).toBe(9);
    expect(days('2026-10-01', '2026-10-07')).toBe(7);
    expect(china.workdays).toContain('2026-02-28');
    for (const date of china.workdays ?? []) {
      expect([6, 0], date).toContain(new Date(date).getUTCDay());
      expect(china.holidays.some((day) => day.date === date)).toBe(false);
    }
    expect(china.arrangement).toMatchObject({ years: [2026], unverified: expect.stringContaining('2027') });
    // Two business days from Friday 27 February: Saturday 28 is worked, Sunday is not.
    const calendars = { site: countryCalendar('Asia/Shanghai', china) };
    const start = Date.UTC(2026, 1, 27, 4);
    expect(dueAt(start, { unit: 'business_days', n: 2, calendar: 'site' }, calendars)).toBe(
      Date.UTC(2026, 2, 2, 15, 59, 59),
    );
  });

  it('marks days that hang on the moon', () => {
    const eid = file('SA').holidays.filter((day) => day.date.startsWith('2026-05'));
    expect(eid.length).toBeGreaterThan(0);
    for (const day of eid) expect(day.plusMinusDays).toBe(1);
    expect(file('SA').holidays.find((day) => day.date === '2026-09-23')?.plusMinusDays).toBeUndefined();
  });
});
