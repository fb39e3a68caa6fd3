import type { Calendar, Shift } from '../domain/clock';
import { dayOfIso } from './iso-day';
import { type Zone, zoneOf } from './zone';

/** A shift as minutes after the midnight of the day it begins on; an end above 1440 lies on the next day. */
export interface ShiftMinutes {
  begin: number;
  end: number;
}

/** A calendar ready for arithmetic. */
export interface PreparedCalendar {
  zone: Zone;
  /** By ISO weekday, 1 to 7. */
  isWeekend: boolean[];
  /** Days since 1970-01-01. */
  holidays: ReadonlySet<number>;
  /** Days that count though they lie on a weekend. */
  workdays: ReadonlySet<number>;
  /** By ISO weekday, in order of their beginning; empty ones left out. */
  shifts: ShiftMinutes[][];
  hasShifts: boolean;
}

/** Minutes after midnight of `HH:MM`, up to `24:00`; `undefined` when it is no time of day. */
export function minutesOfClock(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(text);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const minutes = hour * 60 + minute;
  return minute < 60 && minutes <= 1440 ? minutes : undefined;
}

/** The minutes of a shift; `undefined` when it cannot be read or has no length. */
export function minutesOfShift([from, to]: Shift): ShiftMinutes | undefined {
  const begin = minutesOfClock(from);
  const end = minutesOfClock(to);
  if (begin === undefined || end === undefined || begin === end || begin === 1440) return undefined;
  return { begin, end: end < begin ? end + 1440 : end };
}

const daysOf = (dates: readonly string[] = []): Set<number> => new Set(dates.flatMap((date) => dayOfIso(date) ?? []));

function prepare(calendar: Calendar): PreparedCalendar | undefined {
  let zone: Zone;
  try {
    zone = zoneOf(calendar.timeZone);
  } catch {
    return undefined;
  }
  const isWeekend = Array.from({ length: 8 }, (_, weekday) => calendar.weekend?.includes(weekday) ?? false);
  const holidays = daysOf(calendar.holidays);
  const workdays = daysOf(calendar.workdays);
  const shifts = Array.from({ length: 8 }, (_, weekday) =>
    (calendar.shifts?.[String(weekday)] ?? [])
      .flatMap((shift) => minutesOfShift(shift) ?? [])
      .sort((a, b) => a.begin - b.begin),
  );
  return { zone, isWeekend, holidays, workdays, shifts, hasShifts: shifts.some((day) => day.length > 0) };
}

const prepared = new WeakMap<Calendar, PreparedCalendar | 'unusable'>();

/**
 * Makes a calendar ready, once per object: a calendar must not be changed in place. Entries that make no sense are
 * left out here and named by `validateCalendar`. `undefined` when the zone is unknown, for then nothing can be counted.
 */
export function prepareCalendar(calendar: Calendar): PreparedCalendar | undefined {
  let known = prepared.get(calendar);
  if (known === undefined) {
    known = prepare(calendar) ?? 'unusable';
    prepared.set(calendar, known);
  }
  return known === 'unusable' ? undefined : known;
}
