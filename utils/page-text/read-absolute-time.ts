import type { EpochMs } from '../domain/ids';
import type { KnownTime } from '../domain/message';
import type { PageLanguage } from './supported-languages';
import {
  normalizeKeepingCase,
  normalizeTimeText,
  type Phrase,
  type TimeLexicon,
  type WordMeaning,
} from './time-lexicon';
import { ZONE_ABBREVIATIONS, ZONE_WORDS } from './zone-abbreviations';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface TimeContext {
  now: EpochMs;
  timeZone: string;
  /** Which way dates without a year or a direction lie. */
  tense: 'past' | 'future';
  order: DateOrder | undefined;
}

const YEARS_AROUND = 15;

interface ClockTime {
  hour: number;
  minute: number;
  second: number | undefined;
  /** Hour alone (`5 pm`) leaves an hour open. */
  widthMs: number;
}

/** Offsets or zones that a printed zone name may stand for. */
type PrintedZone = readonly (number | string)[];

interface Pieces {
  time: ClockTime | undefined;
  zone: PrintedZone | undefined;
  /** What remains: the date and the words around it. */
  rest: string;
}

const TIME_FORMS: readonly RegExp[] = [
  /(?<![\d:.])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])/u,
  /(?<!\d)(\d{1,2}) ?[時时点點시](?: ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?)?/u,
  /(?<![\d.])(\d{1,2}) ?[hH] ?(\d{2})(?: ?min(?: ?(\d{2}) ?s)?)?(?!\d)/u,
];
const DOTTED_TIME = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/u;
const HOUR_AND_PERIOD = /(?<![\d:.])(\d{1,2}) ?(?=[ap]m\b)/iu;

function clockTime(match: RegExpExecArray): ClockTime | undefined {
  const hour = Number(match[1]);
  const minute = match[2] === undefined ? 0 : Number(match[2]);
  const second = match[3] === undefined ? undefined : Number(match[3]);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  const widthMs = second !== undefined ? 1000 : match[2] !== undefined ? 60_000 : 3_600_000;
  return { hour, minute, second, widthMs };
}

/** Takes a zone off the beginning of what follows the time. */
function takeZone(after: string): { zone: PrintedZone; length: number } | undefined {
  const offset = /^ ?\(?(?:(?:UTC|GMT) ?([+-])(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2}))\)?(?!\d)/iu.exec(after);
  if (offset !== null) {
    const minutes = Number(offset[2] ?? offset[5]) * 60 + Number(offset[3] ?? offset[6] ?? 0);
    if (minutes > 14 * 60) return undefined;
    return { zone: [(offset[1] ?? offset[4]) === '-' ? -minutes : minutes], length: offset[0].length };
  }
  const name = /^( ?(?:[AaPp][Mm]\b)?,? ?)\(?([A-Z]{1,5})(?![\p{L}\d])\)?/u.exec(after);
  const meanings = name === null ? undefined : ZONE_ABBREVIATIONS[name[2] ?? ''];
  if (name === null || meanings === undefined) return undefined;
  return { zone: meanings, length: name[0].length };
}

function piecesWith(text: string, form: RegExp): Pieces | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const time = clockTime(match);
  if (time === undefined) return undefined;
  let after = text.slice(match.index + match[0].length);
  const taken = takeZone(after);
  if (taken !== undefined) {
    const period = /^ ?([AaPp][Mm])\b/u.exec(after)?.[1] ?? '';
    after = ` ${period} ${after.slice(taken.length)}`;
  }
  return { time, zone: taken?.zone, rest: `${text.slice(0, match.index)} ${after}` };
}

function takePieces(raw: string): Pieces[] {
  let text = normalizeKeepingCase(raw).replace(/(?<=\d)T(?=\d{2}:)/u, ' ');
  let worded: PrintedZone | undefined;
  for (const [pattern, zone] of ZONE_WORDS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, ' ');
    worded = [zone];
  }
  const found: Pieces[] = [];
  for (const form of [...TIME_FORMS, HOUR_AND_PERIOD]) {
    const pieces = piecesWith(text, form);
    if (pieces === undefined) continue;
    found.push({ ...pieces, zone: pieces.zone ?? worded });
    break;
  }
  if (found.length === 0) {
    found.push({ time: undefined, zone: worded, rest: text });
    const dotted = piecesWith(text, DOTTED_TIME);
    if (dotted !== undefined) found.push({ ...dotted, zone: dotted.zone ?? worded });
  }
  return found;
}

type Token =
  | { kind: 'words'; meanings: WordMeaning[] }
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'year' | 'month' | 'day'; value: number }
  | { kind: 'triple'; parts: [number, number, number]; separator: string; twoDigitYear: boolean }
  | { kind: 'pair'; parts: [number, number]; separator: string };

const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai})]$/u;

