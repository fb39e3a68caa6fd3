/** Letters that decomposition leaves whole, and what people type for them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Accents of Latin, Greek and Cyrillic, vowel marks of Hebrew and Arabic. Thai and Indian vowels are letters to us. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** A word as it is compared: without case, accents, width and vowel marks. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase();
  // Plain ASCII is the most part of most texts.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
}
