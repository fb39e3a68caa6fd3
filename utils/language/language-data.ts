import { readVariants, type Variants, type VariantsFile } from './refine-language';

/** The language data file as it lies in `public/knowledge/language/latin.json`, built by test/eval/training. */
export interface LanguageFile {
  /** Where the figures come from, with the licence. */
  attribution: string;
  /** The primary tags that the figures below refer to by position. */
  languages: string[];
  /** Sorted lines of `gram`, a tab, and for each language that has it its letter (`a` the first) and its weight in hex. */
  grams: string;
  /** Sorted lines of `word`, a space, and for each language that has it its letter and a digit: how often, on a log scale. */
  words: string;
}

/** The language data made ready for look-ups. */
export interface LanguageData extends Variants {
  languages: readonly string[];
  /** The languages that know a gram or a word, with its weight in each; `undefined` where none does. */
  grams(gram: string): Uint16Array | undefined;
  words(word: string): Uint16Array | undefined;
}

const LINE = 10;

/** Weight and language packed in one number: language in the high byte. */
export const languageOf = (packed: number): number => packed >> 8;
export const weightOf = (packed: number): number => packed & 0xff;

/** What follows `key` and `separator` in the sorted lines. Nothing is read before it is asked for. */
function findLine(lines: string, key: string, separator: string): string | undefined {
  const wanted = key + separator;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = lines.lastIndexOf('\n', middle - 1) + 1;
    const end = lines.indexOf('\n', middle);
    const head = lines.slice(start, start + wanted.length);
    if (head === wanted) return lines.slice(start + wanted.length, end);
    if (head < wanted) low = end + 1;
    else high = start;
  }
  return undefined;
}

function gramEntries(line: string): Uint16Array {
  const entries = new Uint16Array(line.length / 3);
  for (let at = 0, slot = 0; at < line.length; at += 3, slot++)
    entries[slot] = ((line.charCodeAt(at) - 97) << 8) | Number.parseInt(line.slice(at + 1, at + 3), 16);
  return entries;
}

function wordEntries(line: string): Uint16Array {
  const entries = new Uint16Array(line.length / 2);
  for (let at = 0, slot = 0; at < line.length; at += 2, slot++)
    entries[slot] = ((line.charCodeAt(at) - 97) << 8) | (line.charCodeAt(at + 1) - 48);
  return entries;
}

/** Makes the files ready for look-ups. Throws where a file is damaged. */
export function readLanguageData(file: LanguageFile, variants: VariantsFile): LanguageData {
  for (const lines of [file.grams, file.words])
    if (lines !== '' && lines.charCodeAt(lines.length - 1) !== LINE) throw new Error('language data is cut off');
  return {
    languages: file.languages,
    ...readVariants(variants),
    grams(gram) {
      const line = findLine(file.grams, gram, '\t');
      return line === undefined ? undefined : gramEntries(line);
    },
    words(word) {
      const line = findLine(file.words, word, ' ');
      return line === undefined ? undefined : wordEntries(line);
    },
  };
}
