import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { HolidayFile } from '../../../utils/domain/schemas/holiday-file';
import { withArrangement } from './china-arrangement';

export const FIRST_YEAR = 2026;
export const LAST_YEAR = 2028;
const DAY_MS = 86_400_000;

/** Countries of the marketplaces' sites, of their buyers, and of their sellers. */
export const COUNTRIES = [
  ...['US', 'CA', 'MX', 'BR', 'GB', 'DE', 'FR', 'IT', 'ES', 'NL', 'SE', 'PL', 'BE', 'IE', 'TR', 'AE', 'SA', 'EG', 'ZA'],
  ...['JP', 'IN', 'SG', 'AU', 'AT', 'CH', 'HK', 'MY', 'PH', 'TW'],
  ...['CN', 'KR', 'RU', 'IL', 'TH', 'VN', 'ID', 'PT', 'CZ', 'UA', 'CL', 'CO', 'AR', 'PE', 'NZ', 'DK', 'NO', 'FI'],
  ...['GR', 'HU', 'RO', 'KZ'],
];

/** Public by name only: a part of the people is off for a part of the day. */
const NO_DAY_OFF: Record<string, readonly string[]> = { CN: ["Children's Day"] };

const ISLAMIC = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al-/;

function daysOf(holiday: HolidaysTypes.Holiday): string[] {
  const first = Date.parse(holiday.date.slice(0, 10));
  // A day of a clock change has 23 or 25 hours; a half day has 12.
  const length = Math.floor((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS + 0.25);
  return Array.from({ length }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}

/** National public holidays of a country; half days are left out, for work goes on. */
export function holidaysOf(country: string): HolidayFile {
  const english = new Holidays(country, { languages: ['en'], types: ['public'] });
  const local = new Holidays(country, { types: ['public'] });
  const byDate = new Map<string, HolidayFile['holidays'][number]>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const localNames = new Map(local.getHolidays(year).map((one) => [`${one.date}${one.rule}`, one.name]));
    for (const holiday of english.getHolidays(year)) {
      if (NO_DAY_OFF[country]?.includes(holiday.name)) continue;
      for (const date of daysOf(holiday)) {
        if (byDate.has(date)) continue;
        const localName = localNames.get(`${holiday.date}${holiday.rule}`);
        byDate.set(date, {
          date,
          name: holiday.name,
          ...(localName !== undefined && localName !== holiday.name && { localName }),
          ...(ISLAMIC.test(holiday.rule) && { plusMinusDays: 1 }),
        });
      }
    }
  }
  // `weekInfo` is the older form of the same answer, which Node 20 still has.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { weekInfo?: { weekend: number[] } };
  const weekend = typeof locale.getWeekInfo === 'function' ? locale.getWeekInfo().weekend : locale.weekInfo?.weekend;
  const file: HolidayFile = {
    country,
    years: [FIRST_YEAR, LAST_YEAR],
    weekend: [...(weekend ?? [6, 7])],
    holidays: [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date)),
    attribution:
      'Holidays from date-holidays by commenthol and contributors; public holidays only, half days left out.',
    license: 'CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/',
  };
  return country === 'CN' ? withArrangement(file) : file;
}