function matchPhrase(text: string, at: number, lexicon: TimeLexicon): Phrase | undefined {
  for (const phrase of lexicon.phrases.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(phrase.text, at)) continue;
    const next = text.charAt(at + phrase.text.length);
    const attached = NO_SPACES.test(phrase.text) || phrase.text === 'ב';
    if (next === '' || attached || !/[\p{L}\p{M}]/u.test(next)) return phrase;
  }
  return undefined;
}

function numbers(match: RegExpExecArray, ...groups: number[]): number[] {
  return groups.map((group) => Number(match[group]));
}

/** Cuts the date part into tokens. `undefined` as soon as one piece is not understood. */
function tokenize(rest: string, lexicon: TimeLexicon): Token[] | undefined {
  const text = normalizeTimeText(rest);
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = at;
    return sticky.exec(text);
  };
  while (at < text.length) {
    const gap = take(/[\s,.;:|·•/@-]+/u) ?? take(/[(]\s*(?![^)]{1,2}\))/u) ?? take(/[)）]/u);
    if (gap !== null && gap[0] !== '') {
      at += gap[0].length;
      continue;
    }
    const ymd = take(/(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/u);
    if (ymd !== null) {
      const [year = 0, month = 0, day = 0] = numbers(ymd, 1, 3, 4);
      tokens.push({ kind: 'year', value: year }, { kind: 'month', value: month }, { kind: 'day', value: day });
      at += ymd[0].length;
      continue;
    }
    const triple = take(/(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?!\d)/u);
    if (triple !== null) {
      const [a = 0, b = 0, c = 0] = numbers(triple, 1, 3, 4);
      const separator = triple[2] ?? '';
      tokens.push({ kind: 'triple', parts: [a, b, c], separator, twoDigitYear: (triple[4] ?? '').length < 3 });
      at += triple[0].length;
      continue;
    }
    const pair = take(/(\d{1,2})([-/.])(\d{1,2})(?![\d])/u);
    if (pair !== null) {
      const [a = 0, b = 0] = numbers(pair, 1, 3);
      tokens.push({ kind: 'pair', parts: [a, b], separator: pair[2] ?? '' });
      at += pair[0].length;
      continue;
    }
    const unit = take(/(\d{1,4}) ?([年년月월日号號일])/u);
    if (unit !== null) {
      const mark = unit[2] ?? '';
      const kind = '年년'.includes(mark) ? 'year' : '月월'.includes(mark) ? 'month' : 'day';
      tokens.push({ kind, value: Number(unit[1]) });
      at += unit[0].length;
      continue;
    }
    const vietnamese = take(/(?:tháng|thg) ?(\d{1,2})(?!\d)/u);
    if (vietnamese !== null) {
      tokens.push({ kind: 'month', value: Number(vietnamese[1]) });
      at += vietnamese[0].length;
      continue;
    }
    const number = take(/'?(\d{1,4})(?:st|nd|rd|th|er|ème|e|º|ª|°)?(?![\p{L}\d])/u) ?? take(/'?(\d{1,4})(?!\d)/u);
    if (number !== null) {
      const digits = number[1] ?? '';
      tokens.push({ kind: 'number', value: Number(digits), digits: digits.length });
      at += number[0].length;
      continue;
    }
    const phrase = matchPhrase(text, at, lexicon);
    if (phrase === undefined) return undefined;
    tokens.push({ kind: 'words', meanings: phrase.meanings });
    at += phrase.text.length;
  }
  return tokens;
}

interface DateFields {
  year?: number;
  /** Years to add to a year of another era; 0 for the common era. */
  addYears?: number;
  month?: number;
  day?: number;
  weekday?: number;
  dayOffset?: number;
  period?: 'am' | 'pm' | 'noon' | 'night';
}

/** Every way to read the ambiguous words of a token list. */
function* readings(tokens: readonly Token[]): Generator<(Token | WordMeaning)[]> {
  const choices = tokens.map((token): (Token | WordMeaning)[] => (token.kind === 'words' ? token.meanings : [token]));
  const total = choices.reduce((product, options) => product * options.length, 1);
  if (total > 64) return;
  for (let index = 0; index < total; index++) {
    let rest = index;
    yield choices.flatMap((options) => {
      const chosen = options[rest % options.length];
      rest = Math.floor(rest / options.length);
      return chosen === undefined ? [] : [chosen];
    });
  }
}

function orderOfTriple(token: Extract<Token, { kind: 'triple' }>, order: DateOrder | undefined): DateOrder | undefined {
  const [a, b] = token.parts;
  // A two-digit year may stand first or last: only a known order tells.
  if (token.twoDigitYear) return order ?? (token.separator === '.' ? 'dmy' : undefined);
  if (token.separator === '.') return 'dmy';
  if (a > 12 || a === b) return 'dmy';
  if (b > 12) return 'mdy';
  return order === 'ymd' ? undefined : order;
}

