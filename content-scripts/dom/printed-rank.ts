import { timeWords } from './time-words';

/**
 * A rough instant for a printed time, good enough to tell which of two messages is older and for nothing else. The
 * background, which knows zone and language, makes the real one.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Code points of the digit zero in Arabic, Persian, Devanagari and Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50];

/** Digits of other scripts and full-width forms as ASCII. */
function western(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹०-९๐-๙]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/** Approximate milliseconds since 1970, or undefined when the text gives no hint. `nowAt` anchors ages such as `3h`. */
export function printedRank(printed: string, language: string, nowAt: number): number | undefined {
  const text = western(printed).trim().toLowerCase();
  const clock = clockOf(text);
  const date = dateOf(text, language, nowAt) ?? dayWordOf(text, language, nowAt);
  if (date !== undefined) return date + (clock ?? 0);
  if (clock !== undefined) return midnight(nowAt) + clock;
  return ageOf(text, language, nowAt);
}

const midnight = (at: number): number => at - (at % DAY);

function dateOf(text: string, language: string, nowAt: number): number | undefined {
  const iso = /(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})/.exec(text);
  if (iso) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const eastern = /(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(text);
  if (eastern) return latestPast(undefined, Number(eastern[1]) - 1, Number(eastern[2]), nowAt);
  const numeric = /(?<![\d:])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?![\d:])/.exec(text);
  if (numeric) {
    const [, first = 1, second = 1, year] = numeric.map(Number);
    // Day and month may be swapped; within one page they are swapped alike, and only the order matters.
    const [day, month] = first > 12 || (second <= 12 && language !== 'en-US') ? [first, second] : [second, first];
    return latestPast(year ? (year < 100 ? 2000 + year : year) : undefined, month - 1, day, nowAt);
  }
  const { months } = timeWords(language);
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    const month = months.get(word);
    const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(text)?.[1];
    if (month === undefined || day === undefined) continue;
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
    return latestPast(year ? Number(year) : undefined, month, Number(day), nowAt);
  }
  return undefined;
}

/** The date; without a year, the latest one that is not in the future. */
function latestPast(year: number | undefined, month: number, day: number, nowAt: number): number {
  if (year !== undefined) return Date.UTC(year, month, day);
  const thisYear = new Date(nowAt).getUTCFullYear();
  const at = Date.UTC(thisYear, month, day);
  return at > nowAt + DAY ? Date.UTC(thisYear - 1, month, day) : at;
}

/** `Yesterday 11:20`, `Mon`, `昨天`: a day word with nothing beside it but a clock. */
function dayWordOf(text: string, language: string, nowAt: number): number | undefined {
  const { days, weekdays } = timeWords(language);
  for (const [word, ago] of days) if (text.startsWith(word)) return midnight(nowAt) - ago * DAY;
  const words = text.match(/\p{L}+/gu) ?? [];
  const weekday = words.map((word) => weekdays.get(word)).find((found) => found !== undefined);
  if (weekday === undefined) return undefined;
  const ago = (new Date(nowAt).getUTCDay() - weekday + 7) % 7;
  return midnight(nowAt) - ago * DAY;
}

/** Milliseconds since midnight of a clock time in the text. */
function clockOf(text: string): number | undefined {
  const found = /(?<![\d:])(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*([ap])?\.?m?(?!\d)/.exec(text);
  if (!found || Number(found[1]) > 24 || Number(found[2]) > 59) return undefined;
  const late = found[4] === 'p' || /下午|晚上|午後|오후/.test(text);
  const hour = (Number(found[1]) % (late || found[4] ? 12 : 24)) + (late ? 12 : 0);
  return hour * HOUR + Number(found[2]) * MINUTE + Number(found[3] ?? 0) * 1000;
}

function ageOf(text: string, language: string, nowAt: number): number | undefined {
  const found = /(\d+)\s*(\p{L}+)/u.exec(text);
  if (!found) return undefined;
  const unit = timeWords(language).units(found[2] ?? '');
  return unit === undefined ? undefined : nowAt - Number(found[1]) * unit;
}

/** Whether printed times rise (`oldest-first`) or fall along a list; undefined when they say nothing. */
export function orderByTimes(
  printed: readonly (string | undefined)[],
  language: string,
  nowAt: number,
): 'oldest-first' | 'newest-first' | undefined {
  const ranks = printed.flatMap((text) => (text ? (printedRank(text, language, nowAt) ?? []) : []));
  let rises = 0;
  for (let i = 1; i < ranks.length; i++) rises += Math.sign((ranks[i] ?? 0) - (ranks[i - 1] ?? 0));
  if (rises === 0) return undefined;
  return rises > 0 ? 'oldest-first' : 'newest-first';
}
