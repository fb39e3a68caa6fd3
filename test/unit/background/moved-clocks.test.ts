import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alarmFor, LOOK_AGAIN_MS, NOTICE_GAP_MS, planWatch } from '@/utils/background/deadline-watch';
import { quietUntil } from '@/utils/background/quiet-hours';
import type { ConversationKey } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import type { ConversationRow } from '@/utils/store/rows';
import { HOUR, NOW, settings } from './world';

const MINUTE = 60_000;

type Row = Pick<ConversationRow, 'key' | 'dueAt' | 'noticed' | 'site'>;

/** What may happen to the machine while the seller works. */
type Happening =
  | { kind: 'time-passes'; ms: number }
  /** No alarm rings meanwhile; the clock of the wall goes on. */
  | { kind: 'sleeps'; ms: number }
  | { kind: 'clock-moved'; ms: number }
  | { kind: 'worker-stopped' }
  | { kind: 'browser-restarted' }
  | { kind: 'zone-changed'; timeZone: string };

/**
 * A machine with one alarm. The alarm counts the time that really passes while the machine is awake, as a browser's
 * does; the rules see the clock on the wall only.
 */
class Machine {
  now = NOW;
  told: { key: string; dueAt: number; stage: string; at: number; quiet: boolean }[] = [];
  badge = 0;
  #rings = 0;
  #last: number | undefined;
  #settings: Settings;

  constructor(
    readonly rows: Row[],
    quietHours: { from: string; to: string } | undefined,
  ) {
    const base = settings();
    this.#settings = { ...base, notifications: { ...base.notifications, leadMinutes: 30, quietHours } };
    this.watch();
  }

  watch(): void {
    const plan = planWatch(this.rows, this.#settings, this.#last, this.now);
    this.badge = plan.urgent;
    for (const { key, noticed } of plan.noticed) {
      const row = this.rows.find((one) => one.key === key);
      if (row) row.noticed = noticed;
    }
    if (plan.notice) {
      this.#last = this.now;
      const quiet = quietUntil(this.#settings, this.now) !== undefined;
      for (const { key, noticed } of plan.noticed) {
        this.told.push({ key, dueAt: noticed.dueAt, stage: noticed.stage, at: this.now, quiet });
      }
    }
    this.#rings = Math.max(0, alarmFor(plan.wakeAt ?? Number.POSITIVE_INFINITY, this.now) - this.now);
  }

  happen(one: Happening): void {
    switch (one.kind) {
      case 'time-passes':
        this.#pass(one.ms);
        break;
      case 'sleeps':
        this.now += one.ms;
        break;
      case 'clock-moved':
        this.now += one.ms;
        break;
      // Only the alarm starts a stopped worker; what it told is kept for the session.
      case 'worker-stopped':
        break;
      case 'browser-restarted':
        this.#last = undefined;
        this.watch();
        break;
      case 'zone-changed': {
        const { team } = this.#settings;
        this.#settings = {
          ...this.#settings,
          team: { ...team, calendar: { ...team.calendar, timeZone: one.timeZone } },
        };
        this.watch();
        break;
      }
    }
  }

  #pass(ms: number): void {
    let left = ms;
    while (this.#rings <= left) {
      const step = Math.max(1, this.#rings);
      this.now += step;
      left -= step;
      this.watch();
    }
    this.now += Math.max(0, left);
    this.#rings -= Math.max(0, left);
  }
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('time-passes' as const), ms: fc.integer({ min: 1, max: 6 * HOUR }) }),
  fc.record({ kind: fc.constant('sleeps' as const), ms: fc.integer({ min: 1, max: 30 * HOUR }) }),
  fc.record({ kind: fc.constant('clock-moved' as const), ms: fc.integer({ min: -26 * HOUR, max: 26 * HOUR }) }),
  fc.constant({ kind: 'worker-stopped' as const }),
  fc.constant({ kind: 'browser-restarted' as const }),
  fc.record({
    kind: fc.constant('zone-changed' as const),
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Apia'),
  }),
);

const dues = fc.array(fc.integer({ min: -2 * HOUR, max: 48 * HOUR }), { minLength: 1, maxLength: 6 });
const rowsOf = (offsets: number[]): Row[] =>
  offsets.map((ms, index) => ({ key: `c${index}` as ConversationKey, dueAt: NOW + ms, site: 'ebay.com' }));
const quiet = fc.option(fc.constantFrom({ from: '22:00', to: '07:00' }, { from: '12:00', to: '13:30' }), {
  nil: undefined,
});

test('whatever happens to the clock, nothing is told twice, before its time or in quiet hours', () => {
  fc.assert(
    fc.property(dues, quiet, fc.array(happening, { maxLength: 25 }), (offsets, quietHours, happenings) => {
      const machine = new Machine(rowsOf(offsets), quietHours);
      for (const one of happenings) machine.happen(one);
      const names = machine.told.map(({ key, dueAt, stage }) => `${key}|${dueAt}|${stage}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { dueAt, stage, at, quiet: inQuiet } of machine.told) {
        expect(inQuiet).toBe(false);
        expect(at).toBeGreaterThanOrEqual(stage === 'overdue' ? dueAt + 1 : dueAt - 30 * MINUTE);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever happened to the clock, each deadline is told soon after the machine is awake past its time', () => {
  fc.assert(
    fc.property(dues, fc.array(happening, { maxLength: 25 }), (offsets, happenings) => {
      const machine = new Machine(rowsOf(offsets), undefined);
      for (const one of happenings) machine.happen(one);
      // The clock of the wall may lie anywhere now; all the same nothing waits longer than this once it is due.
      const late = LOOK_AGAIN_MS + NOTICE_GAP_MS + MINUTE;
      machine.happen({ kind: 'time-passes', ms: late });
      for (const { key, dueAt = 0, noticed } of machine.rows) {
        if (machine.now > dueAt + late) expect({ key, stage: noticed?.stage }).toEqual({ key, stage: 'overdue' });
      }
      expect(machine.badge).toBe(machine.rows.filter(({ dueAt = 0 }) => dueAt - machine.now <= HOUR).length);
    }),
    { numRuns: 300 },
  );
});

test('a clock that was ahead by mistake does not silence the notices after it is set right', () => {
  const machine = new Machine(rowsOf([20 * HOUR, HOUR]), undefined);
  machine.happen({ kind: 'clock-moved', ms: 24 * HOUR });
  machine.happen({ kind: 'browser-restarted' });
  machine.rows.push({ key: 'new' as ConversationKey, dueAt: NOW + 2 * HOUR, site: 'ebay.com' });
  machine.happen({ kind: 'clock-moved', ms: -24 * HOUR });
  machine.watch();
  machine.happen({ kind: 'time-passes', ms: 3 * HOUR });
  expect(machine.told.filter(({ key }) => key === 'new').map(({ stage }) => stage)).toEqual(['soon', 'overdue']);
});
