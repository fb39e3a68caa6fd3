import type { Calendar } from '../domain/clock';
import type { EpochMs } from '../domain/ids';
import { prepareCalendar } from './prepared-calendar';
import { type ShiftWindow, shiftWindows } from './shift-windows';

/** Working time at `now`, and the next one after it; shifts that touch are one. Absent: none within 366 days. */
export interface ShiftOutlook {
  current?: ShiftWindow;
  next?: ShiftWindow;
}

/** What the team's calendar says of `now`. An unusable calendar gives an empty outlook. */
export function shiftOutlook(calendar: Calendar, now: EpochMs): ShiftOutlook {
  const ready = prepareCalendar(calendar);
  if (ready === undefined) return {};
  const joined: ShiftWindow[] = [];
  for (const stretch of shiftWindows(ready, now)) {
    const last = joined.at(-1);
    if (last !== undefined && last.endAt === stretch.startAt) last.endAt = stretch.endAt;
    else if (joined.length === 2) break;
    else joined.push({ ...stretch });
    // A team that never rests would be joined without end.
    if ((joined.at(-1)?.endAt ?? now) - now > 14 * 86_400_000) break;
  }
  const [first, second] = joined;
  if (first === undefined) return {};
  return first.startAt <= now ? { current: first, next: second } : { next: first };
}

/**
 * Whether the shift that runs now ends before a deadline: `ends-before` is worth a warning only while the deadline
 * also comes before the next shift begins, for then nobody will be there.
 */
export function deadlineAgainstShift(
  dueAt: EpochMs,
  calendar: Calendar,
  now: EpochMs,
): 'in-this-shift' | 'between-shifts' | 'in-a-later-shift' | 'no-shift' {
  const { current, next } = shiftOutlook(calendar, now);
  if (current !== undefined && dueAt <= current.endAt) return 'in-this-shift';
  if (next === undefined) return current === undefined ? 'no-shift' : 'between-shifts';
  return dueAt < next.startAt ? 'between-shifts' : 'in-a-later-shift';
}
