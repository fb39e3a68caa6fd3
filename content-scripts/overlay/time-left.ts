import type { OverlayState } from '@/utils/domain/view';

const MINUTE_MS = 60_000;

/** `3 h 20 min`, `2 d 4 h`, `-15 min overdue`: two units at most, in the interface's own unit words. */
export function timeLeft(dueAt: number, now: number, units: OverlayState['units']): string {
  const minutes = Math.floor(Math.abs(dueAt - now) / MINUTE_MS);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const words =
    days > 0
      ? [`${days} ${units.day}`, ...(hours > 0 ? [`${hours} ${units.hour}`] : [])]
      : hours > 0
        ? [`${hours} ${units.hour}`, ...(rest > 0 ? [`${rest} ${units.minute}`] : [])]
        : [`${rest} ${units.minute}`];
  return dueAt < now ? `${units.overdue} ${words.join(' ')}` : words.join(' ');
}
