import { fold } from '../normalise/fold';
import { plainLetters } from './plain-letters';

/** Languages that set no spaces: a pattern is then a run of characters, and a gap is counted in characters. */
const UNSPACED = new Set(['ja', 'zh', 'th', 'ko']);

/** A Thai vowel written before its consonant: what follows it is the rest of the same syllable. */
const THAI_FRONT_VOWEL = '[เแโใไ]';

/** Thai words are spelled out in letters: a few of them take more signs than they do in Chinese, Japanese or Korean. */
const THAI_GAP = 12;

/** Little words that are written onto the next one. */
const CLITICS: Record<string, string> = {
  ar: '(?:[وف])?(?:ال|لل|بال|وال|كال|[بلك])?',
  he: '[והשבלמכ]{0,3}',
};

/** Whether a language sets spaces, so that patterns are words. */
export const isSpaced = (lang: string): boolean => !UNSPACED.has(lang);
/** Whether little words may stand before a pattern's first letters. */
export const hasClitics = (lang: string): boolean => CLITICS[lang] !== undefined;

/** Most characters that one pattern may have; longer ones are refused. */
const LONGEST_PATTERN = 400;

/** What is wrong with a pattern, or undefined. Used for a seller's own rules before they are kept. */
export function faultIn(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) return 'too long';
  if (/[\\[\]{}^$+]/.test(pattern)) return 'holds a sign with no meaning here';
  if (!/[\p{L}\p{N}★☆]/u.test(pattern)) return 'holds no letter';
  let depth = 0;
  for (const sign of pattern) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth < 0 || depth > 2) return 'brackets do not match';
  }
  return depth === 0 ? undefined : 'brackets do not match';
}

/**
 * One expression for many patterns of a language.
 *
 * A pattern is words: `word*` any ending, `*word` any beginning, `#` a number, `(a|b)` one of several, `(a|b)?` optional, `~` up to
 * three words between, `~6` up to six. In languages without spaces it is characters, and `~` is up to six of them, in Thai up to twelve.
 * Every repetition is bounded, so the time is linear in the text. Case, accents and forms of digits do not matter.
 * @param flag whether it is looked for in the whole text (`g`) or at one place after the other (`y`)
 */
export function compilePhrases(patterns: readonly string[], lang: string, flag: 'g' | 'y' = 'g'): RegExp | undefined {
  const sources = patterns.map((pattern) => {
    const fault = faultIn(pattern);
    if (fault !== undefined) throw new Error(`pattern "${pattern}" (${lang}): ${fault}`);
    return translate(pattern, lang);
  });
  if (sources.length === 0) return undefined;
  // The text is folded to lower case before it is matched, so no flag has to look at case; plain classes compile fast.
  const any = `(?:${sources.join('|')})`;
  if (lang === 'th') return new RegExp(`(?<!${THAI_FRONT_VOWEL})${any}`, flag);
  return new RegExp(UNSPACED.has(lang) ? any : `(?<!${WORD})${any}(?!${WORD})`, flag);
}

function letters(text: string, lang: string): string {
  return plainLetters(fold(text).text, lang).replace(/[.?/$+^[\]{}\\]/g, (sign) => `\\${sign}`);
}

/** One sign of a word: anything that is no space and no mark between words. */
const WORD = `[^\\s.,;:!?'"()\\[\\]{}/<>«»„“”…–—·-]`;
const BETWEEN_WORDS = `[\\s,'"()-]+`;
const ANY_NUMBER = '\\d{1,6}';
const ANY_ENDING = `${WORD}{0,24}`;

const wordGap = (most: number) => `(?:[\\s,;:'"()-]+[^\\s.!?]{1,40}){0,${most}}?[\\s,;:'"()-]+`;
const characterGap = (most: number) => `[^.!?\\n]{0,${most}}?`;

/** Translates one pattern, sign by sign. */
function translate(pattern: string, lang: string): string {
  const unspaced = UNSPACED.has(lang);
  const clitic = CLITICS[lang] ?? '';
  const pieces =
    pattern
      .trim()
      .replace(/^~\d*\s*|\s*~\d*$/g, '')
      // an optional end adds nothing, and the space before it would have to be there
      .replace(/\s+\([^()]*\)\?$/, (end, at: number, whole: string) => (/~\d*$/.test(whole.slice(0, at)) ? end : ''))
      .match(/\s*~\d*\s*|\s+\?|\s+|[()|?*#]|[^\s()|?*#~]+/g) ?? [];
  let source = '';
  let wordStarts = true;
  for (const piece of pieces) {
    const bare = piece.trim();
    if (bare.startsWith('~')) {
      const most = Number(bare.slice(1)) || (lang === 'th' ? THAI_GAP : unspaced ? 6 : 3);
      source += unspaced ? characterGap(most) : wordGap(most);
      wordStarts = true;
    } else if (bare === '?' && bare !== piece) source += '\\s?';
    else if (bare === '') {
      source += unspaced ? '\\s?' : BETWEEN_WORDS;
      wordStarts = true;
    } else if (piece === '(') source += '(?:';
    else if (piece === ')' || piece === '|') source += piece;
    else if (piece === '?') source += /[)-]$/.test(source) ? '?' : '\\?';
    else if (piece === '*') source += ANY_ENDING;
    else if (piece === '#') source += ANY_NUMBER;
    else {
      source += (wordStarts ? clitic : '') + letters(piece, lang);
      wordStarts = false;
    }
    if (piece === '(' || piece === '|') wordStarts = true;
  }
  return source;
}
