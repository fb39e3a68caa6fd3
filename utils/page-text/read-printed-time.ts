import { BUYER_LANGUAGES, type BuyerLanguage } from '@/utils/domain/buyer-languages';
import type { EpochMs } from '../domain/ids';
import type { KnownTime } from '../domain/message';
import type { PrintedTime } from '../domain/reading';
import { hasDate } from './date-fields';
import { dateOrderOf } from './date-order-of';
import { foldDigits } from './fold-digits';
import { placeMoment } from './place-moment';
import { type PrintedMoment, readMoments } from './read-moments';
import { readRelativeTime } from './read-relative-time';
import { pageLanguageOf } from './supported-languages';
import type { DateOrder, TimeContext } from './time-context';
import { withoutTimeLabel } from './time-labels';
import { timeLexicon } from './time-lexicon';
import type { TimeWordsFile } from './time-words';

export interface PrintedTimeContext {
  words: TimeWordsFile;
  /** When the page was read. */
  now: EpochMs;
  /** IANA zone in which the page prints: the store's on Amazon, Pacific on AliExpress. */
  timeZone: string;
  /** Language of the console; with its region it also tells 3/4 from 4/3. */
  uiLanguage?: string;
  /** Order of day and month where the site is known to print it; wins over the language. */
  order?: DateOrder;
  /** `future` for deadlines and promised dates: `6 d` then is ahead, `Jul 31` the nearest one. Default `past`. */
  tense?: 'past' | 'future';
}

type Whole = TimeContext & Pick<PrintedTimeContext, 'words'>;

const FIRST_YEAR = Date.UTC(2000, 0, 1);
const LAST_YEAR = Date.UTC(2100, 0, 1);

function plausible(at: number): boolean {
  return at >= FIRST_YEAR && at < LAST_YEAR;
}

/** An epoch in seconds or milliseconds, or ISO with an offset. */
function readMachineTime(raw: string): KnownTime | undefined {
  const text = foldDigits(raw.trim());
  if (/^\d{9,10}(?:\.\d+)?$/u.test(text)) {
    const at = Math.round(Number(text) * 1000);
    const widthMs = text.includes('.') ? 1 : 1000;
    return plausible(at) ? { earliestAt: at, latestAt: at + widthMs - 1 } : undefined;
  }
  if (/^\d{12,13}(?:\.\d+)?$/u.test(text)) {
    const at = Math.floor(Number(text));
    return plausible(at) ? { earliestAt: at, latestAt: at } : undefined;
  }
  const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})(?:\[[^\]]+\])?$/iu.exec(text);
  if (iso === null) return undefined;
  let at: number;
  try {
    at = Temporal.Instant.from(text.replace(' ', 'T').replace(/ (?=[+-])/u, '')).epochMilliseconds;
  } catch {
    return undefined;
  }
  const widthMs = iso[2] !== undefined ? 1 : iso[1] !== undefined ? 1000 : 60_000;
  return plausible(at) ? { earliestAt: at, latestAt: at + widthMs - 1 } : undefined;
}

function sameTime(a: KnownTime, b: KnownTime): boolean {
  return a.earliestAt === b.earliestAt && a.latestAt === b.latestAt;
}

function onlyOne(times: readonly KnownTime[]): KnownTime | undefined {
  const [first] = times;
  return first !== undefined && times.every((time) => sameTime(first, time)) ? first : undefined;
}

/** All that one language makes of the text; more than one different entry means it is ambiguous. */
function readIn(language: BuyerLanguage, text: string, heading: string | undefined, context: Whole): KnownTime[] {
  const lexicon = timeLexicon(language, context.words);
  const relative = readRelativeTime(text, lexicon, context);
  if (relative !== undefined) return [relative];

  const moments = readMoments(text, lexicon, context);
  const days = heading === undefined ? [] : readMoments(heading, lexicon, context).filter((day) => hasDate(day.fields));
  const placed: KnownTime[] = [];
  for (const moment of moments) {
    const whole: PrintedMoment[] =
      hasDate(moment.fields) || heading === undefined
        ? [moment]
        : days.map((day) => ({ ...moment, fields: { ...day.fields, period: moment.fields.period } }));
    for (const one of whole) {
      const time = placeMoment(one, context);
      if (time !== undefined) placed.push(time);
    }
  }
  if (text.trim() === '' && heading !== undefined) {
    for (const day of days) {
      const time = placeMoment(day, context);
      if (time !== undefined) placed.push(time);
    }
  }
  return placed;
}

/**
 * Turns a time as a console prints it into the interval of instants it allows: a full time stamp is a second or a
 * minute wide, `6 d` a day, a date alone the whole day in the page's zone. A machine-readable time beside it wins.
 * The console's language is tried first, then English, then all others. `undefined` when it is not understood to the
 * last word, or could mean two things; nothing is guessed.
 *
 * @throws RangeError when `timeZone` is no zone.
 */
export function readPrintedTime(printed: PrintedTime, context: PrintedTimeContext): KnownTime | undefined {
  if (printed.machine !== undefined) {
    const machine = readMachineTime(printed.machine);
    if (machine !== undefined) return machine;
  }
  const exact = readMachineTime(printed.text);
  if (exact !== undefined) return exact;

  const whole: Whole = {
    words: context.words,
    now: context.now,
    timeZone: context.timeZone,
    tense: context.tense ?? 'past',
    order: context.order ?? dateOrderOf(context.uiLanguage),
  };
  const own = pageLanguageOf(context.uiLanguage);
  const bare = withoutTimeLabel(printed.text, own === undefined ? BUYER_LANGUAGES : [own, 'en'], context.words.labels);
  for (const text of new Set([printed.text, bare])) {
    const found = readInLanguages(text, printed.dayHeading, whole, own);
    if (found !== 'unread') return found;
  }
  // A machine form without a zone says no more than the text would: it is read as local time of the page.
  if (printed.machine !== undefined && /^\d{4}-\d{2}-\d{2}/u.test(printed.machine)) {
    return onlyOne(readIn('en', printed.machine, undefined, whole));
  }
  return undefined;
}

function readInLanguages(
  text: string,
  heading: string | undefined,
  context: Whole,
  own: BuyerLanguage | undefined,
): KnownTime | undefined | 'unread' {
  if (text.length > 120) return 'unread';
  const first: BuyerLanguage[] = own === undefined || own === 'en' ? ['en'] : [own, 'en'];
  for (const language of first) {
    const times = readIn(language, text, heading, context);
    if (times.length > 0) return onlyOne(times);
  }
  const others = BUYER_LANGUAGES.filter((language) => !first.includes(language));
  const times = others.flatMap((language) => readIn(language, text, heading, context));
  return times.length > 0 ? onlyOne(times) : 'unread';
}
