import type { EpochMs } from '../domain/ids';
import type { KnownTime } from '../domain/message';
import { type DateFields, hasDate } from './date-fields';
import type { PrintedMoment } from './read-moments';
import type { ClockTime, PrintedZone } from './take-clock-time';
import type { TimeContext } from './time-context';

function toHour(time: ClockTime, period: DateFields['period']): number | undefined {
  const { hour } = time;
  switch (period) {
    case undefined:
      return hour;
    case 'am':
      return hour > 12 ? undefined : hour % 12;
    case 'pm':
      return hour > 12 ? hour : (hour % 12) + 12;
    case 'noon':
      return hour === 11 || hour === 12 ? hour : hour <= 2 ? hour + 12 : undefined;
    case 'night':
      // Twelve at night is midnight, of which day is anyone's guess.
      return hour === 12 ? undefined : hour > 12 ? hour : hour + 12;
  }
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The calendar day that the fields name, seen from `today`. */
function resolveDate(
  fields: DateFields,
  today: Temporal.PlainDate,
  context: TimeContext,
): Temporal.PlainDate | undefined {
  const { month, day, weekday, dayOffset } = fields;
  if (dayOffset !== undefined) {
    if (month !== undefined || day !== undefined) return undefined;
    const date = today.add({ days: dayOffset });
    return weekday !== undefined && weekday !== date.dayOfWeek ? undefined : date;
  }
  if (month === undefined && day === undefined && fields.year === undefined && weekday !== undefined) {
    // A heading with today's own weekday may be today or a week away.
    if (weekday === today.dayOfWeek) return undefined;
    const back = (today.dayOfWeek - weekday + 7) % 7;
    return context.tense === 'past' ? today.subtract({ days: back }) : today.add({ days: 7 - back });
  }
  if (month === undefined || day === undefined) return undefined;
  const fits = (date: Temporal.PlainDate | undefined): date is Temporal.PlainDate =>
    date !== undefined && (weekday === undefined || date.dayOfWeek === weekday);
  if (fields.year !== undefined) {
    let year = fields.year + (fields.addYears ?? 0);
    // No console prints dates of the 25th century: such a year is of the Buddhist era.
    if (year > 2400 && fields.addYears === undefined) year -= 543;
    if (year < 2000 || year > 2100) return undefined;
    const date = plainDate(year, month, day);
    return fits(date) ? date : undefined;
  }
  const candidates = [today.year - 1, today.year, today.year + 1]
    .map((year) => plainDate(year, month, day))
    .filter(fits)
    .filter((date) => context.tense === 'future' || Temporal.PlainDate.compare(date, today.add({ days: 1 })) <= 0);
  const distance = (date: Temporal.PlainDate): number => Math.abs(today.until(date, { largestUnit: 'days' }).days);
  candidates.sort((a, b) => distance(a) - distance(b));
  return candidates[0];
}

/** The instants a wall-clock time may be, from the first to the last; none when a gap skips it. */
function instantsOf(
  date: Temporal.PlainDate,
  hour: number,
  time: ClockTime,
  zone: number | string,
): [EpochMs, EpochMs] | undefined {
  const local = date.toPlainDateTime({ hour, minute: time.minute, second: time.second ?? 0 });
  if (typeof zone === 'number') {
    const at = local.toZonedDateTime('UTC').epochMilliseconds - zone * 60_000;
    return [at, at];
  }
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(local)) return undefined;
  return [earlier.epochMilliseconds, later.epochMilliseconds];
}

/** Which meaning of a printed zone holds at this local time; `undefined` when it cannot be told. */
function settleZone(
  zone: PrintedZone | undefined,
  date: Temporal.PlainDate,
  hour: number,
  minute: number,
  timeZone: string,
): number | string | undefined {
  if (zone === undefined) return timeZone;
  if (zone.length === 1) return zone[0];
  const local = date.toPlainDateTime({ hour, minute });
  const offsets = (['earlier', 'later'] as const).map(
    (disambiguation) => local.toZonedDateTime(timeZone, { disambiguation }).offsetNanoseconds / 6e10,
  );
  return zone.find((meaning) => typeof meaning === 'number' && offsets.includes(meaning));
}

/** Places a moment on the time line, as the interval it allows. */
export function placeMoment(moment: PrintedMoment, context: TimeContext): KnownTime | undefined {
  const { fields, time, zone } = moment;
  const home = zone?.length === 1 && typeof zone[0] === 'string' ? zone[0] : context.timeZone;
  const today = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(home).toPlainDate();
  const dated = hasDate(fields);
  if (moment.needsDate && !dated) return undefined;
  const date = dated ? resolveDate(fields, today, context) : today;
  if (date === undefined) return undefined;
  if (time === undefined) {
    if (!dated) return undefined;
    const start = date.toZonedDateTime(home).epochMilliseconds;
    return { earliestAt: start, latestAt: date.add({ days: 1 }).toZonedDateTime(home).epochMilliseconds - 1 };
  }
  const hour = toHour(time, fields.period);
  if (hour === undefined) return undefined;
  const settled = settleZone(zone, date, hour, time.minute, context.timeZone);
  if (settled === undefined) return undefined;
  const instants = instantsOf(date, hour, time, settled);
  if (instants === undefined) return undefined;
  // A time alone means today; one that has not come yet was printed in another zone or on another day.
  if (!dated && (context.tense === 'past' ? instants[0] > context.now + 300_000 : instants[1] < context.now)) {
    return undefined;
  }
  return { earliestAt: instants[0], latestAt: instants[1] + time.widthMs - 1 };
}
