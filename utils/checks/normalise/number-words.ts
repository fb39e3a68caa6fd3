import type { Glossary } from '@/utils/domain/schemas/glossary';
import type { Folded } from './folded';
import { FoldedBuilder } from './folded';
import { type TermHit, TermMatcher, type WordTable } from './term-matcher';

/** A folded text whose number words have become figures. */
export interface Digitised {
  folded: Folded;
  /** Per character of the folded text: 1 where a figure was written as a word. */
  fromWord: Uint8Array;
}

interface Replacement {
  start: number;
  end: number;
  by: string;
}

/** Numbers with a half in one word. */
const HALVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { 1.5: 'anderthalb|eineinhalb', 2.5: 'zweieinhalb', 3.5: 'dreieinhalb', 4.5: 'viereinhalb', 5.5: 'fünfeinhalb' },
  nl: { 1.5: 'anderhalf|anderhalve', 2.5: 'tweeënhalf|tweeënhalve', 3.5: 'drieënhalf|drieënhalve', 4.5: 'vierenhalf' },
  pl: { 1.5: 'półtora|półtorej' },
  ru: { 1.5: 'полтора|полторы|полутора' },
  hi: { 1.5: 'डेढ़|डेढ', 2.5: 'ढाई|अढ़ाई' },
};

const HAN_RUN = /[零〇一二三四五六七八九十百千万萬两兩俩]{1,12}/gu;
const HAN: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  萬: 10_000,
};
/** Words that hold number characters and no number. */
const HAN_IDIOM =
  /(?<=[周週期拜])[一二三四五六]|十分(?![钟鐘])|万一|千万|第三(?:方|者)|三方|百分之|百分百|[一]|四处|五金|万分|三包|九成九|十足|百货|千克|千米|三星|六一八|八字|二手|二维码|两者|三角/gu;

const isHanDigits = (run: string): boolean => [...run].every((char) => (HAN[char] ?? 10) < 10);

function hanValue(run: string): string {
  if (isHanDigits(run)) {
    const digits = [...run].map((char) => HAN[char] ?? 0);
    const [first = 0, second = 0] = digits;
    // two or three days
    if (digits.length === 2 && second > first && first > 0) return `${first}-${second}`;
    return digits.join('');
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of run) {
    const value = HAN[char] ?? 0;
    if (value < 10) digit = value;
    else if (value < 10_000) {
      section += (digit ?? 1) * value;
      digit = undefined;
    } else {
      total = (total + section + (digit ?? 0)) * value;
      section = 0;
      digit = undefined;
    }
  }
  return String(total + section + (digit ?? 0));
}

const SCALE: Readonly<Record<string, number>> = {
  万: 10_000,
  萬: 10_000,
  만: 10_000,
  千: 1000,
  천: 1000,
  억: 1e8,
  亿: 1e8,
};
/** Figures with the scale written as a character: 1万2,800, 30万, 3만 5천. */
const SCALED = /(?<![\d.,])(\d+(?:[.,]\d+)?) ?(万|萬|만|千|천)(?: ?(\d[\d,]*) ?(千|천)?)?(?!\d|[克米瓦])/gu;

function scaledReplacements(text: string): Replacement[] {
  return [...text.matchAll(SCALED)].map((match) => {
    const [whole, figure = '', scale = '', rest = '', small = ''] = match;
    const high = Number(figure.replace(',', '.')) * (SCALE[scale] ?? 1);
    const low = Number(rest.replaceAll(',', '')) * (SCALE[small] ?? 1);
    return { start: match.index, end: match.index + whole.length, by: String(Math.round(high + low)) };
  });
}

function hanReplacements(text: string): Replacement[] {
  // idioms are blotted out, keeping every offset
  const plain = text.replace(HAN_IDIOM, (idiom, at: number) =>
    idiom === '一' && !/[周週期拜]/.test(text.charAt(at - 1)) ? idiom : '\u0000'.repeat(idiom.length),
  );
  const found: Replacement[] = [];
  for (const match of plain.matchAll(HAN_RUN)) {
    found.push({ start: match.index, end: match.index + match[0].length, by: hanValue(match[0]) });
  }
  return found;
}

