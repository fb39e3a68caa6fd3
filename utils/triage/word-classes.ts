import type { Feature } from './extract-features';

/**
 * The words of one language as they lie in `public/knowledge/triage/words.<lang>.json`. What a word tells is one of a few
 * hundred classes in each of two books, alike in all languages; the classes are weighed in the shared model. Words are
 * not written out: each is a slot of a sparse row, so that one in {@link SLOTS_A_WORD} unknown words is taken for a known one.
 */
export interface WordsFile {
  lang: string;
  /** How many slots the row has. */
  slots: number;
  /** For each word in the order of slots the distance from the one before, in units of {@link LOW}, one sign each. */
  high: string;
  /** The rest of that distance, one sign each. */
  low: string;
  /** For each book the class of each word, one sign each; class 0 says nothing. */
  classes: readonly string[];
}

export const SLOTS_A_WORD = 512;
/** Distances are written in two signs: how often this goes into them, and the rest. */
export const LOW = 64;

/** The classes of a language's words. */
export interface WordClasses {
  /** The names of a word's classes in the shared model: `0.12`, `1.5`. Empty for a word that is not known. */
  classesOf(word: string): readonly string[];
}

/** The slot of a word among so many: FNV-1a over its UTF-16 units, scaled. */
export function slotOf(word: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  // The last letters alone would decide too little of the upper bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return Math.floor(((hash ^ (hash >>> 13)) >>> 0) * (slots / 2 ** 32));
}

/** A number as one sign that JSON writes as it is: a quotation mark and a backslash are left out. */
export const signOf = (number: number): string => String.fromCharCode(number + (number < 57 ? 35 : 36));
const numberOf = (signs: string, at: number): number => {
  const code = signs.charCodeAt(at);
  return code - (code < 92 ? 35 : 36);
};

/** Makes a words file ready. Throws where its parts do not agree. */
export function readWords({ slots, high, low, classes }: WordsFile): WordClasses {
  if (high.length !== low.length || classes.some((book) => book.length !== low.length))
    throw new Error('triage: words and classes do not agree');
  const rows = new Map<number, number>();
  let slot = -1;
  for (let row = 0; row < low.length; row++) {
    slot += numberOf(high, row) * LOW + numberOf(low, row);
    rows.set(slot, row);
  }
  return {
    classesOf(word) {
      const row = rows.get(slotOf(word, slots));
      if (row === undefined) return [];
      return classes.flatMap((book, index) => {
        const number = numberOf(book, row);
        return number > 0 ? [`${index}.${number}`] : [];
      });
    },
  };
}

/** The features with the words of that language, `de|kaputt`, as the classes that they are of. */
export function classWords(features: readonly Feature[], lang: string, words: WordClasses | undefined): Feature[] {
  const lead = `${lang}|`;
  return features.flatMap((feature) =>
    feature.name.startsWith(lead)
      ? (words?.classesOf(feature.name.slice(lead.length)) ?? []).map((name) => ({ ...feature, name }))
      : [feature],
  );
}
