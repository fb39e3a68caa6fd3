import type { EpochMs } from '@/utils/domain/ids';
import type { KnownTime } from '@/utils/domain/message';
import { type EvidenceWords, say } from './evidence-words';

/** A time that a page shows to the minute is a minute wide; wider than two is a rough one. */
const ROUGH_MS = 120_000;

/** `2026-03-04 18:09 +01:00` */
export function zonedText(at: EpochMs, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return `${zoned.toPlainDate()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })} ${zoned.offset}`;
}

/** The day alone. */
export function dayText(at: EpochMs, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** When something was written, with the certainty that the page allows. */
export function knownTimeText(
  at: KnownTime | undefined,
  firstReadAt: EpochMs | undefined,
  timeZone: string,
  words: EvidenceWords,
): string {
  if (at === undefined)
    return firstReadAt === undefined
      ? say(words, 'time.unknown')
      : say(words, 'time.readAt', { at: zonedText(firstReadAt, timeZone) });
  if (at.latestAt - at.earliestAt <= ROUGH_MS) return zonedText(at.earliestAt, timeZone);
  return say(words, 'time.between', { from: zonedText(at.earliestAt, timeZone), to: zonedText(at.latestAt, timeZone) });
}
