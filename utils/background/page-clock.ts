import { MARKET_HOSTS, siteOf } from '@/utils/domain/hosts';
import type { EpochMs, IsoDate } from '@/utils/domain/ids';
import type { KnownTime } from '@/utils/domain/message';
import type { PageSnapshot, PrintedTime } from '@/utils/domain/reading';
import type { Settings } from '@/utils/domain/settings';
import { readPrintedTime } from '@/utils/page-text/read-printed-time';
import type { TimeWordsFile } from '@/utils/page-text/time-words';

/** Reads the printed times of one page, in the zone in which that page prints. */
export interface PageClock {
  timeZone: string;
  past(printed: PrintedTime | undefined): KnownTime | undefined;
  future(printed: PrintedTime | undefined): KnownTime | undefined;
  /** The calendar day of an instant in the page's zone. */
  dayOf(at: EpochMs): IsoDate;
}

/** AliExpress counts and prints in US Pacific time, wherever the seller sits. */
const ALIEXPRESS_ZONE = 'America/Los_Angeles';

/**
 * The clock of a page. The seller's own choice of zone wins; then the store that the page names (a European Amazon
 * console serves several), then the host's own, then the zone of the team.
 */
export function pageClock(
  snapshot: PageSnapshot,
  site: string,
  { settings, timeWords }: { settings: Settings; timeWords: TimeWordsFile },
): PageClock {
  const { host, marketplace, readAt, uiLanguage } = snapshot;
  const timeZone =
    settings.timeZones[host] ??
    (marketplace === 'aliexpress'
      ? ALIEXPRESS_ZONE
      : (MARKET_HOSTS.find((entry) => entry.site === site && entry.timeZone)?.timeZone ??
        siteOf(host)?.timeZone ??
        settings.team.calendar.timeZone));
  const read = (printed: PrintedTime | undefined, tense: 'past' | 'future') =>
    printed && readPrintedTime(printed, { words: timeWords, now: readAt, timeZone, uiLanguage, tense });
  return {
    timeZone,
    past: (printed) => read(printed, 'past'),
    future: (printed) => read(printed, 'future'),
    dayOf: (at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  };
}
