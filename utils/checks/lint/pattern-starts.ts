import { fold } from '../normalise/fold';
import { plainLetters } from './plain-letters';

/** Letters of a beginning that are looked at. */
const LENGTH = 6;
const LETTERS = /^[\p{L}\p{M}\p{N}]+/u;

/**
 * The letters with which a text must go on where one of the patterns (`compilePhrases`) matches; `undefined` where one
 * of them may begin with anything: it begins with `*` or `#`, or its first bracket may be missing or holds another.
 */
export function patternStarts(patterns: readonly string[], lang: string): readonly string[] | undefined {
  const starts = new Set<string>();
  for (const pattern of patterns) {
    for (const choice of firstChoices(pattern.trim().replace(/^~\d*\s*/, ''))) {
      const letters = LETTERS.exec(choice)?.[0];
      // Letters are folded with those beside them, as they are where the pattern is compiled.
      const plain = plainLetters(fold(/^[^\s()|?*#~]+/.exec(choice)?.[0] ?? '').text, lang);
      const start = LETTERS.exec(plain)?.[0];
      if (letters === undefined || start === undefined) return undefined;
      starts.add(start.slice(0, LENGTH));
    }
  }
  return [...starts];
}

/** The ways a pattern may begin; an empty one where that cannot be told without reading it whole. */
function firstChoices(pattern: string): string[] {
  if (!pattern.startsWith('(')) return [pattern];
  const end = pattern.indexOf(')');
  const inside = pattern.slice(1, Math.max(1, end));
  if (end < 0 || inside.includes('(') || pattern[end + 1] === '?') return [''];
  return inside.split('|');
}
