import type { Calendar, CaseEvent, Clock, ClockRule } from '@/utils/domain/clock';

/**
 * A second, slow reading of the evaluation contract: every minute of a stretch of time is looked at one by one, and
 * wall clocks come from `Intl.DateTimeFormat`. It shares no code with the engine.
 */

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function wallByIntl(timeZone: string, at: number): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const value: Record<string, number> = {};
  for (const part of format.formatToParts(at)) value[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = value;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The wall clock of every minute of a stretch of time. */
export class Minutes {
  readonly from: number;
  readonly walls: number[] = [];

  constructor(timeZone: string, from: number, days: number) {
    this.from = Math.floor(from / QUARTER) * QUARTER;
    for (let at = this.from; at < this.from + days * DAY; at += QUARTER) {
      const wall = wallByIntl(timeZone, at);
      for (let minute = 0; minute < 15; minute++) this.walls.push(wall + minute * MINUTE);
    }
  }

  /** First instant whose wall clock shows this time or a later one. */
  instantOf(wall: number): number | undefined {
    for (const [index, shown] of this.walls.entries()) {
      if (shown >= wall) return this.from + index * MINUTE;
      if (shown + 59_000 >= wall) return this.from + index * MINUTE + (wall - shown);
    }
    return undefined;
  }
}

function isoOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function weekdayOf(wall: number): number {
  return ((new Date(wall).getUTCDay() + 6) % 7) + 1;
}

function parse(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (hour * 60 + minute) * MINUTE;
}

function isWeekend(day: number, calendar: Calendar): boolean {
  return calendar.weekend?.includes(weekdayOf(day)) === true && !calendar.workdays?.includes(isoOf(day));
}

/** A day that is worked to make up for another borrows the shifts of the nearest day that has some, the earlier first. */
function shiftsThatBegin(day: number, calendar: Calendar): readonly [string, string][] {
  const of = (other: number) => calendar.shifts?.[weekdayOf(other)] ?? [];
  const borrowed = calendar.workdays?.includes(isoOf(day)) ? [-1, 1, -2, 2, -3, 3] : [];
  return [0, ...borrowed].map((days) => of(day + days * DAY)).find((shifts) => shifts.length > 0) ?? [];
}

/** `undefined` when the stretch of time was too short to tell. */
export function slowDueAt(start: number, rule: ClockRule, calendar: Calendar, days: number): number | undefined {
  const { budget } = rule;
  if (budget.unit === 'elapsed_hours') return start + budget.n * 3600 * 1000;
  const minutes = new Minutes(calendar.timeZone, start - 3 * DAY, days + 3);
  const startWall = wallByIntl(calendar.timeZone, start);
  const midnight = Math.floor(startWall / DAY) * DAY;
  if (budget.unit === 'calendar_days') return minutes.instantOf(midnight + budget.n * DAY + DAY - 1000);
  if (budget.unit === 'business_days') {
    let day = midnight;
    let counted = 0;
    while (counted < budget.n) {
      day += DAY;
      const off = isWeekend(day, calendar) || calendar.holidays?.includes(isoOf(day));
      if (!off) counted++;
    }
    return minutes.instantOf(day + DAY - 1000);
  }
  const working = new Array<boolean>(minutes.walls.length).fill(false);
  for (let day = midnight - 2 * DAY; day < midnight + days * DAY; day += DAY) {
    if (calendar.holidays?.includes(isoOf(day))) continue;
    for (const [from, to] of shiftsThatBegin(day, calendar)) {
      const begin = minutes.instantOf(day + parse(from));
      const end = minutes.instantOf(day + parse(to) + (parse(to) < parse(from) ? DAY : 0));
      if (begin === undefined || end === undefined) continue;
      for (let at = begin; at < end; at += MINUTE) working[(at - minutes.from) / MINUTE] = true;
    }
  }
  let left = budget.n * MINUTE;
  for (const [index, works] of working.entries()) {
    const at = Math.max(minutes.from + index * MINUTE, start);
    const end = minutes.from + (index + 1) * MINUTE;
    if (!works || at >= end) continue;
    if (end - at >= left) return at + left;
    left -= end - at;
  }
  return undefined;
}

/** The life of a rule's clocks, told by looking ahead from each start instead of walking once. */
export function slowClock(
  events: readonly CaseEvent[],
  rule: ClockRule,
  now: number,
  due: (startedAt: number) => number | undefined,
): Clock | undefined {
  const seen = events.filter((event) => event.at <= now);
  let latest: Clock | undefined;
  for (let index = 0; index < seen.length; ) {
    const event = seen[index];
    if (event === undefined) break;
    index++;
    if (!rule.startsOn.includes(event.kind) || event.thanksOnly) continue;
    const after = seen.slice(index);
    const stop = after.findIndex((later) => rule.stopsOn.includes(later.kind) && later.kind !== 'auto_ack');
    const during = stop < 0 ? after : after.slice(0, stop);
    const restart = during.findLastIndex((later) => rule.restartsOn?.includes(later.kind) && !later.thanksOnly);
    const startedAt = restart < 0 ? event.at : (during[restart]?.at ?? event.at);
    const printed = during
      .slice(restart + 1)
      .findLast((later) => later.kind === 'page_deadline' && later.rule === rule.id);
    const dueAt = printed?.dueAt ?? due(startedAt);
    const stoppedAt = after[stop]?.at;
    if (stoppedAt === undefined) {
      return { rule: rule.id, startedAt, dueAt, state: dueAt === undefined || now <= dueAt ? 'running' : 'overdue' };
    }
    latest = {
      rule: rule.id,
      startedAt,
      dueAt,
      stoppedAt,
      state: dueAt === undefined || stoppedAt <= dueAt ? 'met' : 'missed',
    };
    index += stop + 1;
  }
  return latest;
}
