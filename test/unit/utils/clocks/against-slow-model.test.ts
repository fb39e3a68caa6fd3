import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '@/utils/clocks/due-at';
import { evaluateClocks } from '@/utils/clocks/evaluate-clocks';
import { zoneOf } from '@/utils/clocks/zone';
import type { Budget, Calendar, CaseEvent, ClockRule, Shift } from '@/utils/domain/clock';
import { Minutes, slowClock, slowDueAt } from './slow-model';

const DAY = 86_400_000;

/** Zones with what makes them awkward, and a day near which it happens. */
const PLACES: readonly [string, string][] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/Los_Angeles', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'], // gap at midnight
  ['Africa/Cairo', '2026-10-29'], // midnight comes twice
  ['America/Nuuk', '2027-03-27'], // gap before midnight
  ['America/Nuuk', '2026-10-24'],
  ['America/Santiago', '2026-09-06'], // gap at midnight
  ['America/Havana', '2026-03-08'],
  ['Asia/Beirut', '2027-03-28'],
  ['Australia/Lord_Howe', '2026-04-05'], // half an hour
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Asia/Kathmandu', '2026-06-15'],
  ['Asia/Kolkata', '2026-12-31'],
  ['Pacific/Apia', '2026-12-31'],
  ['Pacific/Apia', '2011-12-30'], // a day that never was
  ['Pacific/Kiritimati', '2027-01-01'],
  ['Etc/GMT+12', '2026-12-31'],
  ['UTC', '2027-01-01'],
];

const place = fc.constantFrom(...PLACES);
const clock = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 45, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const shift = fc.tuple(clock, clock).filter(([from, to]) => from !== to) as fc.Arbitrary<Shift>;
/** Times around the small hours, where zones change. */
const nightShift = fc.constantFrom<Shift>(
  ['22:00', '06:00'],
  ['00:00', '02:30'],
  ['01:15', '01:45'],
  ['02:00', '03:00'],
  ['02:30', '10:00'],
  ['23:00', '00:00'],
  ['23:30', '23:59'],
  ['16:00', '00:00'],
  ['00:30', '00:45'],
);
const shiftsOfDay = fc.array(fc.oneof(shift, nightShift), { maxLength: 3 });
const shifts = fc
  .array(shiftsOfDay, { minLength: 7, maxLength: 7 })
  .map((days) => Object.fromEntries(days.map((day, index) => [String(index + 1), day])));

function around(date: string) {
  return fc.integer({ min: -3 * 86_400, max: 2 * 86_400 }).map((seconds) => Date.parse(date) + seconds * 1000);
}

const setting = place.chain(([timeZone, date]) =>
  fc.record({
    start: around(date),
    calendar: fc.record({
      timeZone: fc.constant(timeZone),
      weekend: fc.constantFrom([6, 7], [5, 6], [7], []),
      holidays: fc
        .array(fc.integer({ min: -3, max: 6 }), { maxLength: 3 })
        .map((days) => days.map((day) => new Date(Date.parse(date) + day * DAY).toISOString().slice(0, 10))),
      workdays: fc
        .array(fc.integer({ min: -3, max: 6 }), { maxLength: 3 })
        .map((days) => days.map((day) => new Date(Date.parse(date) + day * DAY).toISOString().slice(0, 10))),
      shifts,
    }) as fc.Arbitrary<Calendar>,
  }),
);

function rule(budget: Budget): ClockRule {
  return { id: 'R', startsOn: ['a'], stopsOn: ['z'], budget };
}

describe('due times against the slow model', () => {
  it('a wall-clock time is the first instant that shows it or a later one', () => {
    fc.assert(
      fc.property(
        place.chain(([timeZone, date]) => fc.tuple(fc.constant(timeZone), around(date))),
        ([timeZone, wall]) => {
          const slow = new Minutes(timeZone, wall - 2 * DAY, 4).instantOf(wall);
          expect(zoneOf(timeZone).instantOf(wall)).toBe(slow);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('working minutes', () => {
    fc.assert(
      fc.property(setting, fc.integer({ min: 1, max: 2000 }), ({ start, calendar }, n) => {
        const budget: Budget = { unit: 'working_minutes', n, calendar: 'team' };
        const slow = slowDueAt(start, rule(budget), calendar, 12);
        // The slow model looks 12 days ahead; what it does not reach it cannot judge.
        if (slow === undefined || slow > start + 9 * DAY) return;
        expect(dueAt(start, budget, { team: calendar })).toBe(slow);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('calendar days and business days', () => {
    fc.assert(
      fc.property(
        setting,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('calendar_days' as const, 'business_days' as const),
        ({ start, calendar }, n, unit) => {
          const budget: Budget = { unit, n, calendar: 'site' };
          expect(dueAt(start, budget, { site: calendar })).toBe(slowDueAt(start, rule(budget), calendar, 16));
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);
});

describe('lives of clocks against the slow model', () => {
  const event = fc.record(
    {
      at: fc.integer({ min: 0, max: 40 }).map((hours) => Date.UTC(2026, 10, 20, hours)),
      kind: fc.constantFrom('buyer_message', 'auto_ack', 'human_reply', 'changed', 'page_deadline', 'other'),
      thanksOnly: fc.boolean(),
      rule: fc.constantFrom('R', 'S'),
      dueAt: fc.integer({ min: -10, max: 60 }).map((hours) => Date.UTC(2026, 10, 20, hours)),
    },
    { requiredKeys: ['at', 'kind', 'rule', 'dueAt'] },
  );
  const events = fc
    .array(event, { maxLength: 14 })
    .map((list): CaseEvent[] =>
      list
        .map(({ thanksOnly, ...rest }) => (rest.kind === 'buyer_message' ? { ...rest, thanksOnly } : rest))
        .sort((a, b) => a.at - b.at),
    );
  const shape = fc.record({
    startsOn: fc.constantFrom<string[]>(['buyer_message'], ['buyer_message', 'changed'], ['human_reply']),
    restartsOn: fc.constantFrom<string[] | undefined>(undefined, ['changed'], ['changed', 'buyer_message']),
    stopsOn: fc.constantFrom<string[]>(['human_reply'], ['human_reply', 'auto_ack'], ['other']),
  });

  it('starts, restarts, stops and printed dates', () => {
    fc.assert(
      fc.property(events, shape, fc.integer({ min: 0, max: 48 }), (list, kinds, hours) => {
        const { startsOn, restartsOn } = kinds;
        const stopsOn = kinds.stopsOn.filter((kind) => !startsOn.includes(kind) && !restartsOn?.includes(kind));
        const one: ClockRule = { id: 'R', startsOn, restartsOn, stopsOn, budget: { unit: 'elapsed_hours', n: 7 } };
        const now = Date.UTC(2026, 10, 20, hours);
        const slow = slowClock(list, one, now, (startedAt) => startedAt + 7 * 3_600_000);
        expect(evaluateClocks(list, [one], {}, now)).toEqual(slow === undefined ? [] : [slow]);
      }),
      { numRuns: 2000 },
    );
  });
});
