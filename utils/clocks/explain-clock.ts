import type { Calendar, CaseEvent, Clock, ClockRule } from '../domain/clock';
import type { EpochMs, IsoDate } from '../domain/ids';
import { dueAt, isBusinessDay } from './due-at';
import { isoOfDay, weekdayOfDay } from './iso-day';
import { type PreparedCalendar, prepareCalendar } from './prepared-calendar';
import { shiftWindows } from './shift-windows';

/**
 * One line of a deadline's arithmetic. `key` is the interface's sentence; its gaps are `values`, `instants` (to be
 * written in `timeZone`) and `days` (calendar days, in no zone). `explanationInWords` fills them.
 */
export interface ExplanationStep {
  key: `deadlines:step.${string}`;
  values: Record<string, string | number>;
  instants: Record<string, EpochMs>;
  days: Record<string, IsoDate>;
  /** Zone in which the instants of this line are meant; absent: the reader's own. */
  timeZone?: string;
}

export interface ExplanationContext {
  /** The events of the case, to name what started the clock and which automatic replies did not stop it. */
  events?: readonly CaseEvent[];
  /** Zones in which the result is shown. */
  zones?: { site?: string; seller?: string; buyer?: string };
  /** Names of holidays by calendar and date, with the days by which they may move. */
  holidayNames?: Readonly<Record<string, ReadonlyMap<IsoDate, { name: string; plusMinusDays?: number }>>>;
}

const SHOWN_LINES = 10;

function step(name: string, gaps: Partial<Omit<ExplanationStep, 'key'>> = {}): ExplanationStep {
  return { key: `deadlines:step.${name}`, values: {}, instants: {}, days: {}, ...gaps };
}

function startSteps(clock: Clock, rule: ClockRule, context: ExplanationContext): ExplanationStep[] {
  const events = context.events ?? [];
  const { startedAt } = clock;
  const restart = events.find((event) => event.at === startedAt && rule.restartsOn?.includes(event.kind));
  const start = events.find((event) => event.at === startedAt && rule.startsOn.includes(event.kind));
  const name = restart !== undefined && start === undefined ? 'restarted' : 'started';
  const event = (start ?? restart)?.kind ?? rule.startsOn[0] ?? '';
  const until = clock.stoppedAt ?? Number.POSITIVE_INFINITY;
  const acks = events.filter((one) => one.kind === 'auto_ack' && one.at >= startedAt && one.at < until);
  return [
    step(name, { values: { event }, instants: { at: startedAt } }),
    ...acks.slice(0, 3).map((ack) => step('auto-ack', { instants: { at: ack.at } })),
  ];
}

function dayLine(
  day: number,
  calendarName: string,
  calendar: PreparedCalendar,
  context: ExplanationContext,
): ExplanationStep[] {
  const date = isoOfDay(day);
  if (calendar.isWeekend[weekdayOfDay(day)]) return [step('skipped-weekend', { days: { day: date } })];
  const known = context.holidayNames?.[calendarName]?.get(date);
  return [
    step('skipped-holiday', { days: { day: date }, values: { name: known === undefined ? '' : ` (${known.name})` } }),
  ];
}

function businessDaySteps(
  clock: Clock,
  n: number,
  calendarName: string,
  calendar: PreparedCalendar,
  context: ExplanationContext,
): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const names = context.holidayNames?.[calendarName];
  if (calendar.isWeekend.slice(1).every(Boolean)) return steps;
  let day = calendar.zone.dayAt(clock.startedAt);
  let counted = 0;
  let run: { from: number; to: number; days: number } | undefined;
  const closeRun = (): void => {
    if (run === undefined) return;
    const single = run.from === run.to;
    steps.push(
      single
        ? step('day-counted', { days: { day: isoOfDay(run.to) }, values: { n: counted } })
        : step('days-counted', { days: { from: isoOfDay(run.from), to: isoOfDay(run.to) }, values: { n: run.days } }),
    );
    run = undefined;
  };
  while (counted < n) {
    day++;
    if (isBusinessDay(day, calendar)) {
      run = { from: run?.from ?? day, to: day, days: (run?.days ?? 0) + 1 };
      counted++;
      const moves = names?.get(isoOfDay(day))?.plusMinusDays;
      if (moves !== undefined) {
        closeRun();
        steps.push(step('holiday-uncertain', { days: { day: isoOfDay(day) }, values: { n: moves } }));
      }
    } else {
      closeRun();
      steps.push(...dayLine(day, calendarName, calendar, context));
    }
  }
  closeRun();
  return steps;
}

