import type { Replacement } from './replacement';
import { FIGURE, kindsAt, kindsBefore, LETTER } from './sign-kinds';

const HINT = /[a-z][ ._*-][a-z][ ._*-][a-z][ ._*-][a-z]/;
const BETWEEN = ' ._*-';
/** So many letters must follow the first, and so many at most are read at once. */
const LEAST = 3;
const MOST = 40;
const OF_WORDS = LETTER | FIGURE;

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Letters spaced out to get past a filter: `g m a i l`, `w-e-c-h-a-t`. Four single letters or more. */
export function spacedLetters(text: string): Replacement[] {
  const found: Replacement[] = [];
  if (!HINT.test(text)) return found;
  for (let start = 0; start < text.length; start++) {
    if (!isLatin(text.charCodeAt(start)) || !BETWEEN.includes(text.charAt(start + 1))) continue;
    if ((kindsBefore(text, start) & OF_WORDS) !== 0) continue;
    let by = text.charAt(start);
    let end = start + 1;
    while (by.length <= MOST && isSingle(text, end)) {
      by += text.charAt(end + 1);
      end += 2;
    }
    if (by.length > LEAST) found.push({ start, end, by });
    // What begins inside a run that is too short is shorter still.
    start = end - 1;
  }
  return found;
}

/** Whether a sign that parts letters stands at a place and then a letter alone. */
function isSingle(text: string, at: number): boolean {
  return (
    at + 1 < text.length &&
    BETWEEN.includes(text.charAt(at)) &&
    isLatin(text.charCodeAt(at + 1)) &&
    (kindsAt(text, at + 2) & OF_WORDS) === 0
  );
}
