import { onlyTimeWords } from '../../dom/only-time-words';
import { timeWords, wordsIn } from '../../dom/time-words';

const CLOCK = /\d\s?[:.h時点]\s?\d{2}(?:\D|$)|\d\s?(?:am|pm)\b/iu;
const DATE = /\d[./\-年년]\s?\d/;
const OTHER_DIGITS = /[\u0660-\u0669\u0966-\u096f\u0e50-\u0e59]/g;

/** Whether a short text is a point in time as the page of `element` prints it, and nothing else. */
export function looksLikeTime(text: string, element: Element): boolean {
  const plain = text.trim().replace(OTHER_DIGITS, '0');
  const language = element.ownerDocument.documentElement.lang || navigator.language;
  if (plain === '' || !onlyTimeWords(plain, language)) return false;
  const { days, months, units } = timeWords(language);
  const low = plain.toLowerCase();
  if (days.some(([phrase]) => low.startsWith(phrase))) return true;
  if (!/\d/.test(plain)) return false;
  return (
    CLOCK.test(plain) ||
    DATE.test(plain) ||
    wordsIn(plain).some((word) => months.has(word) || units(word) !== undefined)
  );
}

/** A heading that dates everything below it: a date or a day's word, without a clock time. */
export function looksLikeDay(text: string, element: Element): boolean {
  return looksLikeTime(text, element) && !CLOCK.test(text);
}
