import { type LanguageData, languageOf, weightOf } from './language-data';

const BASE = 53;
const encoder = new TextEncoder();
const SEPARATORS = /[^\p{L}'’`]+/gu;

/** The n-grams of a text: four UTF-8 bytes at a stride of three, word beginnings and ends marked by a space. */
export function languageGrams(text: string): Set<string> {
  const grams = new Set<string>();
  let bytesSeen = 0;
  for (const word of text.normalize('NFC').toLowerCase().replace(SEPARATORS, ' ').trim().split(' ')) {
    if (word === '') continue;
    let bytes = '';
    for (const byte of encoder.encode(word)) bytes += String.fromCharCode(byte);
    const length = Math.min(bytes.length, 70);
    let at = 0;
    for (; at + 4 < length; at += 3) grams.add((at === 0 ? ' ' : '') + bytes.slice(at, at + 4));
    grams.add(`${at === 0 ? ' ' : ''}${bytes.slice(length === 3 ? 0 : Math.max(0, length - 4), length)} `);
    bytesSeen += bytes.length + 1;
    if (bytesSeen > 350) break;
  }
  return grams;
}

export interface LatinScores {
  /** Per position in `data.languages`: higher is likelier; natural-log scale. */
  scores: number[];
  /** How much was known of the text: grams and words found. */
  evidence: number;
}

/**
 * Scores every Latin-script language. Three voices: byte n-grams, words known from buyers' messages (`words`, folded),
 * and letters that only some languages write.
 */
export function scoreLatin(text: string, words: readonly string[], data: LanguageData): LatinScores {
  const count = data.languages.length;
  const scores = new Array<number>(count).fill(0);
  let evidence = 0;
  for (const gram of languageGrams(text)) {
    const entries = data.grams(gram);
    if (entries === undefined) continue;
    evidence++;
    for (const packed of entries)
      scores[languageOf(packed)] = (scores[languageOf(packed)] ?? 0) + (weightOf(packed) + BASE) / GRAM_SCALE;
  }
  for (const word of words) {
    const entries = data.words(word);
    if (entries === undefined) continue;
    evidence += 1;
    let total = 0;
    for (const packed of entries) total += 1.5 ** weightOf(packed);
    for (const packed of entries) {
      const lang = languageOf(packed);
      const share = 1.5 ** weightOf(packed) / (total + 1);
      scores[lang] = (scores[lang] ?? 0) + Math.log(1 + share * 25) * WORD_SCALE;
    }
  }
  for (const [letters, langs, weight] of data.letters) {
    if (!letters.test(text)) continue;
    evidence++;
    for (const [index, lang] of data.languages.entries())
      if (langs.includes(lang)) scores[index] = (scores[index] ?? 0) + weight;
  }
  return { scores, evidence };
}

const GRAM_SCALE = 120;
const WORD_SCALE = 0.8;
