import type { HolidayFile } from '../../../utils/domain/schemas/holiday-file';

/**
 * How mainland China moves its working days around the feasts (调休): bridge days off beside the statutory holidays, and
 * weekend days that are worked instead. Announced for one year at a time, each autumn.
 *
 * 2026: notice of the General Office of the State Council on the arrangement of some holidays in 2026, 4 November 2025;
 * the dates were taken from its text as Xinhua carried it (seen in a copy of 5 November 2025), not from gov.cn itself.
 * 2027 and 2028: no notice was at hand when this was written (26 November 2026); for them the file holds the statutory
 * days alone and says so.
 */
const OFF: Record<string, readonly string[]> = {
  元旦: ['2026-01-01', '2026-01-02', '2026-01-03'],
  春节: [
    ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
    ...['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
  ],
  清明节: ['2026-04-04', '2026-04-05', '2026-04-06'],
  劳动节: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
  端午节: ['2026-06-19', '2026-06-20', '2026-06-21'],
  中秋节: ['2026-09-25', '2026-09-26', '2026-09-27'],
  国庆节: [...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07']],
};
const NAMES: Record<string, string> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};
/** Worked, though they lie on a weekend. */
const WORKED = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

/** The statutory days of China with what the notice adds. */
export function withArrangement(file: HolidayFile): HolidayFile {
  const known = new Set(file.holidays.map(({ date }) => date));
  const added = Object.entries(OFF).flatMap(([localName, dates]) =>
    dates.filter((date) => !known.has(date)).map((date) => ({ date, name: NAMES[localName] ?? localName, localName })),
  );
  return {
    ...file,
    holidays: [...file.holidays, ...added].sort((a, b) => a.date.localeCompare(b.date)),
    workdays: [...WORKED],
    arrangement: {
      source: 'General Office of the State Council, notice of 4 November 2025, as carried by Xinhua',
      years: [2026],
      unverified: 'No notice for 2027 and 2028 was at hand: statutory days only, moved working days are missing.',
    },
  };
}
