import { PLAIN_CAPITALS } from './plain-capitals';
import { isCountryName } from './plain-words';
import type { Hit } from './personal';
import { bareText, hitIn, type Views } from './views';
import { WordSet } from './word-set';
import words from './words.json';

/**
 * The last look: what could not be judged safe does not leave. A word is judged by what our own texts hold (some
 * thousand plain words in each of twenty languages), by a list of names of persons and towns, by its capital, and by
 * what stands beside it. Whatever is masked comes back letter by letter, so a plain word too many costs little.
 */

const LANGUAGES = 'ar de en es fr he hi id it ja ko nl pl pt ru sv th tr vi zh'.split(' ');
const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\u200d]*(?:['’-][\p{L}\p{M}]+)*/gu;
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** What may stand before the first word of a sentence. */
const BEGINNING = /(?:^|[.!?…\n:;•|]|[.!?…,;:\n]?["“„«(¿¡*]|[–—~-]\s|\)|\p{Extended_Pictographic})\s*$/u;
const SENTENCE = /[.!?…。！？\n](?=\s|$|\p{Script=Han})|\n/gu;

interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
  cased: boolean;
  capital: boolean;
  shouted: boolean;
  begins: boolean;
  masked: boolean;
}

let made: WordSet | undefined;
const set = (): WordSet => {
  made ??= new WordSet(words.words);
  return made;
};

function wordsOf(text: string, masked: (start: number, end: number) => boolean): Word[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const first = match[0].charAt(0);
    return {
      start,
      end,
      text: match[0],
      lower: match[0].toLowerCase(),
      cased: SPACED.test(first),
      capital: /\p{Lu}/u.test(first),
      shouted: match[0].length > 1 && match[0] === match[0].toUpperCase() && /\p{Lu}/u.test(first),
      begins: BEGINNING.test(text.slice(Math.max(0, start - 4), start)),
      masked: masked(start, end),
    };
  });
}

const ENDINGS = /(?:['’]\p{L}{1,3}|[nsemr]|e[nsmr]|ern)$/u;
const GERMAN_MADE =
  /^\p{L}{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|nis|nisse|ismus|ling|chen)$/u;
/** Ends of many family names and towns: a word is not made of parts when it ends so. */
const NAME_END = /(?:berg|burg|feld|mann|bach|hof|hofer|dorf|hausen|hauser|stein|thal|tal|wald|meier|mayer|maier|bauer|brock|horst|kamp|land|stadt|heim|er)$/u;

/** What the words of a text are known from: its languages by the count of plain words. */
class Vocabulary {
  readonly languages: string[];
  /** Whether so few words are known that the language is none of ours. */
  readonly foreign: boolean;

  constructor(all: readonly Word[]) {
    const spaced = all.filter(({ text }) => !UNSPACED.test(text));
    const votes = LANGUAGES.map((language) => ({
      language,
      count: spaced.filter(({ lower }) => set().has(`${language}:${lower}`)).length,
    })).sort((a, b) => b.count - a.count);
    const best = votes[0]?.count ?? 0;
    this.foreign = spaced.length > 0 && best < spaced.length * 0.4;
    this.languages = votes.filter(({ count }) => count > 0 && count >= best * 0.85).map(({ language }) => language);
  }

  get german(): boolean {
    return this.languages[0] === 'de';
  }

  #holds(word: string): boolean {
    return this.languages.some((language) => set().has(`${language}:${word}`));
  }

  isPlain(word: string): boolean {
    if (this.#holds(word)) return true;
    const parts = word.split(/['’-]/u);
    return parts.length > 1 && parts.every((part) => part.length < 3 || this.#holds(part));
  }

  /** Plain, or made of what is plain: another ending, two nouns in one. */
  isMade(word: string): boolean {
    if (this.isPlain(word)) return true;
    const stem = word.replace(ENDINGS, '');
    if (stem.length >= 3 && stem !== word && (this.#holds(stem) || this.#holds(`${stem}e`))) return true;
    if (!this.german) return false;
    if (GERMAN_MADE.test(word)) return true;
    return word.length >= 7 && !NAME_END.test(word) && this.#isCompound(word, 0);
  }

  #isCompound(word: string, depth: number): boolean {
    for (let cut = 3; cut <= word.length - 4; cut++) {
      const head = word.slice(0, cut);
      if (!this.#holds(head) && !(head.length > 4 && /s$/.test(head) && this.#holds(head.slice(0, -1)))) continue;
      const tail = word.slice(cut);
      const stem = tail.replace(ENDINGS, '');
      if (this.#holds(tail) || (stem.length > 3 && this.#holds(stem)) || GERMAN_MADE.test(tail)) return true;
      if (depth < 2 && this.#isCompound(tail, depth + 1)) return true;
    }
    return false;
  }
}

const isName = (word: string): boolean => {
  const bare = bareText(word);
  return bare.length >= 3 && set().has(`n:${bare}`);
};

const isPlainCapital = (lower: string): boolean =>
  PLAIN_CAPITALS.has(lower) || set().has(`C:${lower}`) || isCountryName(lower) || PLAIN_CAPITALS.has(lower.replace(/['’]s$/u, ''));

/** How a text uses its capitals. */
type Manner = 'usual' | 'shouted' | 'titled' | 'small';

function mannerOf(all: readonly Word[]): Manner {
  const cased = all.filter(({ cased, text }) => cased && text.length > 1);
  const capitals = cased.filter(({ capital }) => capital).length;
  if (cased.length > 2 && cased.filter(({ shouted }) => shouted).length > cased.length * 0.6) return 'shouted';
  if (cased.length > 4 && capitals > cased.length * 0.7) return 'titled';
  return capitals === 0 ? 'small' : 'usual';
}

/** Whether a word by itself could name somebody. */
function isStrange(word: Word, next: Word | undefined, manner: Manner, vocabulary: Vocabulary): boolean {
  const { lower, text } = word;
  if (!word.cased) return lower.length >= 2 && isName(lower) && !vocabulary.isPlain(lower);
  if (text.length < 2) return false;
  if (!word.capital) return lower.length >= 3 && isName(lower) && !vocabulary.isMade(lower) && !isPlainCapital(lower);
  if (isPlainCapital(lower)) return false;
  if (manner === 'shouted' || manner === 'titled') return !vocabulary.isMade(lower);
  if (word.shouted && text.length <= 3) return false;
  if (word.shouted) return !vocabulary.isMade(lower);
  if (word.begins) {
    if (vocabulary.isMade(lower)) return false;
    if (!vocabulary.foreign) return true;
    return isName(lower) || (next?.capital === true && !next.begins);
  }
  return vocabulary.german ? !vocabulary.isMade(lower) : true;
}

/** Words that nothing tells to be safe; `hits` are what was found before. */
export function findUnknown({ cased }: Views, hits: readonly { start: number; end: number }[]): Hit[] {
  const { text } = cased;
  const covered = new Uint8Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const at = cased.starts[i] ?? 0;
    if (hits.some(({ start, end }) => at >= start && at < end)) covered[i] = 1;
  }
  const all = wordsOf(text, (start) => covered[start] === 1);
  const vocabulary = new Vocabulary(all);
  const manner = mannerOf(all);
  const strange = all.map((word, i) => !word.masked && isStrange(word, all[i + 1], manner, vocabulary));
  const near = (a: Word, b: Word): boolean => /^(?:[ .,'’/-]{1,3}|\s(?:de|la|van|von|der|den|del|da|do|of|the|el|le)\s)$/u.test(text.slice(a.end, b.start));
  // capitals that stand beside a strange word belong to it
  if (manner === 'usual') {
    for (const order of [1, -1]) {
      for (let n = 0; n < all.length; n++) {
        const i = order === 1 ? n : all.length - 1 - n;
        const word = all[i];
        const other = all[i - order];
        if (word === undefined || other === undefined || word.masked || strange[i] === true) continue;
        const beside = order === 1 ? near(other, word) : near(word, other);
        if (!beside || (strange[i - order] !== true && !other.masked)) continue;
        if (!word.capital || word.begins || isPlainCapital(word.lower)) continue;
        strange[i] = !vocabulary.german || !vocabulary.isPlain(word.lower) || isName(word.lower);
      }
    }
  }
  const found: Hit[] = [];
  all.forEach((word, i) => {
    if (strange[i] === true) found.push(hitIn(cased, word.start, word.end, 'name'));
  });
  return found;
}
