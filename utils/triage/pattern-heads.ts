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

const LETTER = /^[\p{L}\p{M}]$/u;
const HAN = /^[\u4e00-\u9fff]$/u;
const PLAIN_PAIR = /^[\p{L}\p{M}]{2}(?!\?)/u;
const MOST_HEADS = 60;

/**
 * The pairs of signs with which a substring pattern may begin, the sign itself where it is one Chinese character, `#`
 * where it begins with a number; `undefined` where only parsing can tell.
 */
export function spanHeads(source: string): string[] | undefined {
  if (source.startsWith('#')) return ['#'];
  if (HAN.test(source)) return [foldText(source).folded];
  // Nearly all begin so.
  const plain = PLAIN_PAIR.exec(source)?.[0];
  const heads = plain === undefined ? bracketHeads(source) : [plain];
  const folded = heads?.map((head) => foldText(head).folded);
  // A mark or a letter that folds to more or less than itself makes other pairs.
  return folded?.some((head) => head.length !== 2 || head.includes(' ')) ? undefined : folded;
}

/** The pairs of signs of a pattern that begins with brackets of plain choices, or has one after its first letter. */
function bracketHeads(source: string): string[] | undefined {
  let heads = [''];
  for (let at = 0; heads.some((head) => head.length < 2); ) {
    const sign = source[at] ?? '';
    let choices = [sign];
    if (sign === '(') {
      const end = source.indexOf(')', at);
      choices = end < 0 ? ['('] : source.slice(at + 1, end).split('|');
      at = end;
    }
    at++;
    // Of a longer choice only the beginning counts; what is optional or a bracket of its own is left to parsing.
    if (source[at] === '?' || choices.some((choice) => !isPlain(choice))) return undefined;
    heads = heads.flatMap((head) =>
      head.length >= 2 ? head : choices.map((choice) => (head + choice.slice(0, 2)).slice(0, 2)),
    );
    if (heads.length > MOST_HEADS) return undefined;
  }
  return heads;
}

/** Whether the first two signs of a choice are letters that must stand there. */
function isPlain(choice: string): boolean {
  for (let at = 0; at < 2 && at < choice.length; at++)
    if (!LETTER.test(choice.charAt(at)) || choice[at + 1] === '?') return false;
  return choice !== '' && !choice.includes('(');
}
