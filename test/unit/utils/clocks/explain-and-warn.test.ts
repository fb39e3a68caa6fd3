import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teamCalendar } from '@/utils/clocks/calendars-for';
import { clockLevel, nextClockEvent } from '@/utils/clocks/clock-progress';
import { dueAt } from '@/utils/clocks/due-at';
import { evaluateClocks } from '@/utils/clocks/evaluate-clocks';
import { explainClock } from '@/utils/clocks/explain-clock';
import { explanationInWords } from '@/utils/clocks/explanation-in-words';
import { deadlineAgainstShift, shiftOutlook } from '@/utils/clocks/shift-outlook';
import { validateCalendar, validateEvents, validateRules } from '@/utils/clocks/validate-calendar';
import type { Budget, Calendar, CaseEvent, Clock, ClockRule, Shift } from '@/utils/domain/clock';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';

const HOUR = 3_600_000;
const office: Calendar = {
  timeZone: 'Asia/Shanghai',
  weekend: [6, 7],
  holidays: ['2026-11-25'],
  shifts: {
    1: [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ],
    2: [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ],
    3: [['09:00', '18:00']],
    4: [['09:00', '18:00']],
    5: [['22:00', '06:00']],
  },
};
const calendars = { site: { ...office, timeZone: 'Europe/Berlin' }, team: office };
const rule = (budget: Budget): ClockRule => ({
  id: 'R',
  startsOn: ['buyer_message'],
  stopsOn: ['human_reply'],
  budget,
});

function explain(budget: Budget, startedAt: number, extra: CaseEvent[] = []) {
  const events: CaseEvent[] = [{ at: startedAt, kind: 'buyer_message' }, ...extra];
  const now = startedAt + 1000 * HOUR;
  const [clock] = evaluateClocks(events, [rule(budget)], calendars, now);
  if (clock === undefined) throw new Error('no clock');
  return explainClock(clock, rule(budget), calendars, now, { events });
}

const short = (steps: ReturnType<typeof explain>) => steps.map((step) => step.key.replace('deadlines:step.', ''));

