const MARKS = /\p{M}/gu;
const LETTERS: Record<string, string> = { ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' };
const SPECIAL = /[ßłđøæœı]/gu;
const APOSTROPHES = /['’‘`´]/gu;

/** The words of a text without accents, lower case, at most the first 150: as hurried buyers write them. */
export function foldWords(text: string): string[] {
  const folded = text
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return (folded.match(/[a-z]+/gu) ?? []).slice(0, 150);
}
