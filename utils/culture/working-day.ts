import type { EpochMs, IsoDate } from '../domain/ids';
import type { CultureCard } from '../domain/schemas/culture-card';

/** The calendar day of an instant in the zone of the card. */
export function localDay(at: EpochMs, card: CultureCard): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(card.timeZone).toPlainDate().toString();
}

/**
 * The day `count` working days after an instant, in the buyer's zone; weekends of the card and the given holidays do not
 * count.
 */
export function workingDayAfter(at: EpochMs, count: number, card: CultureCard, holidays: readonly IsoDate[]): IsoDate {
  let day = Temporal.PlainDate.from(localDay(at, card));
  let left = count;
  while (left > 0) {
    day = day.add({ days: 1 });
    if (!card.weekend.includes(day.dayOfWeek) && !holidays.includes(day.toString())) left -= 1;
  }
  return day.toString();
}

/** The last second of a calendar day in the zone of the card. */
export function endOfDay(day: IsoDate, card: CultureCard): EpochMs {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: card.timeZone, plainTime: '23:59:59' })
    .epochMilliseconds;
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
