import { fold } from '../normalise/fold';
import { plainLetters } from './plain-letters';

/** Stars and marks too; a hyphen may be missing. */
const LETTERS = /[^\s-]+/g;
/** A bracket that holds no other, with what makes it optional. */
const BRACKET = /\(([^()]*)\)(\??)/g;
/** How many words may stand between is no figure of the text. */
const GAP = /~\d*/g;
/** What is written as it stands, between the signs that have a meaning. */
const WRITTEN = /[^\s()|?*#~]+/g;

/**
 * Letters of which some must stand in a text where any of the patterns (`compilePhrases`) matches; `undefined` where one
 * of them may match without. A text that holds none of them need not be read for the patterns.
 */
export function patternNeeds(patterns: readonly string[], lang: string): readonly string[] | undefined {
  const needs = new Set<string>();
  for (const pattern of patterns) {
    const own = needsOf(pattern, lang);
    if (own === undefined) return undefined;
    for (const letters of own) needs.add(letters);
  }
  return [...needs];
}

/** The longest letters outside of brackets; else one for each choice of a bracket that must be there. */
function needsOf(pattern: string, lang: string): readonly string[] | undefined {
  const written = pattern.replace(GAP, ' ');
  const inner = written.replace(BRACKET, ' ');
  const bare = inner.replace(BRACKET, ' ');
  // A choice between whole patterns.
  if (bare.includes('|')) return undefined;
  const outside = longestIn(bare, lang);
  if (outside !== undefined) return [outside];
  if (inner.includes('(')) return undefined;
  for (const { 1: choices = '', 2: optional } of written.matchAll(BRACKET)) {
    if (optional !== '') continue;
    const letters = choices.split('|').map((choice) => longestIn(choice, lang));
    if (!letters.includes(undefined)) return letters.filter((one) => one !== undefined);
  }
  return undefined;
}

function longestIn(part: string, lang: string): string | undefined {
  let longest: string | undefined;
  for (const [written] of part.matchAll(WRITTEN)) {
    // Folded with what stands beside it, as where the pattern is compiled.
    for (const [letters] of plainLetters(fold(written).text, lang).matchAll(LETTERS))
      if (letters.length > (longest?.length ?? 0)) longest = letters;
  }
  return longest;
}
