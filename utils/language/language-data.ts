/** The language data file as it lies in `public/knowledge/language/latin.json`, built by test/eval/training. */
export interface LanguageFile {
  /** Where the figures come from, with the licence. */
  attribution: string;
  /** The primary tags that the figures below refer to by position. */
  languages: string[];
  /** Lines of `gram`, a tab, and for each language that has it its letter (`a` the first) and its weight in hex. */
  grams: string;
  /** Lines of `word`, a space, and for each language that has it its letter and a digit: how often, on a log scale. */
  words: string;
}

/** The language data made ready for look-ups. */
export interface LanguageData {
  languages: readonly string[];
  grams: ReadonlyMap<string, Uint16Array>;
  words: ReadonlyMap<string, Uint16Array>;
}

const LINE = 10;
const TAB = 9;

/** Weight and language packed in one number: language in the high byte. */
export const languageOf = (packed: number): number => packed >> 8;
export const weightOf = (packed: number): number => packed & 0xff;

function parseGrams(lines: string): Map<string, Uint16Array> {
  const table = new Map<string, Uint16Array>();
  let start = 0;
  for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
    let tab = start;
    while (lines.charCodeAt(tab) !== TAB) tab++;
    const entries = new Uint16Array((end - tab - 1) / 3);
    for (let at = tab + 1, slot = 0; at < end; at += 3, slot++) {
      const lang = lines.charCodeAt(at) - 97;
      entries[slot] = (lang << 8) | Number.parseInt(lines.slice(at + 1, at + 3), 16);
    }
    table.set(lines.slice(start, tab), entries);
    start = end + 1;
  }
  return table;
}

function parseWords(lines: string): Map<string, Uint16Array> {
  const table = new Map<string, Uint16Array>();
  let start = 0;
  for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
    const space = lines.indexOf(' ', start);
    const entries = new Uint16Array((end - space - 1) / 2);
    for (let at = space + 1, slot = 0; at < end; at += 2, slot++) {
      entries[slot] = ((lines.charCodeAt(at) - 97) << 8) | (lines.charCodeAt(at + 1) - 48);
    }
    table.set(lines.slice(start, space), entries);
    start = end + 1;
  }
  return table;
}

/** Makes the file ready for look-ups; some 20 ms, once. Throws where the file is damaged. */
export function readLanguageData(file: LanguageFile): LanguageData {
  if (file.grams.charCodeAt(file.grams.length - 1) !== LINE) throw new Error('language data is cut off');
  return { languages: file.languages, grams: parseGrams(file.grams), words: parseWords(file.words) };
}