describe('explainClock', () => {
  const friday = Date.UTC(2026, 10, 20, 10);

  it('names what was skipped', () => {
    const steps = explain({ unit: 'business_days', n: 3, calendar: 'site' }, friday);
    expect(short(steps)).toEqual([
      'started',
      'budget-business-days',
      'skipped-weekend',
      'skipped-weekend',
      'days-counted',
      'skipped-holiday',
      'day-counted',
      'due',
    ]);
    expect(steps[4]?.days).toEqual({ from: '2026-11-23', to: '2026-11-24' });
    expect(steps[5]?.days).toEqual({ day: '2026-11-25' });
    expect(steps[6]?.days).toEqual({ day: '2026-11-26' });
  });

  it('counts the working minutes it used, to the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 20 * 24 * 60 }), (n, minutes) => {
        const steps = explain({ unit: 'working_minutes', n, calendar: 'team' }, friday + minutes * 60_000);
        const used = steps
          .filter((step) => /shift-counted|shifts-more/u.test(step.key))
          .reduce((sum, step) => sum + Number(step.values.n), 0);
        expect(used).toBe(n);
      }),
      { numRuns: 200 },
    );
  });

  it('counts exactly the business days it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 500 }), (n, hours) => {
        const steps = explain({ unit: 'business_days', n, calendar: 'site' }, friday + hours * HOUR);
        const counted = steps.reduce((sum, step) => {
          if (step.key.endsWith('days-counted')) return sum + Number(step.values.n);
          return step.key.endsWith('.day-counted') ? sum + 1 : sum;
        }, 0);
        expect(counted).toBe(n);
      }),
    );
  });

  it('shows the automatic reply that stopped nothing, the printed date, and the stop', () => {
    const budget: Budget = { unit: 'elapsed_hours', n: 24 };
    const steps = explain(budget, friday, [
      { at: friday + 1000, kind: 'auto_ack' },
      { at: friday + 2000, kind: 'page_deadline', rule: 'R', dueAt: friday + 5 * HOUR },
      { at: friday + 6 * HOUR, kind: 'human_reply' },
    ]);
    expect(short(steps)).toEqual([
      'started',
      'auto-ack',
      'budget-hours',
      'printed-computed',
      'printed',
      'due',
      'stopped-missed',
    ]);
  });

  it('shows the result in three zones, in words that exist in both languages', () => {
    const startedAt = Date.UTC(2026, 2, 28, 20);
    const budget: Budget = { unit: 'working_minutes', n: 600, calendar: 'night' };
    const night: Record<string, Calendar> = {
      night: { timeZone: 'Europe/Berlin', shifts: { 6: [['22:00', '06:00']], 7: [['08:00', '20:00']] } },
    };
    const [clock] = evaluateClocks([{ at: startedAt, kind: 'buyer_message' }], [rule(budget)], night, startedAt);
    if (clock === undefined) throw new Error('no clock');
    const zones = { site: 'America/Los_Angeles', seller: 'Asia/Shanghai', buyer: 'Europe/Berlin' };
    const steps = explainClock(clock, rule(budget), night, startedAt, { zones });
    expect(short(steps)).toEqual([
      'started',
      'budget-working-minutes',
      'shift-counted',
      'shift-counted',
      'clock-change',
      'due-site',
      'due-seller',
      'due-buyer',
    ]);
    // Seven hours only: the night loses one.
    expect(steps[2]?.values.n).toBe(420);
    for (const language of ['en', 'zh-CN']) {
      const file = new URL(`../../../../locales/ui/${language}/deadlines.json`, import.meta.url);
      const words = JSON.parse(readFileSync(file, 'utf8')) as { step: Record<string, string> };
      for (const { key, values } of explanationInWords(steps, language, 'UTC', (kind) => kind)) {
        const sentence = words.step[key.replace('deadlines:step.', '')];
        expect(sentence, key).toBeDefined();
        for (const gap of sentence?.matchAll(/\{\{(\w+)\}\}/gu) ?? []) expect(values, key).toHaveProperty(gap[1] ?? '');
      }
    }
  });

  it('says so when the calendar cannot be used', () => {
    expect(short(explain({ unit: 'business_days', n: 1, calendar: 'none' }, friday))).toContain('calendar-unusable');
  });
});

describe('nextClockEvent', () => {
  const clock = (startedAt: number, dueAt: number | undefined, more: Partial<Clock> = {}): Clock => ({
    rule: 'R',
    startedAt,
    dueAt,
    state: 'running',
    ...more,
  });

  it('walks through the thresholds and ends overdue', () => {
    const one = clock(0, 1000);
    const seen: [number, string][] = [];
    let now = 0;
    for (let event = nextClockEvent([one], now); event; event = nextClockEvent([one], now)) {
      seen.push([event.at, event.level]);
      now = event.at;
      expect(clockLevel(one, now)).toBe(event.level);
    }
    expect(seen).toEqual([
      [500, 'half'],
      [750, 'three-quarters'],
      [900, 'ninety'],
      [1001, 'overdue'],
    ]);
  });

  it('never lies behind, and no level changes before it', () => {
    const running = fc
      .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
      .map(([startedAt, length]) => clock(startedAt, startedAt + length));
    fc.assert(
      fc.property(fc.array(running, { maxLength: 5 }), fc.nat(10_000), (clocks, now) => {
        const next = nextClockEvent(clocks, now);
        const until = next?.at ?? now + 20_000;
        expect(until).toBeGreaterThan(now);
        for (const one of clocks) expect(clockLevel(one, until - 1)).toBe(clockLevel(one, now));
        if (next) expect(clockLevel(next.clock, next.at)).not.toBe(clockLevel(next.clock, now));
      }),
      { numRuns: 500 },
    );
  });

  it('passes over stopped clocks and those without a due time', () => {
    expect(nextClockEvent([clock(0, undefined), clock(0, 10, { stoppedAt: 5, state: 'met' })], 1)).toBeUndefined();
  });
});

