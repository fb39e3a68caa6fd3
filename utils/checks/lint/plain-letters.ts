const ACCENTED = /[\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff]/g;

/** Latin, Greek and Cyrillic letters without their accents; as long as the text it is given, unit by unit. */
export function plainLetters(text: string): string {
  return text.replace(ACCENTED, (letter) => {
    const base = letter.normalize('NFD').charAt(0);
    return base === 'ł' ? 'l' : base === 'đ' ? 'd' : base === 'ø' ? 'o' : base;
  });
}