/** Every way to write the numbers that are one word made of two: fünfundzwanzig, venticinque, tjugofem. */
function compounds(numbers: Glossary['numbers']): Record<string, string> {
  const forms: Record<string, string> = {};
  const add = (value: number, form: string): void => {
    forms[value] = forms[value] === undefined ? form : `${forms[value]}|${form}`;
  };
  if (numbers.compound === 'spaced' || numbers.compound === 'none') return forms;
  const firsts = (joined: string): string[] => joined.split('|');
  for (let ten = 2; ten <= 9; ten++) {
    for (const tens of firsts(numbers.tens[ten - 1] ?? '-')) {
      if (tens === '-') continue;
      for (let unit = 1; unit <= 9; unit++) {
        for (const word of firsts(numbers.units[unit] ?? '').slice(0, 3)) {
          if (numbers.compound === 'joined') {
            add(ten * 10 + unit, tens + word);
            if (/^[uo]/.test(word)) add(ten * 10 + unit, tens.slice(0, -1) + word);
          } else {
            add(ten * 10 + unit, word + numbers.joint + tens);
            if (word.endsWith('e')) add(ten * 10 + unit, `${word}ë${numbers.joint.slice(1)}${tens}`);
          }
        }
      }
    }
  }
  for (let unit = 2; unit <= 9; unit++) {
    for (const hundred of firsts(numbers.hundred).slice(0, 1)) {
      add(unit * 100, (firsts(numbers.units[unit] ?? '')[0] ?? '') + hundred);
    }
  }
  return forms;
}

/** The number words of one language. */
export class NumberWords {
  readonly #matcher: TermMatcher;
  readonly #doubtful: TermMatcher;
  readonly #han: boolean;
  readonly #joint: string;
  readonly #glued: boolean;

  constructor(glossary: Glossary, table: WordTable) {
    const { numbers, language } = glossary;
    this.#han = language === 'zh' || language === 'ja';
    this.#glued = this.#han || language === 'th' || language === 'ko';
    this.#joint = numbers.compound === 'spaced' ? numbers.joint : '';
    const terms: Record<string, string> = compounds(numbers);
    const add = (value: number, forms: string): void => {
      if (forms === '' || forms === '-') return;
      terms[value] = terms[value] === undefined ? forms : `${terms[value]}|${forms}`;
    };
    for (const [value, forms] of numbers.units.entries()) add(value, forms);
    for (const [index, forms] of numbers.tens.entries()) add((index + 1) * 10, forms);
    add(100, numbers.hundred);
    add(1000, numbers.thousand);
    for (const [value, forms] of Object.entries(HALVES[language] ?? {})) add(Number(value), forms);
    this.#matcher = new TermMatcher(language, this.#han ? {} : terms, table);
    this.#doubtful = new TermMatcher(language, { doubtful: numbers.doubtful ?? '' }, table);
  }

  /** Writes number words as figures. `unitAt` tells whether a unit begins at a place of the text. */
  digitise(folded: Folded, unitAt: (at: number) => boolean): Digitised {
    const { text } = folded;
    const found = this.#han ? hanReplacements(text) : this.#wordReplacements(text, unitAt);
    // figures with a scale before the number words in them
    const replacements = this.#glued
      ? [...scaledReplacements(text), ...found].sort((a, b) => a.start - b.start || b.end - a.end)
      : found;
    if (replacements.length === 0) return { folded, fromWord: new Uint8Array(text.length) };
    const builder = new FoldedBuilder(folded.original);
    const words: [from: number, to: number][] = [];
    let at = 0;
    let size = 0;
    for (const { start, end, by } of replacements) {
      if (start < at) continue;
      builder.addFrom(folded, at, start);
      builder.add(by, folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0);
      size += start - at + by.length;
      words.push([size - by.length, size]);
      at = end;
    }
    builder.addFrom(folded, at, text.length);
    const made = builder.build();
    const fromWord = new Uint8Array(made.text.length);
    for (const [from, to] of words) fromWord.fill(1, from, to);
    return { folded: made, fromWord };
  }