describe('shifts and deadlines', () => {
  const tuesdayMorning = Date.UTC(2026, 10, 24, 2);

  it('knows the shift that runs and the one after it', () => {
    const { current, next } = shiftOutlook(office, tuesdayMorning);
    expect(current?.endAt).toBe(Date.UTC(2026, 10, 24, 4));
    expect(next?.startAt).toBe(Date.UTC(2026, 10, 24, 5, 30));
    expect(shiftOutlook({ timeZone: 'UTC' }, tuesdayMorning)).toEqual({});
  });

  it('warns when nobody will be there before the deadline', () => {
    const evening = Date.UTC(2026, 10, 24, 9);
    expect(deadlineAgainstShift(evening + HOUR / 2, office, evening)).toBe('in-this-shift');
    // Wednesday is a holiday: nobody until Thursday morning.
    expect(deadlineAgainstShift(evening + 30 * HOUR, office, evening)).toBe('between-shifts');
    expect(deadlineAgainstShift(evening + 48 * HOUR, office, evening)).toBe('in-a-later-shift');
    expect(deadlineAgainstShift(evening, { timeZone: 'UTC' }, evening)).toBe('no-shift');
  });
});

describe('a weekend day that China works to make up for a long holiday', () => {
  const china = JSON.parse(readFileSync('public/knowledge/calendars/CN.json', 'utf8')) as HolidayFile;
  const week = Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, [['09:00', '18:00'] as Shift]]));
  const team = teamCalendar({ timeZone: 'Asia/Shanghai', shifts: { ...week, 5: [['10:00', '16:00']] } }, china);
  const at = (clock: string) => Date.parse(`${clock}+08:00`);

  it('counts working minutes as the nearest weekday does, and is the next shift of the hand-over', () => {
    // Saturday 10 October 2026 makes up for the National Day week; Friday’s shift holds on it.
    const budget: Budget = { unit: 'working_minutes', n: 120, calendar: 'team' };
    expect(dueAt(at('2026-10-09T15:00'), budget, { team })).toBe(at('2026-10-10T11:00'));
    expect(shiftOutlook(team, at('2026-10-09T17:00')).next).toEqual({
      startAt: at('2026-10-10T10:00'),
      endAt: at('2026-10-10T16:00'),
    });
    // Nobody works from 1 to 7 October, whatever the weekday.
    expect(shiftOutlook(team, at('2026-09-30T19:00')).next?.startAt).toBe(at('2026-10-08T09:00'));
    // The Saturday after it is free again.
    expect(shiftOutlook(team, at('2026-10-16T17:00')).next?.startAt).toBe(at('2026-10-19T09:00'));
  });
});

