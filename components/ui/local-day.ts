import type { EpochMs, IsoDate } from '@/utils/domain/ids';

/** The day that a moment lies in, in a time zone; as the date field of a form holds it. */
export function localDay(at: EpochMs, timeZone: string): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() as IsoDate;
}
