import { weekdayOfDay } from './iso-day';
import type { PreparedCalendar, ShiftMinutes } from './prepared-calendar';

/**
 * The shifts that begin on a day: none on a holiday. A weekend day that is worked to make up for a long holiday has the
 * shifts of its weekday, or else those of the nearest weekday that has any: Saturday is worked as Friday, Sunday as Monday.
 */
export function shiftsOnDay(day: number, { holidays, workdays, shifts }: PreparedCalendar): readonly ShiftMinutes[] {
  if (holidays.has(day)) return [];
  const weekday = weekdayOfDay(day);
  const own = shifts[weekday] ?? [];
  if (own.length > 0 || !workdays.has(day)) return own;
  for (const away of [1, 2, 3]) {
    for (const other of [weekday - away, weekday + away]) {
      const near = shifts[((other + 6) % 7) + 1] ?? [];
      if (near.length > 0) return near;
    }
  }
  return [];
}
