import { foldText } from './fold-text';
import { type WordTest, withUmlautSpellings } from './parse-pattern';

/** How a pattern may begin: a word in some form, or for scripts without spaces its first two signs. */
export type Head = Pick<WordTest, 'how' | 'text'>;

const PLAIN_WORD = /^\*?[\p{L}\p{M}\p{N}]+\*?$/u;
const ASCII = /^[a-z0-9*]+$/u;

/** The choices of a bracket at the beginning; `undefined` where it is nested, optional or joined to what follows. */
function leadingChoices(source: string): string[] | undefined {
  if (!source.startsWith('(')) return [source];
  const end = source.indexOf(')');
  const inside = source.slice(1, end);
  if (end < 0 || inside.includes('(') || inside.includes('?')) return undefined;
  return source[end + 1] === undefined || source[end + 1] === ' ' ? inside.split('|') : undefined;
}

/**
 * The words with which a word pattern may begin, read without unfolding it; `undefined` where only parsing can tell.
 */
export function wordHeads(source: string, lang: string): Head[] | undefined {
  // Where accents count the first word is looked up without them all the same; the whole pattern is compared then.
  const choices = leadingChoices(source.startsWith('=') ? source.slice(1) : source);
  if (choices === undefined) return undefined;
  const heads: Head[] = [];
  for (const choice of choices) {
    const space = choice.indexOf(' ');
    const word = space < 0 ? choice : choice.slice(0, space);
    if (word === '#') {
      heads.push({ how: 'number', text: '' });
      continue;
    }
    if (!PLAIN_WORD.test(word)) return undefined;
    const starts = word.startsWith('*');
    const ends = word.endsWith('*');
    const bare = word.slice(starts ? 1 : 0, ends ? -1 : undefined);
    const how = starts && ends ? 'infix' : starts ? 'suffix' : ends ? 'prefix' : 'exact';
    const spellings = lang === 'de' ? withUmlautSpellings(bare) : [bare];
    for (const spelling of spellings) {
      const text = ASCII.test(spelling) ? spelling : foldText(spelling).folded;
      if (text === '' || text.includes(' ')) return undefined;
      heads.push({ how, text });
    }
  }
  return heads;
}

const SIGN = /^[\p{L}\p{M}]{2}/u;

/** The pairs of signs with which a substring pattern may begin; `undefined` where only parsing can tell. */
export function spanHeads(source: string): string[] | undefined {
  const end = source.indexOf(')');
  const bracket = source.startsWith('(');
  const inside = source.slice(1, end);
  if (bracket && (end < 0 || inside.includes('(') || source[end + 1] === '?')) return undefined;
  const heads: string[] = [];
  for (const choice of bracket ? inside.split('|') : [source]) {
    const head = SIGN.exec(choice)?.[0];
    if (head === undefined || choice[2] === '?') return undefined;
    // A mark or a letter that folds to more or less than itself makes other pairs.
    const folded = foldText(head).folded;
    if (folded.length !== 2 || folded.includes(' ') || choice[1] === '?') return undefined;
    heads.push(folded);
  }
  return heads;
}
