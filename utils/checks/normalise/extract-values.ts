import { commonYear, dateKeys, findFigureDates } from './find-dates';
import { findLiterals } from './find-literals';
import { fold } from './fold';
import type { Folded } from './folded';
import { toOriginal } from './folded';
import { readFigure } from './read-figure';
import type { TermHit } from './term-matcher';
import { thaiClocks } from './thai-clock';
import { quantityKey, UNIT_SYMBOLS } from './units';
import { figureKey, type Value, type ValueKind } from './value';
import { FOLDED_MARKS, SHARED_CURRENCIES, type ValueLexicon } from './value-lexicon';

/** A figure in the text, with what stands around it. */
interface Figure {
  start: number;
  end: number;
  numbers: number[];
  moneyNumbers: number[];
  fromWord: boolean;
  grouped: boolean;
  /** What it turned out to be; a figure may be several things. */
  kinds: ValueKind[];
  readings: string[];
  unit?: string;
  year?: number;
  certain: boolean;
  /** Where the whole expression begins and ends, unit and all. */
  from: number;
  to: number;
  /** Clock hours: whether am or pm was said. */
  clock?: { hour: number; minute: number; period?: 'am' | 'pm' };
  month?: number;
}

const FIGURE = /(?<!\d)\d{1,3}(?:['’ ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;
const CLOCK = /(?<![\d:.,])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/g;
const CLOCK_H = /(?<![\d:.,])(\d{1,2}) ?[hu] ?(\d{2})(?!\d|\p{L})/gu;
const CLOCK_CJK =
  /(?<![\d:.,])(\d{1,2}) ?(?:点|點|時|시|h|giờ|โมง|นาฬิกา) ?(?:(\d{1,2}) ?(?:分|분|phút|นาที)?|(半|반|ครึ่ง|rưỡi|一刻|三刻))(?![\d])/gu;
const CLOCK_DOT = /(?<![\d:.,])(\d{1,2})\.(\d{2})(?![\d:]|[.,]\d)/g;
/** Half an hour before, half an hour or a quarter after, a quarter before the hour that is said. */
const SPOKEN: readonly (readonly [RegExp, (hour: number) => [number, number]])[] = [
  [/(?<!\p{L})(?:halb|half|halv|w?pół do|половин[аеу]) (\d{1,2})(?![\d.,:])/gu, (hour) => [(hour + 11) % 12, 30]],
  [/(?<!\p{L})half past (\d{1,2})(?!\d)/gu, (hour) => [hour, 30]],
  [/(?<!\p{L})(?:quarter past|viertel nach|kwart over|kvart över|kwadrans po) (\d{1,2})(?!\d)/gu, (hour) => [hour, 15]],
  [
    /(?<!\p{L})(?:quarter to|viertel vor|kwart voor|kvart i|za kwadrans) (\d{1,2})(?!\d)/gu,
    (hour) => [(hour + 11) % 12, 45],
  ],
  [/(?<![\d.,:])(\d{1,2})(?: heures?| h)? (?:et demie?|y media|e mezz[oa]|e meia)(?!\p{L})/gu, (hour) => [hour, 30]],
  [/(?<![\d.,:])(\d{1,2})(?: heures?| h)? (?:et quart|y cuarto|e un quarto)(?!\p{L})/gu, (hour) => [hour, 15]],
  [
    /(?<![\d.,:])(\d{1,2})(?: heures?| h)? (?:moins le quart|menos cuarto|meno un quarto)(?!\p{L})/gu,
    (hour) => [(hour + 11) % 12, 45],
  ],
];
/** Words of those clock times: a text without them is looked through once, not once for every pattern. */
const SPOKEN_HINT = /hal[bfv]|pół do|половин|quart|viertel|kwart|kvart|kwadrans|et demi|y media|e me[zi]|cuarto/u;
/** What may stand between the two ends of a range or a list. */
const CONNECTOR =
  /^(?:\s?[-~/x×*&+]\s?|\s?(?:to|and|or|until|till|through|bis|und|oder|bzw|à|a|et|ou|au|y|e|o|al|ed|tot|en|of|do|i|lub|till|och|eller|から|か|や|至|到|或|和|与|跟|または|및|와|과|에서|부터|ile|ve|veya|ila|или|и|до|по|الى|و|او|حتي|עד|ו|או|ถึง|และ|หรือ|đến|tới|hoặc|và|hingga|sampai|dan|atau|से|और|या|तक|das|às|alle|las|la|el|le|les|dem|den|zum|und dem|et le|y el|e il|e o|and the)\s?(?:the|dem|den|le|les|el|il|o|las|la|12)?\s?)$/u;
const TWELVE_HOUR = new Set(['en', 'zh', 'ko', 'ar', 'hi', 'th', 'vi', 'id']);
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ème|º|ª|°|:e|:a|-го|-е|-ого|\.)(?![\p{L}\d])/u;

/** Of a few things each is kept once, in the order in which they came. */
function add<Thing>(things: Thing[], one: Thing): void {
  if (!things.includes(one)) things.push(one);
}

class Reader {
  readonly text: string;
  readonly language: string;
  readonly figures: Figure[] = [];
  readonly loose: Value[] = [];
  readonly taken: Uint8Array;
  readonly #hitsFrom = new Map<number, TermHit>();
  readonly #hitsTo = new Map<number, TermHit>();
  readonly hits: readonly TermHit[];

  constructor(
    readonly folded: Folded,
    readonly fromWord: Uint8Array,
    readonly lexicon: ValueLexicon,
    readonly tag: string,
    literals: readonly Value[],
  ) {
    this.text = folded.text;
    this.language = lexicon.language;
    this.taken = new Uint8Array(this.text.length);
    for (const { start, end } of literals) this.taken.fill(1, start, end);
    this.hits = lexicon.words.find(this.text).filter((hit) => this.taken[hit.start] === 0);
    for (const hit of this.hits) {
      this.#hitsFrom.set(hit.start, hit);
      this.#hitsTo.set(hit.end, hit);
    }
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.taken[i] === 1) return false;
    return true;
  }

  hitAt(at: number): TermHit | undefined {
    return this.#hitsFrom.get(at);
  }

  hitBefore(at: number): TermHit | undefined {
    return this.#hitsTo.get(at);
  }

  value(kind: ValueKind, start: number, end: number, readings: string[], more: Partial<Value> = {}): Value {
    const span = toOriginal(this.folded, start, end);
    const text = this.folded.original.slice(span.start, span.end);
    return { kind, readings, weak: false, span, start, end, text, ...more };
  }
}

