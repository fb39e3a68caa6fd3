import type { EpochMs } from '../domain/ids';
import type { PreparedCalendar } from './prepared-calendar';
import { shiftsOnDay } from './shifts-on-day';
import { DAY_MS } from './zone';

/** A stretch of working time between two instants, the second not included. */
export interface ShiftWindow {
  startAt: EpochMs;
  endAt: EpochMs;
}

/** Without working time for this long there is none: 366 days of 24 hours. */
export const SEARCH_MS = 366 * DAY_MS;

/**
 * The working time of a calendar from an instant on, in order and without overlaps, without end; each step costs one
 * shift. There is none at all when no working time begins within the first 366 days.
 */
export function* shiftWindows(calendar: PreparedCalendar, from: EpochMs): Generator<ShiftWindow, void> {
  if (!calendar.hasShifts) return;
  const { zone } = calendar;
  let cursor = from;
  let found = false;
  // Two days back: a night shift begins the evening before, and a zone may have skipped a day.
  for (let day = zone.dayAt(from) - 2; ; day++) {
    const midnight = day * DAY_MS;
    if (!found && midnight - 2 * DAY_MS > from + SEARCH_MS) return;
    for (const shift of shiftsOnDay(day, calendar)) {
      const endAt = zone.instantOf(midnight + shift.end * 60_000);
      if (endAt <= cursor) continue;
      const startAt = Math.max(zone.instantOf(midnight + shift.begin * 60_000), cursor);
      if (startAt >= endAt) continue;
      if (!found && startAt >= from + SEARCH_MS) return;
      found = true;
      yield { startAt, endAt };
      cursor = endAt;
    }
  }
}