/** The four-figure year of a two-figure one; in Thai it may be of the Buddhist era. */
function expandYear(year: number, context: TimeContext, language: PageLanguage): number | undefined {
  const thisYear = new Date(context.now).getUTCFullYear();
  const candidates = language === 'th' ? [2000 + year, 1957 + year] : [2000 + year];
  const near = candidates.filter((candidate) => Math.abs(candidate - thisYear) <= YEARS_AROUND);
  return near.length === 1 ? near[0] : undefined;
}

/** Puts one reading of the tokens into fields; `undefined` when a field is given twice or an order is unknown. */
function collect(
  reading: readonly (Token | WordMeaning)[],
  context: TimeContext,
  language: PageLanguage,
): DateFields | undefined {
  const fields: DateFields = {};
  const loose: { value: number; digits: number }[] = [];
  let doubled = false;
  const set = <Name extends keyof DateFields>(name: Name, value: DateFields[Name]): void => {
    if (fields[name] !== undefined && fields[name] !== value) doubled = true;
    fields[name] = value;
  };
  for (const token of reading) {
    switch (token.kind) {
      case 'filler':
      case 'words':
        break;
      case 'month':
        set('month', 'month' in token ? token.month : token.value);
        break;
      case 'weekday':
        set('weekday', token.weekday);
        break;
      case 'day-offset':
        set('dayOffset', token.days);
        break;
      case 'day-period':
        set('period', token.period);
        break;
      case 'era':
        set('addYears', token.addYears);
        break;
      case 'year':
      case 'day':
        set(token.kind, token.value);
        break;
      case 'number':
        loose.push(token);
        break;
      case 'triple': {
        const order = orderOfTriple(token, context.order);
        if (order === undefined) return undefined;
        const [a, b, c] = token.parts;
        const [year, month, day] = order === 'dmy' ? [c, b, a] : order === 'mdy' ? [c, a, b] : [a, b, c];
        const full = token.twoDigitYear ? expandYear(year, context, language) : year;
        if (full === undefined) return undefined;
        set('year', full);
        set('month', month);
        set('day', day);
        break;
      }
      case 'pair': {
        const [a, b] = token.parts;
        let dayFirst: boolean;
        if (token.separator === '.' || a > 12 || a === b) dayFirst = true;
        else if (b > 12) dayFirst = false;
        else if (context.order === undefined) return undefined;
        else dayFirst = context.order === 'dmy';
        set('day', dayFirst ? a : b);
        set('month', dayFirst ? b : a);
        break;
      }
    }
  }
  for (const number of loose) {
    if (number.digits === 4 || (fields.addYears !== undefined && number.digits === 3)) set('year', number.value);
    else if (number.digits <= 2 && fields.day === undefined && fields.month !== undefined) set('day', number.value);
    else if (number.digits === 2 && fields.year === undefined && fields.day !== undefined) {
      const year = expandYear(number.value, context, language);
      if (year === undefined) return undefined;
      set('year', year);
    } else return undefined;
  }
  const possible = (fields.month ?? 1) <= 12 && (fields.day ?? 1) <= 31;
  return doubled || !possible ? undefined : fields;
}

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

/** What a text says of date and time, before it is placed on the time line. */
export interface PrintedMoment {
  fields: DateFields;
  time: ClockTime | undefined;
  zone: PrintedZone | undefined;
}

/** Every reading of a text as date, time, or both. Empty when it is not understood to the last word. */
export function readMoments(raw: string, lexicon: TimeLexicon, context: TimeContext): PrintedMoment[] {
  const found: PrintedMoment[] = [];
  for (const { time, zone, rest } of takePieces(raw)) {
    const tokens = tokenize(rest, lexicon);
    if (tokens === undefined) continue;
    for (const reading of readings(tokens)) {
      const fields = collect(reading, context, lexicon.language);
      if (fields !== undefined && (time !== undefined || fields.period === undefined))
        found.push({ fields, time, zone });
    }
    // `26.08` is a date where it can be one: a dotted time is tried only after that.
    if (found.some((moment) => hasDate(moment.fields))) break;
  }
  return found;
}

/** Whether the fields name a day. */
export function hasDate(fields: DateFields): boolean {
  return fields.dayOffset !== undefined || fields.weekday !== undefined || fields.month !== undefined;
}

/** Places a moment on the time line, as the interval it allows. */
export function placeMoment(moment: PrintedMoment, context: TimeContext): KnownTime | undefined {
  const { fields, time, zone } = moment;
  const home = zone?.length === 1 && typeof zone[0] === 'string' ? zone[0] : context.timeZone;
  const today = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(home).toPlainDate();
  const dated = hasDate(fields);
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
