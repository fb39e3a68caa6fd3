import { describe, expect, test } from 'vitest';
import { clockOrder } from '@/components/clocks/clock-order';
import { pressure, timeLeft } from '@/components/clocks/time-left';
import type { ShownClock } from '@/utils/domain/view';

const HOUR = 3_600_000;

const shown = (
  rule: string,
  kind: ShownClock['kind'],
  dueAt: number | undefined,
  state: ShownClock['clock']['state'],
): ShownClock => ({
  clock: { rule, startedAt: 0, dueAt, state },
  rule: { id: rule, startsOn: [], stopsOn: [], budget: { unit: 'elapsed_hours', n: 1 } },
  kind,
  nameKey: '',
  source: 'OFF',
  unverified: false,
});

describe('time left', () => {
  test('is said in its two largest units', () => {
    expect(timeLeft(51 * HOUR)).toEqual({ key: 'dayHour', values: { days: 2, hours: 3 } });
    expect(timeLeft(3 * HOUR + 20 * 60_000)).toEqual({ key: 'hourMinute', values: { hours: 3, minutes: 20 } });
    expect(timeLeft(59_000)).toEqual({ key: 'minute', values: { minutes: '<1' } });
    expect(timeLeft(-12 * 60_000)).toEqual({ key: 'minute', values: { minutes: 12 } });
  });

  test('presses in the last hour, and soon in the last quarter', () => {
    expect(pressure(-1, 24 * HOUR)).toBe('overdue');
    expect(pressure(HOUR, 24 * HOUR)).toBe('urgent');
    expect(pressure(6 * HOUR, 24 * HOUR)).toBe('soon');
    expect(pressure(7 * HOUR, 24 * HOUR)).toBe('calm');
  });
});

describe('order of the clocks', () => {
  test('marketplace and team lead side by side, whatever else is due before', () => {
    const order = clockOrder([
      shown('LAW', 'legal', 1, 'running'),
      shown('TEAM-2', 'team', 9, 'running'),
      shown('TEAM-1', 'team', 5, 'overdue'),
      shown('MARKET', 'marketplace', 20, 'running'),
      shown('OLD', 'marketplace', 2, 'met'),
      shown('NO-SHIFT', 'team', undefined, 'running'),
    ]);
    expect(order.map((one) => one.rule.id)).toEqual(['MARKET', 'TEAM-1', 'LAW', 'TEAM-2']);
  });

  test('a team without working hours is told so once', () => {
    const order = clockOrder([shown('A', 'team', undefined, 'running'), shown('B', 'team', undefined, 'running')]);
    expect(order).toHaveLength(1);
  });

  test('stopped clocks show only where nothing runs', () => {
    expect(clockOrder([shown('A', 'marketplace', 3, 'met')]).map((one) => one.rule.id)).toEqual(['A']);
  });
});
