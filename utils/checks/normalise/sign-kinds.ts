/** What a sign is, as bits. */
export const LETTER = 1;
export const MARK = 2;
/** One of the ten plain digits. */
export const FIGURE = 4;
/** Any figure of any script. */
export const NUMBER = 8;

/** That the kinds of a sign were asked for before. */
const KNOWN = 16;
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\p{L}+/gu, LETTER],
  [/\p{M}+/gu, MARK],
  [/[0-9]+/g, FIGURE],
  [/\p{N}+/gu, NUMBER],
];
/** The kinds of every unit, told for so many at a time when one of them is first met. */
const kinds = new Uint8Array(0x1_0000);
const PAGE = 0x100;

/** Tells the kinds of all signs around one, run by run: a page of letters is one run. */
function tell(code: number): number {
  const from = code - (code % PAGE);
  const page = kinds.subarray(from, from + PAGE).fill(KNOWN);
  const signs = String.fromCharCode(...Array.from(page, (_, place) => from + place));
  for (const [pattern, kind] of PATTERNS) {
    for (const { 0: run, index } of signs.matchAll(pattern))
      for (let place = index; place < index + run.length; place++) page[place] = (page[place] ?? 0) | kind;
  }
  return page[code - from] ?? 0;
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The kinds of a sign that is written as a pair. */
function kindsOfPair(pair: string): number {
  if (/^\p{L}$/u.test(pair)) return LETTER;
  if (/^\p{N}$/u.test(pair)) return NUMBER;
  return /^\p{M}$/u.test(pair) ? MARK : 0;
}

/** What kind of sign stands at a place, as bits; 0 for all others, and past either end. Reads pairs as one sign. */
export function kindsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isFirstHalf(code) && isSecondHalf(text.charCodeAt(at + 1))) return kindsOfPair(text.slice(at, at + 2));
  return Number.isNaN(code) ? 0 : (kinds[code] || tell(code)) & ~KNOWN;
}

/** Units of the sign at a place: two for a pair. */
export function widthAt(text: string, at: number): number {
  return isFirstHalf(text.charCodeAt(at)) && isSecondHalf(text.charCodeAt(at + 1)) ? 2 : 1;
}

/** Units of the sign that ends right before a place. */
export function widthBefore(text: string, at: number): number {
  return isSecondHalf(text.charCodeAt(at - 1)) && isFirstHalf(text.charCodeAt(at - 2)) ? 2 : 1;
}

/** What kind of sign ends right before a place. */
export const kindsBefore = (text: string, at: number): number => kindsAt(text, at - widthBefore(text, at));

/** Where the run of signs that are of one of `wanted` ends. */
export function runEnd(text: string, from: number, wanted: number): number {
  let end = from;
  while ((kindsAt(text, end) & wanted) !== 0) end += widthAt(text, end);
  return end;
}
