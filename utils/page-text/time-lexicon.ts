import type { BuyerLanguage } from '@/utils/domain/buyer-languages';
import { foldDigits } from './fold-digits';
import { REGIONAL_FORMS } from './supported-languages';
import type { TimeUnit, TimeWords, TimeWordsFile } from './time-words';

/** What a word of a printed date can mean. `mar` is March and, in French, Tuesday: a word may have several. */
export type WordMeaning =
  | { kind: 'month'; month: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'day-offset'; days: number }
  | { kind: 'day-period'; period: 'am' | 'pm' | 'noon' | 'night' }
  | { kind: 'era'; addYears: number }
  | { kind: 'filler' };

export interface Phrase {
  text: string;
  meanings: WordMeaning[];
}

export interface TimeLexicon {
  language: BuyerLanguage;
  /** By first character, longest first. */
  phrases: Map<string, Phrase[]>;
  /** `before` + U+0000 + `after` the number, without white space. */
  relative: Map<string, { unit: TimeUnit; sign: 1 | -1 } | 'ambiguous'>;
  /** Relative times without a figure, such as `vor einer Stunde`. */
  fixed: Map<string, { unit: TimeUnit; n: number } | 'ambiguous'>;
  /** Unit words after a bare number, such as `d` in `6 d`. */
  units: Map<string, TimeUnit | 'ambiguous'>;
  ago: string[];
  left: string[];
  one: string[];
}

const UNITS: TimeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** Numbers that between them take every plural form of the languages. */
const SAMPLES = [1, 2, 3, 5, 11, 21, 100];

/** Lower case, ASCII digits, one kind of space, no bidi marks, no abbreviation points. */
export function normalizeTimeText(text: string): string {
  return normalizeKeepingCase(text)
    .toLowerCase()
    .replace(/\u0307/gu, '');
}

/** As `normalizeTimeText`, with capitals kept: zone names need them. */
export function normalizeKeepingCase(text: string): string {
  return foldDigits(text.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c]/gu, '')
    .replace(/[\u2212\u2013\u2014]/gu, '-')
    .replace(/،/gu, ',')
    .replace(/[׳’]/gu, "'")
    .replace(/״/gu, '"')
    .replace(/(?<=[\p{L}\p{M}])[.॰]/gu, '')
    .replace(/\b([AaPp]) ([Mm])\b/gu, '$1$2')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The form in which relative times are compared: consoles put spaces where `Intl` has none. */
