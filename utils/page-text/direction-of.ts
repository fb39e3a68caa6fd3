const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/**
 * Which way a text runs, by the majority of its letters: a reply that opens with a Latin product name is still
 * Arabic. A text without letters runs left to right.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  let balance = 0;
  for (const letter of text) {
    if (LETTER.test(letter)) balance += RIGHT_TO_LEFT.test(letter) ? 1 : -1;
  }
  return balance > 0 ? 'rtl' : 'ltr';
}
