import { normalizeTimeText, type Phrase, type TimeLexicon, type WordMeaning } from './time-lexicon';

export type DateToken =
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
export function dateTokens(rest: string, lexicon: TimeLexicon): DateToken[] | undefined {
  const text = normalizeTimeText(rest);
  const tokens: DateToken[] = [];
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
