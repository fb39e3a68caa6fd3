import type { Clock } from '../domain/clock';
import type { EpochMs } from '../domain/ids';

/** Shares of the time used up at which a clock changes its colour. */
export const THRESHOLDS = [
  { share: 0.5, level: 'half' },
  { share: 0.75, level: 'three-quarters' },
  { share: 0.9, level: 'ninety' },
] as const;

export type ClockLevel = 'calm' | (typeof THRESHOLDS)[number]['level'] | 'overdue' | 'stopped';

/** When a clock reaches a share of the time between its start and its deadline. */
function reachedAt(startedAt: EpochMs, dueAt: EpochMs, share: number): EpochMs {
  return Math.ceil(startedAt + (dueAt - startedAt) * share);
}

/** How far a clock has run at `now`: calm below half, then by threshold. One without a due time stays calm. */
export function clockLevel(clock: Clock, now: EpochMs): ClockLevel {
  if (clock.stoppedAt !== undefined) return 'stopped';
  const { startedAt, dueAt } = clock;
  if (dueAt === undefined) return 'calm';
  if (now > dueAt) return 'overdue';
  const reached = THRESHOLDS.filter(({ share }) => now >= reachedAt(startedAt, dueAt, share)).at(-1);
  return reached?.level ?? 'calm';
}

export interface ClockEvent {
  at: EpochMs;
  clock: Clock;
  level: Exclude<ClockLevel, 'calm' | 'stopped'>;
}

/**
 * The next moment after `now` at which any clock passes a threshold or becomes overdue: what the one alarm is set to.
 * `undefined` when nothing is ahead. Only clocks that run count; at one instant the more urgent event is named.
 */
export function nextClockEvent(clocks: readonly Clock[], now: EpochMs): ClockEvent | undefined {
  let next: ClockEvent | undefined;
  for (const clock of clocks) {
    const { startedAt, dueAt, stoppedAt } = clock;
    if (stoppedAt !== undefined || dueAt === undefined || now > dueAt) continue;
    const ahead: ClockEvent[] = [
      ...THRESHOLDS.map(({ share, level }) => ({ at: reachedAt(startedAt, dueAt, share), clock, level })),
      // Due itself is still in time.
      { at: dueAt + 1, clock, level: 'overdue' },
    ];
    for (const event of ahead) {
      if (
        event.at > now &&
        (next === undefined || event.at < next.at || (event.at === next.at && event.level === 'overdue'))
      )
        next = event;
    }
  }
  return next;
}
