import type { Replacement } from './replacement';
import { FIGURE, kindsAt, kindsBefore, LETTER } from './sign-kinds';

const HINT = /[a-z][ ._*-][a-z][ ._*-][a-z][ ._*-][a-z]/;
const BETWEEN = Array.from(' ._*-', (sign) => sign.charCodeAt(0));
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
    if (!isLatin(text.charCodeAt(start)) || !BETWEEN.includes(text.charCodeAt(start + 1))) continue;
    if ((kindsBefore(text, start) & OF_WORDS) !== 0) continue;
    let letters = 1;
    let end = start + 1;
    for (; letters <= MOST && isSingle(text, end); letters++) end += 2;
    if (letters > LEAST) found.push({ start, end, by: text.slice(start, end).replace(/[^a-z]/g, '') });
    // What begins inside a run that is too short is shorter still.
    start = end - 1;
  }
  return found;
}

/** Whether a sign that parts letters stands at a place and then a letter alone. */
function isSingle(text: string, at: number): boolean {
  return (
    at + 1 < text.length &&
    BETWEEN.includes(text.charCodeAt(at)) &&
    isLatin(text.charCodeAt(at + 1)) &&
    (kindsAt(text, at + 2) & OF_WORDS) === 0
  );
}
