import { COLUMNS, type Model } from './model';

/** Weights of one language's words as they lie in `public/knowledge/triage/words.<lang>.json`. Most weights are zero. */
export interface WordsFile {
  lang: string;
  /** Lines of `word`, a space, and for each weight two signs: its column and its number of steps. */
  words: string;
}

/** A weight has at most so many steps up or down. */
export const MOST_STEPS = 12;
const FIRST_COLUMN = 48;
const ZERO_STEPS = 109;

/**
 * Makes a words file ready. A file without words is a model that knows none.
 * @param steps what one step is worth, per column
 */
export function readWords(file: WordsFile, steps: readonly number[]): Model {
  const lines = file.words === '' ? [] : file.words.split('\n');
  const table = new Map<string, number>();
  const bytes = new Int8Array(lines.length * COLUMNS);
  for (const [row, line] of lines.entries()) {
    const space = line.indexOf(' ');
    table.set(`${file.lang}|${line.slice(0, space)}`, row);
    for (let at = space + 1; at + 1 < line.length; at += 2)
      bytes[row * COLUMNS + line.charCodeAt(at) - FIRST_COLUMN] = line.charCodeAt(at + 1) - ZERO_STEPS;
  }
  return {
    rowOf: (name) => table.get(name),
    weight: (row, column) => (bytes[row * COLUMNS + column] ?? 0) * (steps[column] ?? 0),
  };
}

/** The shipped form of one language's words: words whose steps are all zero are left out. */
export function packWords(lang: string, rows: readonly { word: string; steps: readonly number[] }[]): WordsFile {
  const lines = rows.flatMap(({ word, steps: counts }) => {
    const entries = counts.flatMap((count, column) =>
      count === 0
        ? []
        : [
            String.fromCharCode(FIRST_COLUMN + column) +
              String.fromCharCode(ZERO_STEPS + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, count))),
          ],
    );
    return entries.length === 0 ? [] : [`${word} ${entries.join('')}`];
  });
  return { lang, words: lines.sort().join('\n') };
}
