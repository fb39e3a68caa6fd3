import { type DateFields, dateFields, hasDate, readings } from './date-fields';
import { dateTokens } from './date-tokens';
import { type ClockTime, type PrintedZone, takeClockTime } from './take-clock-time';
import type { TimeContext } from './time-context';
import type { TimeLexicon } from './time-lexicon';

/** What a text says of date and time, before it is placed on the time line. */
export interface PrintedMoment {
  fields: DateFields;
  time: ClockTime | undefined;
  zone: PrintedZone | undefined;
  needsDate: boolean;
}

/** Every reading of a text as date, time, or both. Empty when it is not understood to the last word. */
export function readMoments(raw: string, lexicon: TimeLexicon, context: TimeContext): PrintedMoment[] {
  const found: PrintedMoment[] = [];
  for (const { time, zone, rest, dotted } of takeClockTime(raw)) {
    const tokens = dateTokens(rest, lexicon);
    if (tokens === undefined) continue;
    for (const reading of readings(tokens)) {
      // With an unknown order a printed weekday may still tell 3/4 from 4/3: the wrong one does not fall on it.
      const open = context.order === undefined && reading.some((token) => token.kind === 'weekday');
      for (const order of open ? (['dmy', 'mdy'] as const) : [context.order]) {
        const fields = dateFields(reading, { ...context, order }, lexicon.language);
        if (fields !== undefined && (time !== undefined || fields.period === undefined)) {
          found.push({ fields, time, zone, needsDate: dotted === true });
        }
      }
    }
    // `26.08` is a date where it can be one: a dotted time is tried only after that.
    if (found.some((moment) => hasDate(moment.fields))) break;
  }
  return found;
}
