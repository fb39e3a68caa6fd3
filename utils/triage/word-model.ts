import { COLUMNS, type Model } from './model';

/**
 * Weights of one language's words as they lie in `public/knowledge/triage/words.<lang>.json`. Most weights are zero. What
 * is alike stands together, which packs well.
 */
export interface WordsFile {
  lang: string;
  /** The words in order, one a line: how many signs it shares with the word before (one figure), then the others. */
  words: string;
  /** For each word its columns, each as the distance from the one before, then a space. */
  columns: string;
  /** The number of steps of each weight, one sign each. */
  steps: string;
}

/** A weight has at most so many steps up or down. */
export const MOST_STEPS = 12;
const NO_DISTANCE = 48;
const ZERO_STEPS = 109;
const MOST_SHARED = 9;

/**
 * Makes a words file ready. A file without words is a model that knows none. Throws where words and weights do not agree.
 * @param steps what one step is worth, per column
 */
export function readWords(file: WordsFile, steps: readonly number[]): Model {
  const lines = file.words.split('\n');
  const table = new Map<string, number>();
  let word = '';
  for (const [row, line] of lines.entries()) {
    word = word.slice(0, Number(line[0])) + line.slice(1);
    table.set(`${file.lang}|${word}`, row);
  }
  const bytes = new Int8Array(lines.length * COLUMNS);
  let row = 0;
  let column = -1;
  let weight = 0;
  for (let at = 0; at < file.columns.length; at++) {
    const sign = file.columns.charCodeAt(at);
    if (sign === 32) {
      row++;
      column = -1;
      continue;
    }
    column += sign - NO_DISTANCE;
    bytes[row * COLUMNS + column] = file.steps.charCodeAt(weight++) - ZERO_STEPS;
  }
  if (weight !== file.steps.length) throw new Error('triage: names and weights do not agree');
  return {
    rowOf: (name) => table.get(name),
    weight: (at, of) => (bytes[at * COLUMNS + of] ?? 0) * (steps[of] ?? 0),
  };
}

/** The shipped form of one language's words: words whose steps are all zero are left out. */
export function packWords(lang: string, rows: readonly { word: string; steps: readonly number[] }[]): WordsFile {
  const telling = rows
    .filter(({ steps }) => steps.some((count) => count !== 0))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const lines: string[] = [];
  let columns = '';
  let counts = '';
  let before = '';
  for (const { word, steps } of telling) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
    lines.push(`${shared}${word.slice(shared)}`);
    before = word;
    let last = -1;
    for (const [column, count] of steps.entries()) {
      if (count === 0) continue;
      columns += String.fromCharCode(NO_DISTANCE + column - last);
      counts += String.fromCharCode(ZERO_STEPS + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, count)));
      last = column;
    }
    columns += ' ';
  }
  return { lang, words: lines.join('\n'), columns, steps: counts };
}