const after = (text: string, at: number): number => {
  let i = at;
  while (i < text.length && i < at + 2 && (text[i] === ' ' || text[i] === '-')) i++;
  return i;
};
const before = (text: string, at: number): number => {
  let i = at;
  while (i > 0 && i > at - 2 && (text[i - 1] === ' ' || text[i - 1] === '-')) i--;
  return i;
};

const labelled = (hit: TermHit | undefined, prefix: string): string | undefined =>
  hit?.labels.find((label) => label.startsWith(prefix))?.slice(prefix.length);
const says = (hit: TermHit | undefined, label: string): boolean => hit?.labels.includes(label) === true;

function minutes(hour: number, minute: number, period: 'am' | 'pm' | undefined, either: boolean): number[] {
  const plain = (hour % 24) * 60 + minute;
  if (hour > 12 || period === undefined)
    return either && hour <= 12 ? [plain, ((hour % 12) + 12) * 60 + minute, (hour % 12) * 60 + minute] : [plain];
  return [((hour % 12) + (period === 'pm' ? 12 : 0)) * 60 + minute];
}

const FIGURE_AHEAD = /^\s?\d/;

/** `am` or `pm` said beside a clock time: before it, behind it, or one word further. */
function periodNear(reader: Reader, start: number, end: number): { period?: 'am' | 'pm'; from: number; to: number } {
  const { text } = reader;
  let at = after(text, end);
  for (let step = 0; step < 3; step++) {
    const hit = reader.hitAt(at);
    // "10 o'clock to afternoon 1 o'clock": it belongs to the hour that it stands before
    const next = hit !== undefined && step > 0 && FIGURE_AHEAD.test(text.slice(hit.end, hit.end + 3));
    for (const period of ['am', 'pm'] as const) {
      if (hit !== undefined && !next && says(hit, period)) return { period, from: start, to: hit.end };
    }
    const word = /^(?:[\p{L}\p{M}'’.]{1,8}|,)\s?/u.exec(text.slice(at, at + 12));
    if (word === null) break;
    at += word[0].length;
  }
  let back = before(text, start);
  for (let step = 0; step < 2; step++) {
    const hit = reader.hitBefore(back);
    for (const period of ['am', 'pm'] as const) {
      if (hit !== undefined && says(hit, period)) return { period, from: hit.start, to: end };
    }
    if (hit === undefined || !says(hit, 'at')) break;
    back = before(text, hit.start);
  }
  return { from: start, to: end };
}

function findClocks(reader: Reader): void {
  const { text } = reader;
  const add = (
    start: number,
    end: number,
    hour: number,
    minute: number,
    sure: boolean,
    spoken = false,
    whole = false,
  ): void => {
    if (hour > 24 || minute > 59 || !reader.isFree(start, end)) return;
    const { period, from, to } = whole ? { from: start, to: end } : periodNear(reader, start, end);
    const padded = text[start] === '0';
    const either = spoken || (TWELVE_HOUR.has(reader.language) && !padded && period === undefined);
    const readings = minutes(hour, minute, period, either).map((minute) => `t:${minute}`);
    if (!sure) readings.push(`n:${figureKey(hour + minute / 100)}`);
    reader.taken.fill(1, start, end);
    reader.figures.push({
      start,
      end,
      numbers: [hour + minute / 100],
      moneyNumbers: [],
      fromWord: false,
      grouped: false,
      kinds: ['time'],
      readings: [...new Set(readings)],
      certain: true,
      from,
      to,
      clock: { hour, minute, period },
    });
  };
  if (reader.language === 'th') {
    for (const { start, end, hour, minute } of thaiClocks(text)) add(start, end, hour, minute, true, false, hour >= 12);
  }
  for (const match of text.matchAll(CLOCK))
    add(match.index, match.index + match[0].length, Number(match[1]), Number(match[2]), true);
  for (const match of text.matchAll(CLOCK_CJK)) {
    const half = match[3];
    const minute = half === undefined ? Number(match[2]) : half === '一刻' ? 15 : half === '三刻' ? 45 : 30;
    add(match.index, match.index + match[0].length, Number(match[1]), minute, true);
  }
  for (const [pattern, clock] of SPOKEN_HINT.test(text) ? SPOKEN : []) {
    for (const match of text.matchAll(pattern)) {
      const said = Number(match[1]);
      if (said < 1 || said > 12) continue;
      const [hour, minute] = clock(said);
      add(match.index, match.index + match[0].length, hour, minute, true, true);
    }
  }
  for (const match of text.matchAll(CLOCK_H))
    add(match.index, match.index + match[0].length, Number(match[1]), Number(match[2]), true);
  for (const match of text.matchAll(CLOCK_DOT)) {
    const start = match.index;
    const end = start + match[0].length;
    // kl. 14.05: the stop belongs to the word
    const gap = before(text, start);
    const short = text[gap - 1] === '.';
    const left = reader.hitBefore(short ? gap - 1 : gap);
    const right = reader.hitAt(after(text, end));
    const period = says(right, 'am') || says(right, 'pm');
    if (!says(right, 'oclock') && !period && !(says(left, 'at') && (short || /[03][05]$|45$/.test(match[0])))) continue;
    add(start, end, Number(match[1]), Number(match[2]), says(right, 'oclock') || period);
  }
}

function findDates(reader: Reader): void {
  const { text, tag } = reader;
  for (const date of findFigureDates(text, tag, (start, end) => reader.isFree(start, end))) {
    const readings = dateKeys(date.days);
    const near = reader.hitAt(after(text, date.end));
    const money =
      (MARKS_FROM.get(text.charAt(after(text, date.end))) ?? NO_MARKS).some(([mark]) =>
        text.startsWith(mark, after(text, date.end)),
      ) || markBefore(reader, date.start) !== undefined;
    if (
      date.doubtful &&
      (money ||
        labelled(near, 'u:') !== undefined ||
        labelled(near, 'c:') !== undefined ||
        text[after(text, date.end)] === '%')
    )
      continue;
    const printed = text.slice(date.start, date.end);
    if (date.doubtful)
      readings.push(`n:${figureKey(Number(printed.replace(/\.$/, '').replace('/', '.').replace(/ /g, '')))}`);
    let { end } = date;
    let { year } = date;
    const tail = /^(?:,? (?:năm )?|\.? ?)(\d{4})(?!\d)/.exec(text.slice(end, end + 12));
    if (year === undefined && tail !== null && reader.isFree(end, end + tail[0].length)) {
      year = commonYear(Number(tail[1]), undefined);
      if (year !== undefined) end += tail[0].length;
    }
    reader.taken.fill(1, date.start, end);
    reader.figures.push({
      start: date.start,
      end,
      numbers: [],
      moneyNumbers: [],
      fromWord: reader.fromWord[date.start] === 1,
      grouped: false,
      kinds: ['date'],
      readings: [...new Set(readings)],
      certain: true,
      from: date.start,
      to: end,
      year,
      month: date.days.length === 1 ? date.days[0]?.month : undefined,
    });
  }
}

/** The printed figures of a text. The comma of a list (1、2枚) is folded to a plain one, and parts two of them. */
function* figuresIn({ text, folded }: Reader): Generator<{ start: number; text: string }> {
  for (const { 0: whole, index } of text.matchAll(FIGURE)) {
    let from = 0;
    for (let at = whole.indexOf(','); at >= 0; at = whole.indexOf(',', at + 1)) {
      if (folded.original.charAt(folded.starts[index + at] ?? 0) !== '、') continue;
      yield { start: index + from, text: whole.slice(from, at) };
      from = at + 1;
    }
    yield { start: index + from, text: whole.slice(from) };
  }
}

function findFigures(reader: Reader): void {
  for (const { start, text } of figuresIn(reader)) {
    const end = start + text.length;
    if (!reader.isFree(start, end)) continue;
    reader.figures.push({
      start,
      end,
      numbers: readFigure(text, reader.tag, false),
      moneyNumbers: readFigure(text, reader.tag, true),
      fromWord: reader.fromWord[start] === 1,
      grouped: /[.,' ]/.test(text),
      kinds: [],
      readings: [],
      certain: false,
      from: start,
      to: end,
    });
  }
  reader.figures.sort((a, b) => a.start - b.start);
}

/** A half behind a number, before its unit. */
const AND_HALF =
  /^ ?(?:and a half|с половиной|i pół|och en halv|och ett halvt|y medi[oa]|e mezz[oa]|e mei[oa]|et demie?|en een half|buçuk|setengah|½|个半|個半|半(?=[天年周])|וחצי|ونصف|ครึ่ง)/u;
/** A half behind the unit: 2 Stunden und eine halbe, 두 시간 반. */
const UNIT_AND_HALF =
  /^ ?(?:and a half|y medi[oa]|e mezz[oa]|e mei[oa]|et demie?|半|반|ครึ่ง|rưỡi|וחצי|ونصف|و نصف|buçuk|setengah|i pół|с половиной)(?!\p{L})/u;

function addHalves(reader: Reader): void {
  for (const figure of reader.figures) {
    if (figure.certain || figure.grouped) continue;
    const half = AND_HALF.exec(reader.text.slice(figure.end, figure.end + 16));
    if (half === null) continue;
    figure.numbers = figure.numbers.map((number) => number + 0.5);
    figure.end += half[0].length;
    figure.to = figure.end;
  }
}

/** Currencies that a word may stand for: `kronor` is shared, `Swedish kronor` is not. */
function currenciesOf(hit: TermHit, text: string, code: string): readonly string[] {
  const word = text.slice(hit.start, hit.end);
  const full =
    /\s/.test(word.trim()) || (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(word) && word.length >= 4);
  return full && code !== '$' ? [code] : (SHARED_CURRENCIES[code] ?? [code]);
}

type Marks = Map<string, (typeof FOLDED_MARKS)[number][]>;

/** The marks by the sign that `signOf` takes of them, so that at most places none has to be tried. */
function marksBy(signOf: (mark: string) => string): Marks {
  const rows: Marks = new Map();
  for (const entry of FOLDED_MARKS) {
    const sign = signOf(entry[0]);
    rows.set(sign, [...(rows.get(sign) ?? []), entry]);
  }
  return rows;
}

const MARKS_FROM = marksBy((mark) => mark.charAt(0));
const MARKS_TO = marksBy((mark) => mark.charAt(mark.length - 1));
const NO_MARKS: (typeof FOLDED_MARKS)[number][] = [];

function markAt(reader: Reader, at: number): { codes: readonly string[]; end: number } | undefined {
  const { text } = reader;
  for (const [mark, codes] of MARKS_FROM.get(text.charAt(at)) ?? NO_MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const end = at + mark.length;
    if (/\p{L}$/u.test(mark) && /\p{L}/u.test(text.charAt(end))) continue;
    return { codes, end };
  }
  const hit = reader.hitAt(at);
  const code = labelled(hit, 'c:');
  return code === undefined || hit === undefined ? undefined : { codes: currenciesOf(hit, text, code), end: hit.end };
}

function markBefore(reader: Reader, start: number): { codes: readonly string[]; start: number } | undefined {
  const { text } = reader;
  const at = before(text, start);
  for (const [mark, codes] of MARKS_TO.get(text.charAt(at - 1)) ?? NO_MARKS) {
    if (!text.endsWith(mark, at) || at < mark.length) continue;
    const from = at - mark.length;
    if (/^[a-z]/.test(mark) && /[a-z]/.test(text.charAt(from - 1))) continue;
    return { codes, start: from };
  }
  const hit = reader.hitBefore(at);
  const code = labelled(hit, 'c:');
  return code === undefined || hit === undefined
    ? undefined
    : { codes: currenciesOf(hit, text, code), start: hit.start };
}

function asMoney(reader: Reader, figure: Figure, usedMarks: Set<number>): boolean {
  const { text } = reader;
  // an article before a word that is also a currency: un peso
  if (figure.fromWord && figure.numbers[0] === 1 && labelled(reader.hitAt(after(text, figure.end)), 'c:') !== undefined)
    return false;
  // 12,- and 12.-
  const end = figure.end + (/^[.,]-+/.exec(text.slice(figure.end, figure.end + 4))?.[0].length ?? 0);
  const thousand = reader.lexicon.thousand.find(text.slice(end, end + 14))[0];
  const scaled = thousand !== undefined && thousand.start <= 1 && !figure.fromWord;
  const right = markAt(reader, after(text, scaled ? end + thousand.end : end));
  const left = markBefore(reader, figure.start);
  const leftFree = left !== undefined && !usedMarks.has(left.start);
  const rightIsNext = right !== undefined && /^\s?\d/.test(text.slice(right.end)) && leftFree;
  if (right === undefined && !leftFree) return false;
  const codes =
    leftFree && right !== undefined && !rightIsNext ? left.codes.filter((code) => right.codes.includes(code)) : [];
  // €29.50 AUD: the sign that is written onto the figure speaks against the code behind it
  const sign = leftFree && /\p{Sc}/u.test(text.charAt(figure.start - 1));
  const use =
    codes.length > 0
      ? codes
      : leftFree && (right === undefined || rightIsNext || sign)
        ? left.codes
        : (right?.codes ?? []);
  const factor = scaled ? 1000 : 1;
  for (const code of use)
    for (const amount of figure.moneyNumbers) add(figure.readings, `m:${code}:${figureKey(amount * factor)}`);
  add(figure.kinds, 'money');
  figure.certain = true;
  if (use.length === 1) figure.unit = use[0];
  if (leftFree) figure.from = left.start;
  if (right !== undefined && !rightIsNext) {
    usedMarks.add(after(text, end));
    figure.to = right.end;
  } else figure.to = end;
  return true;
}

function asPercent(reader: Reader, figure: Figure): boolean {
  const { text } = reader;
  const next = after(text, figure.end);
  const left = before(text, figure.start);
  const off = /^ ?折/.test(text.slice(figure.end, figure.end + 2));
  const right = text[next] === '%' || says(reader.hitAt(next), '%');
  const leftSign = text[left - 1] === '%' || says(reader.hitBefore(left), '%');
  if (!off && !right && !(leftSign && !/\d\s?%?$/.test(text.slice(0, left - 1).slice(-3)))) return false;
  for (const number of figure.numbers) {
    add(figure.readings, `pc:${figureKey(off ? 100 - (number >= 10 ? number : number * 10) : number)}`);
  }
  add(figure.kinds, 'percent');
  figure.certain = true;
  if (right) figure.to = reader.hitAt(next)?.end ?? next + 1;
  return true;
}

function monthNear(
  reader: Reader,
  figure: Figure,
): { month: string; from: number; to: number; hijri: boolean } | undefined {
  const { text } = reader;
  let at = figure.end;
  const ordinal = ORDINAL.exec(text.slice(at, at + 5));
  if (ordinal !== null) at += ordinal[0].length;
  for (let step = 0; step < 2; step++) {
    at = after(text, at);
    const hit = reader.hitAt(at);
    const month = labelled(hit, 'mo:') ?? labelled(hit, 'hijri:');
    if (hit !== undefined && month !== undefined) {
      return { month, from: figure.start, to: hit.end, hijri: labelled(hit, 'mo:') === undefined };
    }
    const filler = /^(?:de|del|di|of|من|da|do|bulan|เดือน)\s/u.exec(text.slice(at, at + 7));
    if (filler === null) break;
    at += filler[0].length - 1;
  }
  let back = before(text, figure.start);
  const article = /(?:the|,|ngày|el) ?$/.exec(text.slice(Math.max(0, back - 5), back));
  if (article !== null) back = before(text, back - article[0].length);
  const hit = reader.hitBefore(text[back - 1] === '.' ? back - 1 : back);
  const month = labelled(hit, 'mo:');
  // month before the day: English, Vietnamese; elsewhere a figure behind a month is its year
  if (hit !== undefined && month !== undefined && /^(en|vi|id|zh|ja|ko|hi|th)$/.test(reader.language)) {
    return { month, from: hit.start, to: at, hijri: false };
  }
  return undefined;
}

function asDate(reader: Reader, figure: Figure): boolean {
  const day = figure.numbers[0] ?? 0;
  if (figure.grouped || day < 1 || day > 31) return false;
  const near = monthNear(reader, figure);
  if (near === undefined) return false;
  const { text } = reader;
  const tail = /^[,.]?\s?(?:de |del |des |năm |г\.? |พ\.ศ\. |ค\.ศ\. |ปี |سنة |عام |הש)?\s?(\d{4})(?!\d)/u.exec(
    text.slice(near.to, near.to + 16),
  );
  let { to } = near;
  let year: number | undefined;
  if (tail !== null) {
    year = near.hijri ? Number(tail[1]) : commonYear(Number(tail[1]), undefined);
    if (year !== undefined) to += tail[0].length;
  }
  if (near.hijri) {
    const common = fromHijri(year, Number(near.month), day);
    if (common === undefined) return false;
    add(figure.readings, `d:${common.month}-${common.day}`);
    year = common.year;
  } else {
    add(figure.readings, `d:${near.month}-${day}`);
    figure.month = Number(near.month);
  }
  figure.year = year;
  add(figure.kinds, 'date');
  figure.certain = true;
  figure.from = Math.min(figure.from, near.from);
  figure.to = Math.max(figure.to, to);
  if (tail !== null && year !== undefined) reader.taken.fill(1, near.to, to);
  return true;
}

/** A month without a day, as Chinese, Japanese and Korean number it: 3月底. */
function asMonth(reader: Reader, figure: Figure): boolean {
  const month = figure.numbers[0] ?? 0;
  const mark = reader.text.charAt(figure.end);
  if (!/[月월]/.test(mark) || figure.grouped || month < 1 || month > 12) return false;
  add(figure.readings, `mo:${month}`);
  add(figure.kinds, 'month');
  figure.certain = true;
  figure.to = figure.end + 1;
  return true;
}

function fromHijri(
  year: number | undefined,
  month: number,
  day: number,
): { year: number; month: number; day: number } | undefined {
  if (year === undefined) return undefined;
  try {
    const date = Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day }).withCalendar('iso8601');
    return { year: date.year, month: date.month, day: date.day };
  } catch {
    return undefined;
  }
}

/** Words that may stand between a number and its unit: two more working days. */
const BETWEEN_UNIT = /^[\p{L}\p{M}'’]{1,14}(?: [\p{L}\p{M}'’]{1,14})? (?=\p{L})/u;

