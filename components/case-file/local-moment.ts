import type { EpochMs } from '@/utils/domain/ids';

/** A moment as a field of date and time holds it, in the zone of this machine: `2026-11-26T14:30`. */
export function momentField(at: EpochMs): string {
  const zone = Temporal.Now.timeZoneId();
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The moment that such a field holds; `undefined` while it is empty or not whole. */
export function momentOf(field: string): EpochMs | undefined {
  const at = Date.parse(field);
  return Number.isNaN(at) ? undefined : at;
}