export function squeeze(text: string): string {
  return normalizeTimeText(text).replace(/[\s.׳״'’"′]/gu, '');
}

function note<Value>(map: Map<string, Value | 'ambiguous'>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, value);
  else if (JSON.stringify(known) !== JSON.stringify(value)) map.set(key, 'ambiguous');
}

class PhraseTable {
  readonly #all = new Map<string, Map<string, WordMeaning>>();

  add(raw: string, meaning: WordMeaning): void {
    const text = normalizeTimeText(raw);
    if (text === '' || /^\d/u.test(text)) return;
    const meanings = this.#all.get(text) ?? new Map<string, WordMeaning>();
    meanings.set(JSON.stringify(meaning), meaning);
    this.#all.set(text, meanings);
  }

  byFirstCharacter(): Map<string, Phrase[]> {
    const table = new Map<string, Phrase[]>();
    for (const [text, meanings] of this.#all) {
      const first = text.charAt(0);
      const row = table.get(first) ?? [];
      row.push({ text, meanings: [...meanings.values()] });
      table.set(first, row);
    }
    for (const row of table.values()) row.sort((a, b) => b.text.length - a.text.length);
    return table;
  }
}

function addCalendarWords(table: PhraseTable, language: BuyerLanguage): void {
  for (const locale of [language, ...REGIONAL_FORMS[language]]) {
    const tag = `${locale}-u-ca-gregory-nu-latn`;
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(tag, { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const date = Date.UTC(2026, month - 1, 15);
        for (const part of [...alone.formatToParts(date), ...inDate.formatToParts(date)]) {
          if (part.type === 'month') table.add(part.value, { kind: 'month', month });
        }
      }
      const week = new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' });
      const weekInDate = new Intl.DateTimeFormat(tag, {
        weekday: style,
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      for (let weekday = 1; weekday <= 7; weekday++) {
        // 2026-06-01 is a Monday.
        const date = Date.UTC(2026, 5, weekday);
        for (const part of [...week.formatToParts(date), ...weekInDate.formatToParts(date)]) {
          if (part.type === 'weekday') table.add(part.value, { kind: 'weekday', weekday });
        }
      }
    }
    const hours = new Intl.DateTimeFormat(tag, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (const [hour, period] of [
      [3, 'am'],
      [9, 'am'],
      [15, 'pm'],
      [18, 'pm'],
    ] as const) {
      for (const part of hours.formatToParts(Date.UTC(2026, 5, 1, hour))) {
        if (part.type === 'dayPeriod') table.add(part.value, { kind: 'day-period', period });
      }
    }
  }
}

function addHandWrittenWords(table: PhraseTable, language: BuyerLanguage, words: TimeWords): void {
  for (const [text, month] of Object.entries(words.months ?? {})) table.add(text, { kind: 'month', month });
  for (const [text, weekday] of Object.entries(words.weekdays ?? {})) table.add(text, { kind: 'weekday', weekday });
  for (const text of words.filler) table.add(text, { kind: 'filler' });
  for (const text of [...(words.am ?? []), 'am']) table.add(text, { kind: 'day-period', period: 'am' });
  for (const text of [...(words.pm ?? []), 'pm']) table.add(text, { kind: 'day-period', period: 'pm' });
  if (language === 'zh') {
    table.add('中午', { kind: 'day-period', period: 'noon' });
    table.add('晚上', { kind: 'day-period', period: 'night' });
    for (const text of ['民國', '民国']) table.add(text, { kind: 'era', addYears: 1911 });
    for (const [index, figure] of [...'一二三四五六日'].entries()) {
      for (const before of ['周', '週', '星期']) table.add(before + figure, { kind: 'weekday', weekday: index + 1 });
    }
  }
  if (language === 'ko') table.add('밤', { kind: 'day-period', period: 'night' });
  if (language === 'ja') {
    table.add('令和', { kind: 'era', addYears: 2018 });
    for (const [index, figure] of [...'月火水木金土日'].entries()) {
      table.add(`(${figure})`, { kind: 'weekday', weekday: index + 1 });
    }
  }
  if (language === 'ko') {
    for (const [index, figure] of [...'월화수목금토일'].entries()) {
      table.add(`(${figure})`, { kind: 'weekday', weekday: index + 1 });
    }
  }
  if (language === 'th') {
    for (const text of ['พ.ศ.', 'พุทธศักราช']) table.add(text, { kind: 'era', addYears: -543 });
    for (const text of ['ค.ศ.', 'คริสต์ศักราช']) table.add(text, { kind: 'era', addYears: 0 });
  }
}

function build(language: BuyerLanguage, words: TimeWords): TimeLexicon {
  const table = new PhraseTable();
  addCalendarWords(table, language);
  addHandWrittenWords(table, language, words);

  const relative: TimeLexicon['relative'] = new Map();
  const fixed: TimeLexicon['fixed'] = new Map();
  const units: TimeLexicon['units'] = new Map();
  const ago = words.ago.map(squeeze).sort((a, b) => b.length - a.length);
  const left = words.left.map(squeeze).sort((a, b) => b.length - a.length);

  for (const style of ['long', 'short', 'narrow'] as const) {
    const plain = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric: 'always' });
    const auto = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric: 'auto' });
    for (const unit of UNITS) {
      const count = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay: style });
      for (const n of SAMPLES) {
        for (const sign of [-1, 1] as const) {
          const parts = plain.formatToParts(n * sign, unit);
          const at = parts.findIndex((part) => part.type === 'integer');
          const textOf = (some: typeof parts) => squeeze(some.map((part) => part.value).join(''));
          if (at < 0) {
            note(fixed, textOf(parts), { unit, n: n * sign });
            continue;
          }
          const before = textOf(parts.slice(0, at));
          const after = textOf(parts.slice(at + 1));
          // Hebrew writes its dual with the figure in brackets behind it, which consoles leave out.
          if (before.endsWith('(') && after === ')') note(fixed, before.slice(0, -1), { unit, n: n * sign });
          note(relative, `${before}\u0000${after}`, { unit, sign });
          const marked = [...ago, ...left].find((mark) => after.endsWith(mark) && after.length > mark.length);
          const word = marked === undefined ? after : after.slice(0, -marked.length);
          if (word !== '' && (before === '' || before === '-' || [...ago, ...left].includes(before))) {
            if (marked !== undefined || before !== '') note(units, word, unit);
          }
        }
        const bare = squeeze(count.format(n)).replace(/^\D*\d+/u, '');
        if (bare !== '' && /\d/u.test(count.format(n))) note(units, bare, unit);
      }
    }
    for (const days of [-2, -1, 0, 1, 2]) {
      const text = auto.format(days, 'day');
      if (!/\d/u.test(text)) table.add(text, { kind: 'day-offset', days });
    }
    note(fixed, squeeze(auto.format(0, 'second')), { unit: 'second', n: 0 });
  }
  for (const text of words.now) fixed.set(squeeze(text), { unit: 'second', n: 0 });
  for (const [text, unit] of Object.entries(words.units ?? {})) units.set(squeeze(text), unit);
  return {
    language,
    phrases: table.byFirstCharacter(),
    relative,
    fixed,
    units,
    ago,
    left,
    one: words.one.map(squeeze).sort((a, b) => b.length - a.length),
  };
}

const built = new WeakMap<TimeWords, TimeLexicon>();

/** The words of one language for printed times: mostly from `Intl`, the rest from the file. Built when first asked. */
export function timeLexicon(language: BuyerLanguage, file: TimeWordsFile): TimeLexicon {
  const words = file.words[language];
  const known = built.get(words);
  if (known !== undefined) return known;
  const lexicon = build(language, words);
  built.set(words, lexicon);
  return lexicon;
}
