import type { EntityWords } from './entity-words';

/** A text in the form in which words are compared, with the way back to the original. */
export interface FoldedText {
  /** Lower case, without accents, punctuation as spaces, sentence ends as `\n`. */
  folded: string;
  /** As `folded`, but with the accents left on. Same length. */
  accented: string;
  /** For every UTF-16 unit of `folded`: where its character begins in the original. One more entry for the end. */
  origin: Int32Array;
  /** Positions in `folded` of a letter that the writer held down: `soooo`. */
  elongated: ReadonlySet<number>;
}

const SENTENCE_END = /[.!?。！？؟।…\n\r;；]/u;
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ک: 'ك',
  ی: 'ي',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ー: 'ー',
};
// Accents, vowel points, tatweel, nukta, invisible controls, apostrophes (written as escapes: some would join the next sign).
const DROPPED = new RegExp(
  '[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0640\\u093c\\u200b-\\u200f\\u202a-\\u202e' +
    '\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff\\u0027\\u2018\\u2019\\u02bc\\u0060\\u00b4\\u05f3]',
  'u',
);
const KEPT_MARK = /\p{M}/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

interface FoldedCharacter {
  folded: string;
  accented: string;
}

const cache = new Map<number, FoldedCharacter>();

/** The content of `public/knowledge/language/characters.json`. */
export interface CharactersFile extends EntityWords {
  source: string;
  /** A traditional Chinese character and its simplified form, again and again. */
  pairs: string;
}

const simplified = new Map<string, string>();

/** From now on traditional Chinese characters fold to their simplified forms. To learn the same again changes nothing. */
export function learnCharacters({ pairs }: CharactersFile): void {
  if (simplified.size > 0) return;
  const characters = [...pairs];
  for (let index = 0; index + 1 < characters.length; index += 2)
    simplified.set(characters[index] ?? '', characters[index + 1] ?? '');
  cache.clear();
}

function digitOf(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return character;
  // Every script's digits stand in a row of ten; walk down to the row's zero.
  let zero = code;
  while (zero > code - 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (zero - 1) % 16 < 10) zero--;
  const value = code - zero;
  return value >= 0 && value <= 9 ? String(value) : undefined;
}

function foldLetters(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    // Hangul, kana, and Cyrillic й fall apart under decomposition into parts that mean something else.
    const whole =
      (code >= 0x3040 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x400 && code <= 0x52f);
    for (const part of whole ? character : character.normalize('NFD')) {
      const mapped = LETTERS[part] ?? simplified.get(part) ?? part;
      if (!DROPPED.test(mapped) || whole) out += mapped;
    }
  }
  return out;
}

function foldCharacter(code: number): FoldedCharacter {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  let result: FoldedCharacter;
  if (SENTENCE_END.test(character)) result = { folded: '\n', accented: '\n' };
  else if (DROPPED.test(character)) result = { folded: '', accented: '' };
  else {
    const digit = digitOf(character);
    if (digit !== undefined) result = { folded: digit, accented: digit };
    else if (code >= 0xd800 && code <= 0xdfff) result = { folded: ' ', accented: ' ' };
    else {
      const plain = character.normalize('NFKC').toLowerCase();
      let folded = '';
      let accented = '';
      for (const part of plain) {
        if (!WORD_CHARACTER.test(part)) {
          folded += ' ';
          accented += ' ';
          continue;
        }
        if (KEPT_MARK.test(part) && DROPPED.test(part)) continue;
        const letters = foldLetters(part);
        folded += letters;
        accented += letters.length === part.length ? part : letters;
      }
      result = { folded, accented };
    }
  }
  if (cache.size < 20_000) cache.set(code, result);
  return result;
}

/**
 * Folds a text for comparison: lower case, accents and vowel points off, one form of each digit and of each Chinese
 * character, letters repeated more than twice cut to two. Never throws; unpaired surrogates become spaces.
 */
export function foldText(original: string): FoldedText {
  const text = original;
  const origins: number[] = [];
  const elongated = new Set<number>();
  let folded = '';
  let accented = '';
  let last = '';
  let run = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const next = text.charCodeAt(index + size);
    let piece = foldCharacter(code);
    // A decomposed letter followed by its accents is one letter in the accented form.
    if (next >= 0x300 && next <= 0x36f && size === 1) {
      const composed = (text[index] + (text[index + 1] ?? '')).normalize('NFC');
      if (composed.length === 1) piece = foldCharacter(composed.codePointAt(0) ?? 0);
    }
    const digitPoint = piece.folded === '\n' && code < 128 && isDigitBetween(text, index);
    const out = digitPoint ? ' ' : piece.folded;
    const outAccented = digitPoint ? ' ' : piece.accented;
    for (let part = 0; part < out.length; part++) {
      const unit = out[part] ?? '';
      if (unit === last && unit > '9') run++;
      else run = 1;
      last = unit;
      if (run > 2) {
        if (unit > '@') elongated.add(folded.length - 1);
        continue;
      }
      folded += unit;
      accented += outAccented[part] ?? unit;
      origins.push(index);
    }
    index += size;
  }
  origins.push(text.length);
  return { folded, accented, origin: Int32Array.from(origins), elongated };
}

function isDigitBetween(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  return before >= 48 && before <= 57 && after >= 48 && after <= 57;
}
