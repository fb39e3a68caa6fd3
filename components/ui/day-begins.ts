import type { EpochMs } from '@/utils/domain/ids';

/**
 * When a day of a date field begins in a time zone; where the clock is put forward at midnight, at its first moment.
 * @param later days after it: 1 is where the day ends
 */
export function dayBegins(day: string, timeZone: string, later = 0): EpochMs {
  return Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds;
}
