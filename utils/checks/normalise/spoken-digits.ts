import { DIGITS } from './digit-words';
import type { Replacement } from './replacement';
import { FIGURE, kindsAt, kindsBefore, LETTER, MARK, runEnd, widthAt, widthBefore } from './sign-kinds';

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
const HANGUL_HINT = /[영공일이삼사오육칠팔구]/;
const HANGUL_RUN = /[영공일이삼사오육칠팔구](?:[ -]?[영공일이삼사오육칠팔구]){6,20}/g;

const SHORTEST_WORD = Math.min(...[...DIGITS.keys()].map(({ length }) => length));
const LONGEST_WORD = Math.max(...[...DIGITS.keys()].map(({ length }) => length));
const FIRSTS = [...DIGITS.keys()].map((word) => word.charCodeAt(0));
/** 1 where a unit begins such a word: at most places nothing else is looked at. */
const IS_FIRST = new Uint8Array(Math.max(...FIRSTS) + 1);
for (const unit of FIRSTS) IS_FIRST[unit] = 1;
/** A run says a number from so many words on, or from two words if it has so many digits. */
const LEAST_WORDS = 4;
const LEAST_DIGITS = 8;
/** A run may hold figures of up to so many digits between the words. */
const MOST_FIGURES = 4;
/** More signs than these between two words part a run. */
const REACH = 3;
const STOPS = new Set(Array.from('\n.!?;:', (sign) => sign.charCodeAt(0)));

/** The digit that a word of the text says. */
function saidIn(text: string, start: number, end: number): string | undefined {
  const size = end - start;
  if (size < SHORTEST_WORD || size > LONGEST_WORD) return undefined;
  return DIGITS.get(text.slice(start, end));
}

/** Whether the letter at a place is the first of its word: marks belong to the letter before them. */
function beginsWord(text: string, at: number): boolean {
  let before = at;
  let kinds = kindsBefore(text, before);
  while ((kinds & MARK) !== 0) {
    before -= widthBefore(text, before);
    kinds = kindsBefore(text, before);
  }
  return (kinds & LETTER) === 0;
}

interface Run extends Replacement {
  words: number;
}

/** The run that begins with the word at `start`, which says a digit. */
function runFrom(text: string, start: number, first: string): Run {
  const run: Run = { start, end: runEnd(text, start, LETTER | MARK), by: first, words: 1 };
  for (let at = run.end; at < text.length && at - run.end <= REACH; ) {
    const from = at;
    const kinds = kindsAt(text, at);
    if ((kinds & (LETTER | FIGURE)) === 0) {
      if (STOPS.has(text.charCodeAt(at))) break;
      at += widthAt(text, at);
      continue;
    }
    const isWord = (kinds & LETTER) !== 0;
    at = runEnd(text, at, isWord ? LETTER | MARK : FIGURE);
    const said = isWord ? saidIn(text, from, at) : at - from <= MOST_FIGURES ? text.slice(from, at) : undefined;
    if (said === undefined) break;
    run.end = at;
    run.by += said;
    if (isWord) run.words++;
  }
  return run;
}

/** Runs of words for digits, with figures between them. */
function wordRuns(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (let at = 0; at < text.length; at++) {
    if (IS_FIRST[text.charCodeAt(at)] !== 1 || !beginsWord(text, at)) continue;
    const end = runEnd(text, at, LETTER | MARK);
    const said = saidIn(text, at, end);
    if (said === undefined) {
      at = end - 1;
      continue;
    }
    const { start, end: last, by, words } = runFrom(text, at, said);
    if (words >= LEAST_WORDS || (words >= 2 && by.length >= LEAST_DIGITS)) found.push({ start, end: last, by });
    at = last - 1;
  }
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
  if (!HANGUL_HINT.test(text)) return [];
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
