import type { Span } from '@/utils/domain/finding';
import type { Confusions } from '@/utils/domain/schemas/glossary';

/** A person named in a text. */
export interface PersonName {
  text: string;
  span: Span;
}

export interface NamePatterns {
  before: RegExp;
  after: RegExp;
  /** Finds a form of address that stands after a name. Where there is none, `after` need not be tried at every word. */
  hasAfter: RegExp;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `I'm`, `We've`, `That's`: an English sentence that begins after the greeting, and no name. */
const CONTRACTION = "(?:[\\p{L}]{1,6}['’](?:m|ve|ll|re|d|t)|(?:It|That|This|There|Here|What|Let|Who)['’]s)(?!\\p{L})";
/** A capital, or a letter of a script that has none; not Han, whose names are not told from words. */
const NAME_WORD = `(?!${CONTRACTION})(?=[\\p{Lu}\\p{Lo}])(?!\\p{Script=Han})[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]{1,24}`;
/** Small words that belong to a family name. */
const PARTICLE = '(?:(?:de|van|von|vom|zu|der|den|di|da|do|dos|das|del|della|la|le|du|ter|ten|bin|al|el|af) ){0,2}';
const NAME = `${PARTICLE}${NAME_WORD}(?:[ \\u00b7・]${PARTICLE}${NAME_WORD}){0,2}`;

/** Makes the patterns that find a name beside a form of address. Titles may stand in any case. */
export function namePatterns({ before, after, greetings }: Confusions['titles']): NamePatterns {
  const anyCase = (words: string): string =>
    words
      .split('|')
      .map(literal)
      .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
      .filter((word, index, all) => all.indexOf(word) === index)
      .sort((a, b) => b.length - a.length)
      .join('|');
  const title = anyCase(before);
  const greeting = anyCase(greetings);
  const titled = `(?:(?:${title})\\.?\\s)*(?!(?:${title})\\b)`;
  return {
    // The first look is at one letter: at most places nothing else is tried.
    before: new RegExp(
      `(?=[${firstLetters(title, greeting)}])(?<![\\p{L}\\p{M}])(?:(?:(?:${title})\\.?|(?:${greeting}))(?:\\s{1,2}|(?<=[.\\p{Lo}\\p{M}]))${titled}(${NAME})|` +
        // After a mark a sentence may begin: only a name ends at once.
        `(?:${greeting})[,，、!！][^\\S\\n]{0,2}${titled}(${NAME})(?=[^\\S\\n]*(?:[,，、:：;!！.。،\\n]|$)))`,
      'gu',
    ),
    after: new RegExp(`(${NAME})\\s?(?:${after})(?![a-z])`, 'gu'),
    hasAfter: new RegExp(`(?=[${firstLetters(after)}])(?:${after})(?![a-z])`, 'u'),
  };
}

/** The letters with which one of some joined patterns of words begins, as a class. */
function firstLetters(...joined: string[]): string {
  const words = joined.flatMap((one) => one.split('|')).map((word) => word.replace(/^\\/, ''));
  const letters = new Set(words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)));
  return [...letters].join('').replace(/[\]\\^-]/g, '\\$&');
}

/** The texts that were read last, with their names: several examiners ask after the same text. */
const namesOfText = new Map<string, { patterns: NamePatterns; names: readonly PersonName[] }>();
const KEPT_TEXTS = 8;

/** Persons named in a text: beside a form of address, a greeting or the word colleague. */
export function readNames(text: string, patterns: NamePatterns): readonly PersonName[] {
  const known = namesOfText.get(text);
  if (known?.patterns === patterns) return known.names;
  const names = namesIn(text, patterns);
  for (const oldest of namesOfText.keys()) {
    if (namesOfText.size < KEPT_TEXTS) break;
    namesOfText.delete(oldest);
  }
  namesOfText.set(text, { patterns, names });
  return names;
}

function namesIn(text: string, patterns: NamePatterns): PersonName[] {
  const found: PersonName[] = [];
  const taken = new Uint8Array(text.length);
  for (const pattern of patterns.hasAfter.test(text) ? [patterns.before, patterns.after] : [patterns.before]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? match[2];
      if (name === undefined) continue;
      const start = match.index + match[0].indexOf(name);
      if (taken[start] === 1 || taken[start + name.length - 1] === 1) continue;
      taken.fill(1, start, start + name.length);
      found.push({ text: name, span: { start, end: start + name.length } });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
