import { compilePhrases, faultIn } from '../lint/compile-phrases';

/** Most characters of a seller's pattern. */
const LONGEST = 120;
/** Each gap may stand for three words; two are as many as a linear search can bear. */
const MOST_GAPS = 2;
const MOST_STARS = 4;

export type PatternFault = 'empty' | 'too-long' | 'sign' | 'too-many-stars';

/** What is wrong with a pattern that the seller typed; `undefined` when it may be used. */
export function ownPatternFault(pattern: string): PatternFault | undefined {
  const plain = pattern.trim();
  if (plain === '' || !/[\p{L}\p{N}]/u.test(plain)) return 'empty';
  if (plain.length > LONGEST) return 'too-long';
  if (/[()|?#~\\[\]{}^$+]/.test(plain) || faultIn(plain) !== undefined) return 'sign';
  const stars = plain.split('*').length - 1;
  const gaps = plain.split(/\s+/).filter((word) => word === '*').length;
  if (stars > MOST_STARS || gaps > MOST_GAPS || /\*\*/.test(plain)) return 'too-many-stars';
  return undefined;
}

const compiled = new Map<string, RegExp | undefined>();
const KEPT = 400;

/**
 * One expression for the patterns of a rule, for texts folded and without accents. It holds bounded repetitions alone,
 * so no text makes it hang; patterns that are not allowed are left out.
 */
export function compileOwn(patterns: readonly string[], language: string): RegExp | undefined {
  const key = [language, ...patterns].join('\n');
  if (compiled.has(key)) return compiled.get(key);
  if (compiled.size >= KEPT) compiled.clear();
  const sound = patterns.filter((pattern) => ownPatternFault(pattern) === undefined);
  const made = compilePhrases(
    sound.map((pattern) => pattern.trim().replace(/(?<=\s|^)\*(?=\s|$)/g, '~')),
    language,
  );
  compiled.set(key, made);
  return made;
}
