import { figureKey } from './value';

/** A date found in a folded text with figures. */
export interface FoundDate {
  start: number;
  end: number;
  /** `month-day`, every way it may be read. */
  days: readonly { month: number; day: number }[];
  year?: number;
  /** It may as well be a decimal number, a fraction or a clock time. */
  doubtful: boolean;
}

/** The common-era year of a year of another count. */
export function commonYear(year: number, era: string | undefined): number | undefined {
  if (era === '令和' || era === 'r') return year + 2018;
  if (era === '平成') return year + 1988;
  if (era === '民国' || era === '民國') return year + 1911;
  if (year >= 2400 && year < 2700) return year - 543;
  if (year < 100) return 2000 + year;
  return year >= 1900 && year < 2200 ? year : undefined;
}

const YMD =
  /(?<![\d.,/-])(?:(令和|平成|民国|民國) ?)?(\d{1,4}) ?(?:年|년|-|\/|\.) ?(\d{1,2}) ?(?:月|월|-|\/|\.) ?(\d{1,2})(?: ?[日号號일])?(?![\d/-]|\.\d)/g;
const TRIPLE = /(?<![\d.,/-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
const MONTH_DAY = /(\d{1,2}) ?[月월](?:份)? ?(\d{1,2})(?: ?[日号號일])?/g;
const VIETNAMESE = /(?:ngày |mùng |mồng )?(\d{1,2})(?:\/| ?tháng ?)(\d{1,2})(?:(?:\/|,? ?năm ?)(\d{4}))?(?!\d)/g;
const DOTTED = /(?<![\d.,:/-])(\d{1,2})\. ?(\d{1,2})(\.?)(?![\d:/]|[.,]\d|-\d)/g;
const SLASHED = /(?<![\d.,:/-])(\d{1,2})[/-](\d{1,2})(?![\d:/-]|[.,]\d)/g;
/** Where 26.11. is a date. */
const DOT_DATES = new Set(['de', 'pl', 'ru', 'tr', 'sv', 'it', 'he', 'nl', 'fr', 'id', 'es', 'pt', 'zh', 'ja', 'ko']);

type Order = 'dmy' | 'mdy' | 'either';

/** Which way a date of two figures is read in a language. */
function orderOf(tag: string): Order {
  if (/^en[-_](us|ph)/i.test(tag) || /^(zh|ja|ko)/.test(tag)) return 'mdy';
  if (/^en$/i.test(tag) || /^en[-_]ca/i.test(tag)) return 'either';
  return 'dmy';
}

function pairs(a: number, b: number, order: Order): { month: number; day: number }[] {
  const found: { month: number; day: number }[] = [];
  const dayFirst = b >= 1 && b <= 12 && a >= 1 && a <= 31;
  const monthFirst = a >= 1 && a <= 12 && b >= 1 && b <= 31;
  if (dayFirst && (order !== 'mdy' || !monthFirst)) found.push({ day: a, month: b });
  if (monthFirst && a !== b && (order !== 'dmy' || !dayFirst)) found.push({ day: b, month: a });
  return found;
}

/** Dates written with figures only. `tag` is the language tag of the text. */
export function findFigureDates(
  text: string,
  tag: string,
  isFree: (start: number, end: number) => boolean,
): FoundDate[] {
  const found: FoundDate[] = [];
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const order = orderOf(tag);
  const push = (match: RegExpExecArray, days: FoundDate['days'], year: number | undefined, doubtful: boolean): void => {
    const end = match.index + match[0].length;
    const overlaps = found.some((one) => one.start < end && match.index < one.end);
    if (days.length > 0 && !overlaps && isFree(match.index, end)) {
      found.push({ start: match.index, end, days, year, doubtful });
    }
  };
  for (const match of text.matchAll(YMD)) {
    const written = match[2] ?? '';
    if (match[1] === undefined && written.length !== 4 && !/[年년]/.test(match[0])) continue;
    push(match, pairs(Number(match[4]), Number(match[3]), 'dmy'), commonYear(Number(written), match[1]), false);
  }
  for (const match of text.matchAll(TRIPLE)) {
    const year = commonYear(Number(match[4]), undefined);
    push(
      match,
      pairs(
        Number(match[1]),
        Number(match[3]),
        match[2] === '.' ? 'dmy' : order === 'mdy' && !language.startsWith('en') ? 'either' : order,
      ),
      year,
      false,
    );
  }
  for (const match of text.matchAll(MONTH_DAY))
    push(match, pairs(Number(match[2]), Number(match[1]), 'dmy'), undefined, false);
  if (language === 'vi') {
    for (const match of text.matchAll(VIETNAMESE)) {
      push(
        match,
        pairs(Number(match[1]), Number(match[2]), 'dmy'),
        match[3] === undefined ? undefined : Number(match[3]),
        false,
      );
    }
  }
  if (DOT_DATES.has(language)) {
    for (const match of text.matchAll(DOTTED)) {
      const closed = match[3] === '.' && /^(?:[\s,;:!?)-]|$)/.test(text.slice(match.index + match[0].length));
      if (!closed && (match[2] ?? '').length < 2) continue;
      push(match, pairs(Number(match[1]), Number(match[2]), 'dmy'), undefined, true);
    }
  }
  for (const match of text.matchAll(SLASHED)) {
    const dash = match[0].includes('-');
    if (dash && !/^0|-0/.test(match[0])) continue;
    push(match, pairs(Number(match[1]), Number(match[2]), order), undefined, !/0\d/.test(match[0]));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Readings of a date. */
export function dateKeys(days: FoundDate['days']): string[] {
  return days.map(({ month, day }) => `d:${figureKey(month)}-${figureKey(day)}`);
}
