import type { Calendar, CaseEvent, ClockRule } from '../domain/clock';
import { dayOfIso } from './iso-day';
import { minutesOfClock, minutesOfShift, prepareCalendar } from './prepared-calendar';

/** What is wrong with a setting: an interface message key with its values. `error` makes a part of it unusable. */
export interface SettingProblem {
  key: `deadlines:problem.${string}`;
  values: Record<string, string | number>;
  level: 'error' | 'warning';
}

function problem(name: string, level: SettingProblem['level'], values: SettingProblem['values']): SettingProblem {
  return { key: `deadlines:problem.${name}`, level, values };
}

interface Placed {
  weekday: number;
  text: string;
  /** Minutes from Monday's midnight. */
  begin: number;
  end: number;
}

function shiftProblems(calendar: Calendar): SettingProblem[] {
  const found: SettingProblem[] = [];
  const placed: Placed[] = [];
  for (const [key, shifts] of Object.entries(calendar.shifts ?? {})) {
    const weekday = Number(key);
    if (!/^[1-7]$/u.test(key)) {
      found.push(problem('bad-weekday', 'error', { value: key }));
      continue;
    }
    for (const shift of shifts) {
      const text = shift.join('–');
      const unreadable = shift.filter((clock) => minutesOfClock(clock) === undefined);
      for (const value of unreadable) found.push(problem('bad-time', 'error', { value }));
      if (unreadable.length > 0) continue;
      const minutes = minutesOfShift(shift);
      if (minutes === undefined) {
        found.push(problem('empty-shift', 'error', { weekday, value: text }));
        continue;
      }
      const midnight = (weekday - 1) * 1440;
      placed.push({ weekday, text, begin: midnight + minutes.begin, end: midnight + minutes.end });
    }
  }
  placed.sort((a, b) => a.begin - b.begin);
  const week = 7 * 1440;
  placed.forEach((one, index) => {
    // The last night shift of the week runs into the first day.
    for (const other of [...placed.slice(index + 1), ...placed.slice(0, index).map((early) => wrapped(early, week))]) {
      if (other.begin < one.end) {
        found.push(
          problem('overlapping-shifts', 'warning', { weekday: one.weekday, value: one.text, other: other.text }),
        );
      }
    }
  });
  if (calendar.shifts !== undefined && placed.length === 0) found.push(problem('no-shifts', 'warning', {}));
  return found;
}

function wrapped(early: Placed, week: number): Placed {
  return { ...early, begin: early.begin + week, end: early.end + week };
}

/**
 * What is wrong with a calendar, for the person who set it; empty when all is well. The engine works with the rest of
 * a calendar that has problems: unreadable shifts and dates are left out, overlaps count once, and only an unknown
 * zone makes the whole calendar unusable.
 */
export function validateCalendar(calendar: Calendar): SettingProblem[] {
  const found: SettingProblem[] = [];
  if (prepareCalendar({ timeZone: calendar.timeZone }) === undefined) {
    found.push(problem('unknown-zone', 'error', { value: calendar.timeZone }));
  }
  for (const weekday of calendar.weekend ?? []) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      found.push(problem('bad-weekday', 'error', { value: weekday }));
    }
  }
  if (new Set(calendar.weekend).size >= 7) found.push(problem('whole-week-weekend', 'error', {}));
  const seen = new Set<string>();
  for (const date of calendar.holidays ?? []) {
    if (dayOfIso(date) === undefined) found.push(problem('bad-date', 'error', { value: date }));
    else if (seen.has(date)) found.push(problem('double-date', 'warning', { value: date }));
    seen.add(date);
  }
  return [...found, ...shiftProblems(calendar)];
}

/** What is wrong between rules and calendars: a calendar that is missing, a number that counts nothing. */
export function validateRules(
  rules: readonly ClockRule[],
  calendars: Readonly<Record<string, Calendar>>,
): SettingProblem[] {
  return rules.flatMap(({ id, budget }) => {
    const found: SettingProblem[] = [];
    if (!(budget.n > 0)) found.push(problem('bad-budget', 'error', { rule: id }));
    if (budget.unit !== 'elapsed_hours' && calendars[budget.calendar] === undefined) {
      found.push(problem('unknown-calendar', 'error', { rule: id, value: budget.calendar }));
    }
    return found;
  });
}

/** What is odd in an event log. None of it stops the engine: events are sorted, and a second one changes nothing. */
export function validateEvents(events: readonly CaseEvent[], rules: readonly ClockRule[]): SettingProblem[] {
  const found: SettingProblem[] = [];
  const seen = new Set<string>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const at = new Date(event.at).toISOString();
    if (event.at < latest) found.push(problem('events-out-of-order', 'warning', { at }));
    latest = Math.max(latest, event.at);
    const identity = JSON.stringify([event.at, event.kind, event.rule, event.dueAt]);
    if (seen.has(identity)) found.push(problem('event-twice', 'warning', { at, value: event.kind }));
    seen.add(identity);
    if (event.kind !== 'page_deadline' || event.dueAt === undefined) continue;
    const starts = rules.find((rule) => rule.id === event.rule)?.startsOn ?? [];
    const start = events.find((other) => starts.includes(other.kind));
    if (start !== undefined && event.dueAt < start.at) {
      found.push(
        problem('deadline-before-start', 'warning', {
          at: new Date(event.dueAt).toISOString(),
          rule: event.rule ?? '',
        }),
      );
    }
  }
  return found;
}
