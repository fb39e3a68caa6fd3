import { timeWords, wordsIn } from './time-words';

/** Short runs of scripts that put no space between words; their words cannot be told apart here. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,5}$/u;

/** Whether a short text holds only words that a language prints in times, and nothing that speaks of something else. */
export function onlyTimeWords(text: string, language: string): boolean {
  if (text.length > 48 || text.length < 2 || /\p{Sc}|[?!]|\d{6}|\d-\d{5}/u.test(text)) return false;
  const { months, weekdays, days, units, around } = timeWords(language);
  const belongs = (word: string) =>
    around.has(word) ||
    months.has(word) ||
    weekdays.has(word) ||
    (units(word) !== undefined && word.length <= 8) ||
    days.some(([phrase]) => phrase.includes(word)) ||
    UNSPACED.test(word);
  // Zone names (`MEST`) are capitals; any other word that is not about time makes it a sentence.
  return wordsIn(text.replace(/\b[A-Z]{3,5}\b/g, '')).every(belongs);
}