  /** Figures of words such as `both`, which count only where nothing else does. */
  doubtfulFigures(folded: Folded): Set<number> {
    const doubtful = new Set(this.#doubtful.find(folded.text).map((hit) => hit.start));
    const found = new Set<number>();
    if (doubtful.size === 0) return found;
    for (const { start, labels } of this.#matcher.find(folded.text)) {
      if (doubtful.has(start)) found.add(Number(labels[0]));
    }
    return found;
  }

  #wordReplacements(text: string, unitAt: (at: number) => boolean): Replacement[] {
    const hits = this.#matcher.find(text);
    const doubtful = new Set(this.#doubtful.find(text).map((hit) => `${hit.start}:${hit.end}`));
    const groups = this.#groups(text, hits);
    const found: Replacement[] = [];
    for (const { start, end, value, parts } of groups) {
      const only = parts === 1 && doubtful.has(`${start}:${end}`);
      const gap = /^[\s-]{0,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
      if (only && !unitAt(end + gap)) continue;
      // a syllable of a Korean word that is also a number: 반품이 도착
      if (/\p{Script=Hangul}/u.test(text.charAt(start - 1)) && this.#glued) continue;
      if (this.#glued && end - start === 1 && gap > 0 && /\p{Script=Hangul}/u.test(text.charAt(start))) continue;
      found.push({ start, end, by: String(value) });
    }
    return found;
  }

  /** Number words that stand together, with what they make. */
  #groups(text: string, hits: readonly TermHit[]): { start: number; end: number; value: number; parts: number }[] {
    const groups: { start: number; end: number; total: number; current: number; parts: number }[] = [];
    for (const { start, end, labels } of hits) {
      const value = Number(labels[0]);
      const open = groups.at(-1);
      const between = open === undefined ? '' : text.slice(open.end, start);
      const joined = open !== undefined && this.#joins(between, open.current, value, open.parts);
      if (open === undefined || !joined) {
        groups.push({ start, end, total: 0, current: value, parts: 1 });
        continue;
      }
      open.end = end;
      open.parts++;
      if (value === 1000) {
        open.total += (open.current || 1) * 1000;
        open.current = 0;
      } else if (value === 100) open.current = (open.current || 1) * 100;
      else if (value === 10 && this.#glued && open.current % 100 < 10) {
        open.current = open.current - (open.current % 100) + (open.current % 100 || 1) * 10;
      } else if (open.current === 4 && value === 20) open.current = 80;
      else open.current += value;
    }
    return groups.map(({ start, end, total, current, parts }) => ({ start, end, value: total + current, parts }));
  }

  #joins(between: string, current: number, value: number, parts: number): boolean {
    const rest = between.trim();
    const plain = rest === '' || rest === '-';
    if (this.#glued && between !== '') return false;
    if (!plain && rest !== this.#joint && rest !== `-${this.#joint}-`) return false;
    const low = current % 100;
    if (value === 1000) return plain && current < 1000 && current > 0;
    if (value === 100) return plain && current > 0 && current < 10;
    if (value === 10 && this.#glued) return low > 0 && low < 10;
    if (current === 4 && value === 20) return plain && parts === 1 && /^-?$/.test(rest);
    if (current >= 100 && low === 0) return value < 100;
    if (current === 0) return true;
    if (value < 10) return low >= 20 && low % 10 === 0 ? true : this.#glued && low % 10 === 0 && low > 0;
    return value < 20 && (low === 60 || low === 80);
  }
}
