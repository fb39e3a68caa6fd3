const ACCENTED = /[\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff]/g;

/** Languages in which an accent makes another word, and in which everybody writes it. */
const ACCENTS_MATTER = new Set(['vi']);

/**
 * Latin, Greek and Cyrillic letters without their accents; as long as the text it is given, unit by unit. Text in a
 * language whose accents tell words apart is left alone.
 */
export function plainLetters(text: string, lang: string): string {
  if (ACCENTS_MATTER.has(lang)) return text;
  return text.replace(ACCENTED, (letter) => {
    const base = letter.normalize('NFD').charAt(0);
    return base === 'ł' ? 'l' : base === 'đ' ? 'd' : base === 'ø' ? 'o' : base;
  });
}