describe('settings that make no sense', () => {
  const names = (calendar: Calendar) =>
    validateCalendar(calendar).map((problem) => problem.key.replace('deadlines:problem.', ''));

  it('finds nothing wrong with a good calendar', () => {
    expect(names(office)).toEqual([]);
    expect(names({ timeZone: 'UTC', shifts: { 7: [['22:00', '06:00']], 1: [['06:00', '14:00']] } })).toEqual([]);
  });

  it('names each problem', () => {
    expect(names({ timeZone: 'Mars/Olympus' })).toEqual(['unknown-zone']);
    expect(names({ timeZone: 'UTC', weekend: [0] })).toEqual(['bad-weekday']);
    expect(names({ timeZone: 'UTC', weekend: [1, 2, 3, 4, 5, 6, 7] })).toEqual(['whole-week-weekend']);
    expect(names({ timeZone: 'UTC', holidays: ['2026-02-30', '2026-03-01', '2026-03-01'] })).toEqual([
      'bad-date',
      'double-date',
    ]);
    expect(names({ timeZone: 'UTC', shifts: { 1: [['09:00', '09:00']] } })).toEqual(['empty-shift', 'no-shifts']);
    expect(names({ timeZone: 'UTC', shifts: { 1: [['09:00', '25:00']] } })).toEqual(['bad-time', 'no-shifts']);
    expect(names({ timeZone: 'UTC', shifts: { 8: [['09:00', '10:00']] } })).toEqual(['bad-weekday', 'no-shifts']);
    expect(names({ timeZone: 'UTC', shifts: {} })).toEqual(['no-shifts']);
    const overlap = {
      1: [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
    } as Calendar['shifts'];
    expect(names({ timeZone: 'UTC', shifts: overlap })).toEqual(['overlapping-shifts']);
    // Sunday's night shift runs into Monday morning.
    const night = { 7: [['22:00', '06:00']], 1: [['05:00', '12:00']] } as Calendar['shifts'];
    expect(names({ timeZone: 'UTC', shifts: night })).toEqual(['overlapping-shifts']);
  });

  it('has words for each problem', () => {
    for (const language of ['en', 'zh-CN']) {
      const file = new URL(`../../../../locales/ui/${language}/deadlines.json`, import.meta.url);
      const words = JSON.parse(readFileSync(file, 'utf8')) as { problem: Record<string, string> };
      const bad = validateCalendar({
        timeZone: 'Nowhere',
        weekend: [9, 1, 2, 3, 4, 5, 6, 7],
        holidays: ['x', '2026-01-01', '2026-01-01'],
        shifts: {
          1: [
            ['1', '2'],
            ['09:00', '09:00'],
          ],
          2: [
            ['09:00', '11:00'],
            ['10:00', '12:00'],
          ],
        },
      });
      for (const { key, values } of bad) {
        const sentence = words.problem[key.replace('deadlines:problem.', '')];
        expect(sentence, key).toBeDefined();
        for (const gap of sentence?.matchAll(/\{\{(\w+)\}\}/gu) ?? []) expect(values, key).toHaveProperty(gap[1] ?? '');
      }
    }
  });

  it('keeps the other clocks going', () => {
    const at = Date.UTC(2026, 10, 20);
    const broken = { site: { timeZone: 'Mars/Olympus' } };
    const rules = [
      { ...rule({ unit: 'calendar_days', n: 1, calendar: 'site' }), id: 'A' },
      { ...rule({ unit: 'elapsed_hours', n: 1 }), id: 'B' },
    ];
    const clocks = evaluateClocks([{ at, kind: 'buyer_message' }], rules, broken, at);
    expect(clocks.map((clock) => clock.dueAt)).toEqual([undefined, at + HOUR]);
    expect(
      validateRules([{ ...rule({ unit: 'calendar_days', n: 0, calendar: 'none' }), id: 'A' }], broken),
    ).toHaveLength(2);
  });

  it('tells of events that are out of order or doubled, and counts them right all the same', () => {
    const at = Date.UTC(2026, 10, 20);
    const one = rule({ unit: 'elapsed_hours', n: 1 });
    const events: CaseEvent[] = [
      { at: at + HOUR, kind: 'human_reply' },
      { at, kind: 'buyer_message' },
      { at, kind: 'buyer_message' },
      { at: at + 1, kind: 'page_deadline', rule: 'R', dueAt: at - HOUR },
    ];
    expect(validateEvents(events, [one]).map((found) => found.key.replace('deadlines:problem.', ''))).toEqual([
      'events-out-of-order',
      'events-out-of-order',
      'event-twice',
      'events-out-of-order',
      'deadline-before-start',
    ]);
    const [clock] = evaluateClocks(events, [one], {}, at + 2 * HOUR);
    expect(clock).toEqual({ rule: 'R', startedAt: at, dueAt: at - HOUR, stoppedAt: at + HOUR, state: 'missed' });
  });
});
