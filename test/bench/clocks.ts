import { evaluateClocks } from '../../utils/clocks/evaluate-clocks';
import type { Budget, Calendar, CaseEvent, ClockRule } from '../../utils/domain/clock';

export interface BenchFigure {
  median: number;
  unit: string;
  /** Time of one evaluation over the time of one reference step, both of this run: what a gate may look at. */
  ratio: number;
  reference: string;
}

const HOUR = 3_600_000;

/** A fixed sequence of numbers below `limit`: the same cases in every run. */
function* numbers(limit: number): Generator<number, never> {
  let state = 20_261_120;
  while (true) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state % limit;
  }
}

const officeDay: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];
const calendars: Record<string, Calendar> = {
  site: { timeZone: 'Europe/Berlin', weekend: [6, 7], holidays: ['2026-12-25', '2026-12-26', '2027-01-01'] },
  team: {
    timeZone: 'America/New_York',
    shifts: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: [['22:00', '06:00']] },
    holidays: ['2026-11-26', '2026-12-25'],
  },
};

interface Case {
  events: CaseEvent[];
  rules: ClockRule[];
  now: number;
}

function casesWith(budgetOf: (n: number) => Budget): Case[] {
  const draw = numbers(400 * 24 * 60);
  return Array.from({ length: 2000 }, (): Case => {
    const at = Date.UTC(2026, 8, 1) + draw.next().value * 60_000;
    const budget = budgetOf(1 + (draw.next().value % 2880));
    return {
      events: [
        { at, kind: 'buyer_message' },
        { at: at + 60_000, kind: 'auto_ack' },
        { at: at + 2 * HOUR, kind: 'buyer_message' },
        { at: at + 90 * HOUR, kind: 'human_reply' },
      ],
      rules: [{ id: 'R', startsOn: ['buyer_message'], stopsOn: ['human_reply'], budget }],
      now: at + 48 * HOUR,
    };
  });
}

/** Nanoseconds of one call, as the median of `rounds` rounds over all cases. */
function nanosecondsPer<Item>(items: readonly Item[], rounds: number, call: (item: Item) => unknown): number {
  let kept: unknown;
  const round = (): number => {
    const begin = performance.now();
    for (const item of items) kept = call(item);
    return ((performance.now() - begin) * 1e6) / items.length;
  };
  round();
  const times = Array.from({ length: rounds }, round).sort((a, b) => a - b);
  if (kept === undefined) throw new Error('nothing was measured');
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** How many clocks can be evaluated in a second, by the unit of their budget. */
export function clocksBench({ quick }: { quick: boolean }): Record<string, BenchFigure> {
  const rounds = quick ? 7 : 31;
  const reference = 'JSON.parse of a 200-byte event';
  const text = JSON.stringify({ at: 1, kind: 'buyer_message', text: 'x'.repeat(150) });
  const referenceNs = nanosecondsPer(
    Array.from({ length: 20_000 }, () => text),
    rounds,
    (one) => JSON.parse(one),
  );
  const kinds: Record<string, (n: number) => Budget> = {
    'clocks/elapsed': () => ({ unit: 'elapsed_hours', n: 24 }),
    'clocks/calendar-days': (n) => ({ unit: 'calendar_days', n: 1 + (n % 30), calendar: 'site' }),
    'clocks/business-days': (n) => ({ unit: 'business_days', n: 1 + (n % 10), calendar: 'site' }),
    'clocks/working-minutes': (n) => ({ unit: 'working_minutes', n, calendar: 'team' }),
  };
  const figures: Record<string, BenchFigure> = {};
  for (const [name, budgetOf] of Object.entries(kinds)) {
    const cases = casesWith(budgetOf);
    const ns = nanosecondsPer(cases, rounds, ({ events, rules, now }) => evaluateClocks(events, rules, calendars, now));
    figures[name] = { median: Math.round(1e9 / ns), unit: 'evaluations/s', ratio: ns / referenceNs, reference };
  }
  return figures;
}