function asQuantity(reader: Reader, figure: Figure): boolean {
  const { text } = reader;
  let at = after(text, figure.end);
  const symbol =
    /^["°]?[\p{L}"'°]{0,4}/u.exec(text.slice(figure.end + (text[figure.end] === ' ' ? 1 : 0), figure.end + 6))?.[0] ??
    '';
  const known = UNIT_SYMBOLS[symbol] ?? UNIT_SYMBOLS[symbol.replace(/[^a-z°]+$/, '')];
  const hit = reader.hitAt(at);
  let unit = labelled(hit, 'u:');
  let to = hit?.end ?? at;
  let units = hit?.labels.filter((label) => label.startsWith('u:')).map((label) => label.slice(2)) ?? [];
  if (unit === undefined && known !== undefined && symbol !== '') {
    const next = text.charAt(figure.end + (text[figure.end] === ' ' ? 1 : 0) + symbol.length);
    if (
      (!/[a-z]/.test(next) &&
        !(
          symbol === 'a' ||
          symbol === 'm' ||
          symbol === 'in' ||
          (symbol === 'l' && /^['’]/.test(next)) ||
          symbol === 's' ||
          symbol === 'v' ||
          symbol === 'м' ||
          symbol === 'г'
        )) ||
      text[figure.end] !== ' '
    ) {
      unit = known;
      units = [known];
      to = at + symbol.length;
    }
  }
  let loose = false;
  if (unit === undefined) {
    for (let words = 0; words < 2 && unit === undefined; words++) {
      const word = /^[\p{L}\p{M}'’]{1,16}[\s-]{1,2}(?=\p{L})/u.exec(text.slice(at, at + 19));
      if (word === null || !BETWEEN_UNIT.test(`${text.slice(at, at + 40)} `)) break;
      at += word[0].length;
      const further = reader.hitAt(at);
      unit = labelled(further, 'u:');
      if (unit !== undefined && unit !== 'piece' && further !== undefined) {
        units = [unit];
        to = further.end;
        loose = true;
      } else unit = undefined;
    }
  }
  if (unit === undefined) return false;
  const half = loose || figure.grouped ? null : UNIT_AND_HALF.exec(text.slice(to, to + 16));
  if (half !== null) {
    figure.numbers = figure.numbers.map((number) => number + 0.5);
    to += half[0].replace(/\s+$/, '').length;
  }
  for (const one of units) {
    for (const number of figure.numbers) {
      const key = quantityKey(number, one);
      if (key === undefined) add(figure.readings, `n:${figureKey(number)}`);
      else add(figure.readings, key);
    }
  }
  if (loose) for (const number of figure.numbers) add(figure.readings, `n:${figureKey(number)}`);
  const counts = unit === 'piece';
  add(figure.kinds, counts ? 'number' : 'quantity');
  if (!counts) figure.unit = unit;
  if (!loose) figure.to = Math.max(figure.to, to);
  figure.certain = !loose;
  return true;
}

function asTime(reader: Reader, figure: Figure): void {
  const said = figure.numbers[0] ?? 99;
  // ढाई बजे: half past two
  const half = said % 1 === 0.5 && figure.fromWord;
  const hour = half ? said - 0.5 : said;
  const minute = half ? 30 : 0;
  if ((figure.grouped && !half) || !Number.isInteger(hour) || hour > 24) return;
  const { text } = reader;
  const next = after(text, figure.end);
  const hit = reader.hitAt(next);
  const oclock = says(hit, 'oclock');
  const hourMark = /^ ?h(?![\p{L}])/u.test(text.slice(figure.end, figure.end + 3));
  const end = oclock && hit !== undefined ? hit.end : figure.end;
  const gap = before(text, figure.start);
  // kl. 19, godz. 15
  const left = reader.hitBefore(text[gap - 1] === '.' ? gap - 1 : gap);
  const direct = says(hit, 'am') || says(hit, 'pm') || says(left, 'am') || says(left, 'pm');
  const at = says(left, 'at');
  const zero = /^(?:noon|midnight)$/.test(hit?.labels.join() ?? '');
  if (!oclock && !hourMark && !direct && !at && !zero) return;
  // 晚一两天: later by a day or two, not in the evening at one
  if (figure.fromWord && !oclock && reader.language === 'zh') return;
  // "a new one this afternoon": an article or a pronoun, unless "at" or "o'clock" stands beside it
  if (figure.fromWord && said === 1 && !oclock && !at) return;
  if (at && !oclock && !direct && !hourMark && (figure.kinds.length > 0 || figure.fromWord)) return;
  if ((figure.kinds.includes('money') || figure.kinds.includes('percent') || figure.kinds.includes('date')) && !oclock)
    return;
  const { period, from, to } = periodNear(reader, figure.start, end);
  const either = period === undefined && TWELVE_HOUR.has(reader.language);
  for (const one of minutes(hour, minute, period, either)) add(figure.readings, `t:${one}`);
  figure.clock = { hour, minute, period };
  if (!figure.kinds.includes('quantity') || oclock || period !== undefined)
    figure.certain = figure.certain || oclock || direct || hourMark;
  if (!(at && !oclock && !direct && !hourMark)) add(figure.kinds, 'time');
  if (oclock && period !== undefined) figure.kinds = figure.kinds.filter((kind) => kind !== 'quantity');
  if (period !== undefined || oclock) {
    figure.from = Math.min(figure.from, from);
    figure.to = Math.max(figure.to, to);
  } else if (at) for (const number of figure.numbers) add(figure.readings, `n:${figureKey(number)}`);
}

/** No word that joins two figures is longer, with its spaces. */
const LONGEST_LINK = 12;

const connects = (gap: string): boolean => gap.length <= LONGEST_LINK && CONNECTOR.test(gap);

/** In `3 to 5 days` the three is of days too; `between 2 and 5 pm` are two clock times. */
function spread(reader: Reader): void {
  const { figures, text } = reader;
  const link = (a: Figure, b: Figure): boolean => {
    // Neither what stands between them nor what is left of it without the unit is so short.
    if (b.start - Math.max(a.end, a.to) > LONGEST_LINK + 2) return false;
    const between = text.slice(Math.min(a.end, b.start), b.start);
    // the Arabic `and` is written onto the word that is now a figure
    if (reader.language === 'ar' && a.fromWord && b.fromWord && between === ' ') return true;
    const tight = text.slice(Math.max(a.end, Math.min(a.to, b.start)), b.start);
    return connects(between) || connects(tight) || connects(tight.replace(/^\.?\s?/, ''));
  };
  const linked: number[] = [];
  for (let i = 0; i + 1 < figures.length; i++) {
    const a = figures[i];
    const b = figures[i + 1];
    if (a === undefined || b === undefined || !link(a, b)) continue;
    linked.push(i);
    lend(a, b);
    lend(b, a);
  }
  // chains: 120 x 60 x 75 cm
  for (const i of linked.reverse()) {
    const a = figures[i];
    const b = figures[i + 1];
    if (a !== undefined && b !== undefined) lend(b, a);
  }
}

function lend(giver: Figure, taker: Figure): void {
  if (taker.certain && !(taker.clock !== undefined && giver.clock !== undefined)) return;
  const number = taker.numbers[0];
  if (number === undefined) return;
  const plain = taker.readings.length === 0;
  for (const reading of giver.readings) {
    const [type, middle] = reading.split(':');
    if (type === 'm' && middle !== undefined)
      for (const one of taker.moneyNumbers) add(taker.readings, `m:${middle}:${figureKey(one)}`);
    if (type === 'pc') add(taker.readings, `pc:${figureKey(number)}`);
  }
  if (giver.unit !== undefined && giver.kinds.includes('quantity')) {
    const key = quantityKey(number, giver.unit);
    if (key !== undefined) add(taker.readings, key);
    taker.unit ??= giver.unit;
  }
  if (giver.clock !== undefined && Number.isInteger(number) && number <= 24) {
    const minute = taker.clock?.minute ?? 0;
    const hour = taker.clock?.hour ?? number;
    if (taker.clock?.period === undefined)
      for (const one of minutes(hour, minute, undefined, giver.clock.period !== undefined))
        add(taker.readings, `t:${one}`);
  }
  if (giver.month !== undefined && Number.isInteger(number) && number >= 1 && number <= 31) {
    add(taker.readings, `d:${giver.month}-${number}`);
  }
  for (const kind of giver.kinds) {
    if (plain && (kind === 'quantity' || kind === 'money' || kind === 'percent' || kind === 'date' || kind === 'time'))
      add(taker.kinds, kind);
  }
  // nine in the evening is no plain nine
  if (taker.clock?.period !== undefined) return;
  if (taker.readings.length > 0) for (const one of taker.numbers) add(taker.readings, `n:${figureKey(one)}`);
}

const RANK: readonly ValueKind[] = ['date', 'month', 'time', 'money', 'percent', 'quantity', 'number'];

function toValue(reader: Reader, figure: Figure): Value {
  const kind = RANK.find((one) => figure.kinds.includes(one)) ?? 'number';
  const readings = [...figure.readings];
  if (readings.length === 0 || kind === 'number')
    for (const number of figure.numbers) add(readings, `n:${figureKey(number)}`);
  // 19.10 may be a day where its language does not write days so
  const dotted =
    kind === 'number' && !figure.fromWord
      ? /^(\d{1,2})\.(\d{1,2})$/.exec(reader.text.slice(figure.start, figure.end))
      : null;
  const [, day, month] = (dotted ?? []).map(Number);
  if (day !== undefined && month !== undefined && day >= 1 && day <= 31 && month >= 1 && month <= 12)
    add(readings, `d:${month}-${day}`);
  const number = figure.numbers[0];
  const weak =
    number === 1 && kind !== 'date' && kind !== 'money' && kind !== 'percent' && kind !== 'time'
      ? true
      : figure.fromWord && (kind === 'number' || !figure.certain);
  return reader.value(kind, figure.from, Math.max(figure.end, figure.to), readings, {
    figure: number,
    unit: figure.unit,
    year: figure.year,
    weak,
  });
}

/** Units that an article may stand before: within a week. */
const LOOSE_UNITS = new Set(['hour', 'week', 'month', 'year']);

/** How the labels begin of words that are values by themselves: days, months, units, noon, midnight, fixed times. */
const LOOSE = new Set(['wd', 'rd', 'mo', 'u:', 'no', 'mi', 'fx']);

function looseWords(reader: Reader, covered: Uint8Array): void {
  for (const hit of reader.hits) {
    if (covered[hit.start] === 1) continue;
    for (const label of hit.labels) {
      if (!LOOSE.has(label.slice(0, 2))) continue;
      const [type, rest = ''] = label.split(':');
      const make = (kind: ValueKind, readings: string[], more: Partial<Value>): void => {
        reader.loose.push(reader.value(kind, hit.start, hit.end, readings, more));
      };
      if (type === 'wd') make('weekday', [`wd:${rest}`], { weak: true });
      else if (type === 'rd') make('relative-day', [`rd:${rest}`], { weak: true });
      else if (type === 'mo' && hit.end - hit.start > 3) make('month', [`mo:${rest}`], { weak: true });
      else if (type === 'u' && LOOSE_UNITS.has(rest) && hit.end - hit.start > 1) {
        const figure = UNIT_AND_HALF.test(reader.text.slice(hit.end, hit.end + 16)) ? 1.5 : 1;
        const key = quantityKey(figure, rest);
        if (key !== undefined) make('quantity', [key], { figure, unit: rest, weak: true });
      } else if (type === 'noon') make('time', ['t:720'], { weak: true });
      else if (type === 'midnight') make('time', ['t:0'], { weak: true });
      else if (type === 'fx') {
        const [figure = '', unit = ''] = rest.split(' ');
        const key = quantityKey(Number(figure), unit);
        make('quantity', key === undefined ? [`n:${figure}`] : [key], { figure: Number(figure), unit, weak: true });
      }
    }
  }
}

const isUnit = (label: string): boolean => /^(?:u:|c:|%|oclock|mo:)/.test(label);

/**
 * Every value of a text: codes, placeholders, dates, clock times, money, percentages, quantities and numbers, in any
 * digits or words of the language, each with its place in the original. `tag` may carry a region, which decides how
 * `1.234` and `05/10` are read. Linear in the length of the text.
 */
export function extractValues(original: string, tag: string, lexicon: ValueLexicon): Value[] {
  const plain = fold(original);
  const unitStarts = new Set<number>();
  for (const hit of lexicon.words.find(plain.text)) {
    if (hit.labels.some(isUnit)) unitStarts.add(hit.start);
  }
  const { folded, fromWord } = lexicon.numbers.digitise(plain, (at) => unitStarts.has(at));
  // literals are looked for in the text as written, so that a number word is never part of a code
  const literals = findLiterals(plain);
  const moved = literals.map((one) => ({ ...one, ...inFolded(folded, one.span.start, one.span.end) }));
  const reader = new Reader(folded, fromWord, lexicon, tag, moved);
  findClocks(reader);
  findDates(reader);
  findFigures(reader);
  addHalves(reader);
  const usedMarks = new Set<number>();
  for (const figure of reader.figures) {
    if (figure.certain || !reader.isFree(figure.start, figure.end)) continue;
    if (asMoney(reader, figure, usedMarks) || asPercent(reader, figure)) continue;
    const dated = asDate(reader, figure) || asMonth(reader, figure);
    if (!dated) asQuantity(reader, figure);
    if (!dated) asTime(reader, figure);
  }
  const figures = reader.figures.filter((one) => one.certain || reader.isFree(one.start, one.end));
  reader.figures.splice(0, reader.figures.length, ...figures);
  spread(reader);
  const values = reader.figures.map((figure) => toValue(reader, figure));
  const covered = new Uint8Array(folded.text.length);
  for (const one of [...values, ...moved]) covered.fill(1, one.start, one.end);
  looseWords(reader, covered);
  return [...moved, ...values, ...reader.loose].sort((a, b) => a.span.start - b.span.start);
}

/** Where a part of the original lies in the folded text. */
function inFolded(folded: Folded, from: number, to: number): { start: number; end: number } {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < folded.text.length && (folded.starts[end] ?? 0) < to) end++;
  return { start: low, end };
}
