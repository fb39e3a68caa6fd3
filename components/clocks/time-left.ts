import type { DurationMs } from '@/utils/domain/ids';

const MINUTE = 60_000;

/** A length of time cut into days, hours and minutes, whole minutes only, never negative. */
export function parted(ms: DurationMs): { days: number; hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/**
 * The two largest units of a length of time, as message key and values: `2 d 3 h`, `3 h 20 min`, `4 min`, `<1 min`.
 */
export function timeLeft(ms: DurationMs): {
  key: 'dayHour' | 'hourMinute' | 'minute';
  values: Record<string, number | string>;
} {
  const { days, hours, minutes } = parted(ms);
  if (days > 0) return { key: 'dayHour', values: { days, hours } };
  if (hours > 0) return { key: 'hourMinute', values: { hours, minutes } };
  return { key: 'minute', values: { minutes: minutes === 0 ? '<1' : minutes } };
}

/** How pressing: the last hour is urgent, the last quarter of the time (or four hours) soon. */
export function pressure(leftMs: DurationMs, wholeMs: DurationMs): 'calm' | 'soon' | 'urgent' | 'overdue' {
  if (leftMs < 0) return 'overdue';
  if (leftMs <= 60 * MINUTE) return 'urgent';
  if (leftMs <= Math.max(4 * 60 * MINUTE, wholeMs / 4)) return 'soon';
  return 'calm';
}
