import type { Budget, Calendar } from '../domain/clock';
import type { EpochMs } from '../domain/ids';
import { weekdayOfDay } from './iso-day';
import { type PreparedCalendar, prepareCalendar } from './prepared-calendar';
import { shiftWindows } from './shift-windows';
import { DAY_MS } from './zone';

/** The last second of a local day. */
export function endOfDay(day: number, calendar: PreparedCalendar): EpochMs {
  return calendar.zone.instantOf(day * DAY_MS + DAY_MS - 1000);
}

/** Whether a day counts as a business day. */
export function isBusinessDay(day: number, calendar: PreparedCalendar): boolean {
  const free = calendar.isWeekend[weekdayOfDay(day)] === true && !calendar.workdays.has(day);
  return !free && !calendar.holidays.has(day);
}

function businessDayAfter(start: number, n: number, calendar: PreparedCalendar): number | undefined {
  // A week of weekends never gets there.
  if (calendar.isWeekend.slice(1).every(Boolean)) return undefined;
  let day = start;
  for (let left = n; left > 0; ) {
    day++;
    if (isBusinessDay(day, calendar)) left--;
  }
  return day;
}

function workingTimeAfter(start: EpochMs, minutes: number, calendar: PreparedCalendar): EpochMs | undefined {
  let left = minutes * 60_000;
  for (const { startAt, endAt } of shiftWindows(calendar, start)) {
    if (endAt - startAt >= left) return startAt + left;
    left -= endAt - startAt;
  }
  return undefined;
}

/**
 * When a budget that begins at `startedAt` is used up, as the evaluation contract counts it. Hours are real hours;
 * days end at 23:59:59 of the calendar's zone; working minutes are the real minutes inside shifts. `undefined` when
 * the calendar has no working time within 366 days, is missing, or names an unknown zone.
 */
export function dueAt(
  startedAt: EpochMs,
  budget: Budget,
  calendars: Readonly<Record<string, Calendar>>,
): EpochMs | undefined {
  if (budget.unit === 'elapsed_hours') return startedAt + budget.n * 3_600_000;
  const given = calendars[budget.calendar];
  const calendar = given === undefined ? undefined : prepareCalendar(given);
  if (calendar === undefined) return undefined;
  switch (budget.unit) {
    case 'calendar_days':
      return endOfDay(calendar.zone.dayAt(startedAt) + budget.n, calendar);
    case 'business_days': {
      const day = businessDayAfter(calendar.zone.dayAt(startedAt), budget.n, calendar);
      return day === undefined ? undefined : endOfDay(day, calendar);
    }
    case 'working_minutes':
      return workingTimeAfter(startedAt, budget.n, calendar);
  }
}
