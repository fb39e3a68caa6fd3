import { finished } from './query';

/** Words about time in one language and in English, from the browser's own data. All in lower case. */
export interface TimeWords {
  /** Month names, long and short: 0 is January. */
  months: Map<string, number>;
  /** `today`, `yesterday` and the like, with how many days ago they are; longest first. */
  days: [string, number][];
  /** Weekday names, long and short: 0 is Sunday. */
  weekdays: Map<string, number>;
  /** Milliseconds of a unit word (`h`, `Std`, `小时`); undefined for other words. */
  units(word: string): number | undefined;
  /** `ago`, `at`, `Uhr` and the like: what is printed around the numbers of times. */
  around: Set<string>;
}

const SECOND = 1000;
const LENGTHS = {
  second: SECOND,
  minute: 60 * SECOND,
  hour: 3600 * SECOND,
  day: 86_400 * SECOND,
  week: 7 * 86_400 * SECOND,
  month: 30 * 86_400 * SECOND,
  year: 365 * 86_400 * SECOND,
} as const;

const SIZES = Object.values(LENGTHS);

/** Units written without spaces, in the order of {@link LENGTHS}. */
const UNSPACED = [
  '秒|초|วินาที',
  '分|분|นาที',
  '小时|小時|時間|시간|ชั่วโมง|ชม',
  '天|日|일|วัน',
  '周|週|주|สัปดาห์',
  '个月|個月|か月|ヶ月|개월|เดือน',
].map((words) => RegExp(`^(?:${words})`));

/**
 * English is printed on pages of every language, so that its words are needed on all of them; kept here because a browser
 * that is first asked for words of any language holds the page for some twenty milliseconds while it loads its list of
 * languages.
 */
const ENGLISH_MONTHS = 'january february march april may june july august september october november december';
const ENGLISH_WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday';
/** In the order of {@link LENGTHS}, with the one-letter and clipped units of other languages that the browser's data lacks. */
const ENGLISH_UNITS = 'second sec s,minute min m,hour hr h u,day d g gg j t,week wk w,month mo,year yr y';

/** Letters that belong together, in lower case. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

const known = new Map<string, TimeWords>();

/** The words for a language tag; made once and kept. A tag the browser does not know gives English alone. */
export function timeWords(language: string): TimeWords {
  return known.get(language) ?? finished(makeTimeWords(language));
}

/** Makes the words of a language a few at a time: the browser loads its data when it is first asked for them. */
export function* makeTimeWords(language: string): Generator<void, TimeWords> {
  const made = known.get(language) ?? (yield* makeWords(language));
  known.set(language, made);
  return made;
}

function* makeWords(language: string): Generator<void, TimeWords> {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const days: [string, number][] = [
    ['yesterday', 1],
    ['today', 0],
  ];
  const units = new Map<string, number>();
  const english: [string, Map<string, number>][] = [
    [ENGLISH_MONTHS, months],
    [ENGLISH_WEEKDAYS, weekdays],
  ];
  for (const [names, words] of english)
    for (const [i, name] of names.split(' ').entries()) words.set(name, i).set(name.slice(0, 3), i);
  for (const [i, names] of ENGLISH_UNITS.split(',').entries())
    for (const name of names.split(' '))
      for (const word of name[2] ? [name, `${name}s`] : [name]) units.set(word, SIZES[i] ?? 0);
  const around = new Set(['am', 'pm', 'a', 'p', 'uhr', 'um', 'kl', 'ago', 'at', ...units.keys()]);
  for (const locale of /^en(?:-US)?$/.test(language) ? [] : [language].filter(isKnown)) {
    for (const style of ['long', 'short'] as const) {
      yield;
      const month = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let i = 0; i < 12; i++) addPart(months, month, Date.UTC(2024, i, 15), i);
      yield;
      const weekday = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      // 2024-01-07 was a Sunday.
      for (let i = 0; i < 7; i++) addPart(weekdays, weekday, Date.UTC(2024, 0, 7 + i), i);
    }
    yield;
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const ago of [0, 1, 2]) {
      const word = relative.format(-ago, 'day').toLowerCase();
      if (!/\p{N}/u.test(word)) days.push([word, ago]);
    }
    yield* addUnits(units, around, locale);
    yield;
    for (const part of new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).formatToParts(0))
      if (part.type === 'literal' || part.type === 'dayPeriod')
        for (const word of wordsIn(part.value)) around.add(word);
  }
  days.sort(([a], [b]) => b.length - a.length);
  return {
    months,
    days,
    weekdays,
    around,
    units: (word) => units.get(word) ?? SIZES[UNSPACED.findIndex((start) => start.test(word))],
  };
}

function isKnown(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/** Adds the name of a month or a weekday; Hebrew writes the word before it together with it. */
function addPart(words: Map<string, number>, format: Intl.DateTimeFormat, at: number, value: number): void {
  let before = '';
  for (const { type, value: said } of format.formatToParts(at)) {
    const plain = said.toLowerCase().replace(/[.׳]$/, '');
    if (/month|week/.test(type) && /^\p{L}[\p{L}\p{M}]*$/u.test(plain))
      for (const word of [plain, before + plain]) words.set(word, value);
    before = plain.trim();
  }
}

/** Unit words are those that a language prints for one unit and for no other (so not `ago`, `vor`, `hace`: these stand around). */
function* addUnits(units: Map<string, number>, around: Set<string>, locale: string): Generator<void, void> {
  const seen = new Map<string, Set<number>>();
  for (const style of ['long', 'short', 'narrow'] as const) {
    yield;
    const format = new Intl.RelativeTimeFormat(locale, { style });
    for (const [unit, length] of Object.entries(LENGTHS)) {
      for (const count of [1, 2, 5]) {
        const printed = format.format(-count, unit as Intl.RelativeTimeFormatUnit).toLowerCase();
        for (const word of wordsIn(printed)) {
          const lengths = seen.get(word) ?? new Set();
          seen.set(word, lengths.add(length));
          around.add(word);
        }
      }
    }
  }
  for (const [word, lengths] of seen) if (lengths.size === 1) units.set(word, [...lengths][0] as number);
}