function workingTimeSteps(
  clock: Clock,
  minutes: number,
  calendarName: string,
  calendar: PreparedCalendar,
  context: ExplanationContext,
): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const timeZone = calendar.zone.timeZone;
  let left = minutes * 60_000;
  let more = { shifts: 0, ms: 0 };
  let lines = 0;
  let seenDay = calendar.zone.dayAt(clock.startedAt) - 1;
  for (const { startAt, endAt } of shiftWindows(calendar, clock.startedAt)) {
    const used = Math.min(left, endAt - startAt);
    left -= used;
    const day = calendar.zone.dayAt(startAt);
    for (let between = seenDay + 1; between <= day && lines < SHOWN_LINES; between++) {
      if (!calendar.holidays.has(between) || (calendar.shifts[weekdayOfDay(between)] ?? []).length === 0) continue;
      const known = context.holidayNames?.[calendarName]?.get(isoOfDay(between));
      steps.push(
        step('shift-holiday', {
          days: { day: isoOfDay(between) },
          values: { name: known === undefined ? '' : known.name },
        }),
      );
      lines++;
    }
    seenDay = Math.max(seenDay, day);
    if (lines < SHOWN_LINES) {
      const instants = { from: startAt, to: startAt + used };
      steps.push(step('shift-counted', { instants, values: { n: Math.round(used / 6000) / 10 }, timeZone }));
      lines++;
    } else more = { shifts: more.shifts + 1, ms: more.ms + used };
    if (left <= 0) break;
  }
  if (more.shifts > 0) {
    steps.push(step('shifts-more', { values: { shifts: more.shifts, n: Math.round(more.ms / 60_000) } }));
  }
  return steps;
}

function countSteps(
  clock: Clock,
  rule: ClockRule,
  calendars: Readonly<Record<string, Calendar>>,
  context: ExplanationContext,
): ExplanationStep[] {
  const { budget } = rule;
  if (budget.unit === 'elapsed_hours') return [step('budget-hours', { values: { n: budget.n } })];
  const given = calendars[budget.calendar];
  const calendar = given === undefined ? undefined : prepareCalendar(given);
  if (calendar === undefined) return [step('calendar-unusable', { values: { calendar: budget.calendar } })];
  const zone = calendar.zone.timeZone;
  const values = { n: budget.n, zone };
  switch (budget.unit) {
    case 'calendar_days': {
      const day = calendar.zone.dayAt(clock.startedAt);
      const days = { from: isoOfDay(day + 1), to: isoOfDay(day + budget.n) };
      return [
        step('budget-calendar-days', { values }),
        budget.n === 1
          ? step('day-counted', { days: { day: days.to }, values: { n: 1 } })
          : step('days-counted', { days, values: { n: budget.n } }),
      ];
    }
    case 'business_days':
      return [
        step('budget-business-days', { values }),
        ...businessDaySteps(clock, budget.n, budget.calendar, calendar, context),
      ];
    case 'working_minutes': {
      const lines = workingTimeSteps(clock, budget.n, budget.calendar, calendar, context);
      return [
        step('budget-working-minutes', { values }),
        ...lines,
        ...(lines.length === 0 ? [step('no-working-time')] : []),
      ];
    }
  }
}

/** A change of the clocks between start and deadline, which makes a day or a shift longer or shorter. */
function clockChange(clock: Clock, rule: ClockRule, calendars: Readonly<Record<string, Calendar>>): ExplanationStep[] {
  const { budget } = rule;
  if (budget.unit !== 'working_minutes' || clock.dueAt === undefined) return [];
  const given = calendars[budget.calendar];
  const zone = given === undefined ? undefined : prepareCalendar(given)?.zone;
  if (zone === undefined || zone.offsetAt(clock.startedAt) === zone.offsetAt(clock.dueAt)) return [];
  let early = clock.startedAt;
  let late = clock.dueAt;
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2);
    if (zone.offsetAt(middle) === zone.offsetAt(clock.startedAt)) early = middle;
    else late = middle;
  }
  const at = Math.floor(late / 60_000) * 60_000;
  return [step('clock-change', { values: { zone: zone.timeZone }, instants: { at }, timeZone: zone.timeZone })];
}

function dueSteps(clock: Clock, zones: ExplanationContext['zones'] = {}): ExplanationStep[] {
  const at = clock.dueAt;
  if (at === undefined) return [];
  const named = (['site', 'seller', 'buyer'] as const).flatMap((who) => {
    const zone = zones[who];
    return zone === undefined ? [] : [step(`due-${who}`, { instants: { at }, values: { zone }, timeZone: zone })];
  });
  return named.length > 0 ? named : [step('due', { instants: { at }, values: { zone: 'UTC' }, timeZone: 'UTC' })];
}

/**
 * How a clock's deadline came about, line by line: what started it, what counts, what was skipped, whether the page's
 * own date replaced the result, and when it is due in the marketplace's, the seller's and the buyer's time.
 * Deterministic; `now` only decides whether a stop already shows.
 */
export function explainClock(
  clock: Clock,
  rule: ClockRule,
  calendars: Readonly<Record<string, Calendar>>,
  now: EpochMs,
  context: ExplanationContext = {},
): ExplanationStep[] {
  const computed = dueAt(clock.startedAt, rule.budget, calendars);
  const printed = clock.dueAt !== computed && clock.dueAt !== undefined;
  const stop =
    clock.stoppedAt === undefined || clock.stoppedAt > now
      ? []
      : [step(clock.state === 'missed' ? 'stopped-missed' : 'stopped-met', { instants: { at: clock.stoppedAt } })];
  return [
    ...startSteps(clock, rule, context),
    ...countSteps(clock, rule, calendars, context),
    ...clockChange({ ...clock, dueAt: computed }, rule, calendars),
    ...(printed && computed !== undefined ? [step('printed-computed', { instants: { at: computed } })] : []),
    ...(printed ? [step('printed', { instants: { at: clock.dueAt ?? 0 } })] : []),
    ...dueSteps(clock, context.zones),
    ...stop,
  ];
}
