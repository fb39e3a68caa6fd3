import { PLAIN_CAPITALS } from './plain-capitals';
import { isCountryName } from './plain-words';
import { bareText } from './views';
import { WordSet } from './word-set';

const LANGUAGES = 'ar de en es fr he hi id it ja ko nl pl pt ru sv th tr vi zh'.split(' ');
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The content of `public/knowledge/redaction/words.json`: a Bloom filter in base64. */
export interface RedactionWords {
  words: string;
}

let read: (() => RedactionWords) | undefined;
let made: WordSet | undefined;

/** Tells where the words are, before anything is redacted; they are read and unpacked once, at the first use. */
export function provideWords(source: () => RedactionWords): void {
  read = source;
}

/** Throws without its words: nothing may leave that was looked at without them. */
const set = (): WordSet => {
  if (read === undefined) throw new Error('the words of redaction were not read');
  made ??= new WordSet(read().words);
  return made;
};

const ENDINGS = /(?:['’]\p{L}{1,3}|[nsemr]|e[nsmr]|ern)$/u;
/** What Arabic and Hebrew hang on a word before and behind. */
const SEMITIC = /^(?:[وفبلك]?ال|[وفبلك]|לל|[ולבמהשכ]{1,2})|(?:ها|هم|كم|نا|ني|ات|ين|ون|ים|ות|נו|כם)$/gu;
const GERMAN_MADE =
  /^\p{L}{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|nis|nisse|ismus|ling|chen)$/u;
/** Ends of many family names and towns: a word is not made of parts when it ends so. */
const NAME_END =
  /(?:berg|burg|feld|mann|bach|hof|hofer|dorf|hausen|hauser|stein|thal|tal|wald|meier|mayer|maier|bauer|brock|horst|kamp|land|stadt|heim|er)$/u;

/** Whether two letters of a script without spaces stand side by side in our own texts. */
export const isPlainPair = (pair: string): boolean => set().has(`2:${pair}`);

/** What the words of a text are known from: its languages by the count of plain words. */
export class Vocabulary {
  readonly languages: string[];
  /** Whether so few words are known that the language is none of ours. */
  readonly foreign: boolean;

  constructor(all: readonly { text: string; lower: string }[]) {
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
    return this.languages.includes('de');
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
    const bare = word.replace(SEMITIC, '');
    if (bare.length >= 2 && bare !== word && (this.#holds(bare) || this.#holds(`ال${bare}`))) return true;
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

/** Whether a word is a name of a person or a town in any of the open lists, however it is accented. */
export const isName = (word: string): boolean => {
  const bare = bareText(word);
  if (bare.length < 3) return false;
  if (set().has(`n:${bare}`)) return true;
  const stem = bare.replace(/^(?:[ולבמהש](?=[\u05d0-\u05ea])|[ولب](?=[\u0620-\u064a]))/u, '');
  return stem !== bare && stem.length >= 3 && set().has(`n:${stem}`);
};

/** Whether a word, in lower case, may stand with a capital and names nobody. */
export const isPlainCapital = (lower: string): boolean =>
  PLAIN_CAPITALS.has(lower) ||
  set().has(`C:${lower}`) ||
  isCountryName(lower) ||
  PLAIN_CAPITALS.has(lower.replace(/['’]s$/u, ''));
