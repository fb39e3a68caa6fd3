import { DIGITS } from './digit-words';
import type { Replacement } from './replacement';
import { FIGURE, kindsAt, LETTER, MARK, widthAt } from './sign-kinds';

/** Chinese and Japanese digits (plain, formal and spoken); only runs of five or more are read as a hidden number. */
const HAN_DIGITS = '零一二三四五六七八九';
const HAN_SAME: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  幺: '一',
  两: '二',
  兩: '二',
};
const HANGUL_DIGITS: Readonly<Record<string, string>> = {
  영: '0',
  공: '0',
  일: '1',
  이: '2',
  삼: '3',
  사: '4',
  오: '5',
  육: '6',
  칠: '7',
  팔: '8',
  구: '9',
};

const HAN_RUN =
  /[零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖幺两兩\d][零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖幺两兩\d -]{4,40}/g;
const HAN_HINT = /[零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖幺两兩]/;
const LEAST_HAN = 5;
const HANGUL_RUN = /[영공일이삼사오육칠팔구](?:[ -]?[영공일이삼사오육칠팔구]){6,20}/g;

const SHORTEST_WORD = Math.min(...[...DIGITS.keys()].map(({ length }) => length));
const LONGEST_WORD = Math.max(...[...DIGITS.keys()].map(({ length }) => length));
/** With which units such a word begins: most words need not be cut out to be looked up. */
const FIRST_UNITS = new Set([...DIGITS.keys()].map((word) => word.charCodeAt(0)));
/** A run may hold figures of up to so many digits between the words. */
const MOST_FIGURES = 4;
/** More signs than these between two words part a run. */
const REACH = 3;
const STOPS = new Set(Array.from('\n.!?;:', (sign) => sign.charCodeAt(0)));

/** Where the run of signs that are of one of `kinds` ends. */
function runEnd(text: string, from: number, kinds: number): number {
  let end = from;
  while ((kindsAt(text, end) & kinds) !== 0) end += widthAt(text, end);
  return end;
}

/** The digit that a word of the text says. */
function saidIn(text: string, start: number, end: number): string | undefined {
  const size = end - start;
  if (size < SHORTEST_WORD || size > LONGEST_WORD || !FIRST_UNITS.has(text.charCodeAt(start))) return undefined;
  return DIGITS.get(text.slice(start, end));
}

/** Runs of words for digits, with figures between them. */
function wordRuns(text: string): Replacement[] {
  const found: Replacement[] = [];
  let run: (Replacement & { words: number }) | undefined;
  const close = (): void => {
    if (run !== undefined && (run.words >= 4 || (run.words >= 2 && run.by.length >= 8)))
      found.push({ start: run.start, end: run.end, by: run.by });
    run = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const start = at;
    const kinds = kindsAt(text, at);
    let said: string | undefined;
    if ((kinds & LETTER) !== 0) {
      at = runEnd(text, at, LETTER | MARK);
      said = saidIn(text, start, at);
    } else if ((kinds & FIGURE) !== 0) {
      at = runEnd(text, at, FIGURE);
      if (run !== undefined && at - start <= MOST_FIGURES) said = text.slice(start, at);
    } else {
      at += widthAt(text, at);
      if (run === undefined || !STOPS.has(text.charCodeAt(start))) continue;
    }
    if (run !== undefined && (said === undefined || start - run.end > REACH)) close();
    if (said === undefined) continue;
    const words = (kinds & LETTER) === 0 ? 0 : 1;
    if (run === undefined) run = { start, end: at, by: said, words: 1 };
    else run = { start: run.start, end: at, by: run.by + said, words: run.words + words };
  }
  close();
  return found;
}

function hanRuns(text: string): Replacement[] {
  if (!HAN_HINT.test(text)) return [];
  const found: Replacement[] = [];
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    let han = 0;
    let by = '';
    for (const sign of run) {
      if (sign === ' ' || sign === '-') continue;
      const isFigure = sign >= '0' && sign <= '9';
      if (!isFigure) han++;
      by += isFigure ? sign : String(HAN_DIGITS.indexOf(HAN_SAME[sign] ?? sign));
    }
    if (han >= LEAST_HAN) found.push({ start: index, end: index + run.trimEnd().length, by });
  }
  return found;
}

function hangulRuns(text: string): Replacement[] {
  return Array.from(text.matchAll(HANGUL_RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    by: Array.from(run, (sign) => HANGUL_DIGITS[sign] ?? '').join(''),
  }));
}

/** Runs of spoken digits, Chinese digits and hangul digits, each with the number that it says. */
export function spokenDigits(text: string): Replacement[] {
  return [...wordRuns(text), ...hanRuns(text), ...hangulRuns(text)];
}
