import { PLAIN_CAPITALS } from './plain-capitals';
import { isCountryName } from './plain-words';
import { bareText } from './views';
import { NAME_HASHES, PLAIN_HASHES, WordSet } from './word-set';

/** Our own languages, and those that buyers write in besides. */
const LANGUAGES = 'ar de en es fr he hi id it ja ko nl pl pt ru sv th tr vi zh bg cs da el fi hu no ro sk sr uk'.split(
  ' ',
);
const OURS = new Set(LANGUAGES.slice(0, 20));
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The content of `public/knowledge/redaction/words.json`: two Bloom filters in base64. */
export interface RedactionWords {
  words: string;
  names: string;
}

let read: (() => RedactionWords) | undefined;
let made: { plain: WordSet; names: WordSet } | undefined;

/** Tells where the words are, before anything is redacted; they are read and unpacked once, at the first use. */
export function provideWords(source: () => RedactionWords): void {
  read = source;
}

/** Throws without its words: nothing may leave that was looked at without them. */
const sets = (): { plain: WordSet; names: WordSet } => {
  if (read === undefined) throw new Error('the words of redaction were not read');
  if (made === undefined) {
    const { words, names } = read();
    made = { plain: new WordSet(words, PLAIN_HASHES), names: new WordSet(names, NAME_HASHES) };
  }
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
export const isPlainPair = (pair: string): boolean => sets().plain.has(`2:${pair}`);

const isIn = (language: string, word: string): boolean =>
  (OURS.has(language) && sets().plain.has(`${language}:${word}`)) || sets().plain.has(`${language}+${word}`);

/** What the words of a text are known from: its languages by the count of plain words. */
export class Vocabulary {
  readonly languages: string[];
  /** Whether so few words are known that the language is none of ours. */
  readonly foreign: boolean;

  constructor(all: readonly { text: string; lower: string }[]) {
    const spaced = all.filter(({ text }) => !UNSPACED.test(text));
    const votes = LANGUAGES.map((language) => ({
      language,
      count: spaced.filter(({ lower }) => isIn(language, lower)).length,
      own: spaced.filter(({ lower }) => sets().plain.has(`${language}:${lower}`)).length,
    })).sort((a, b) => b.count - a.count || b.own - a.own);
    const best = votes[0]?.count ?? 0;
    this.foreign = spaced.length > 0 && best < spaced.length * 0.4;
    this.languages = votes.filter(({ count }) => count > 0 && count >= best * 0.85).map(({ language }) => language);
  }

  /** Whether nouns have capitals here: only where no other language explains more of the words. */
  get german(): boolean {
    return this.languages[0] === 'de';
  }

  #holds(word: string): boolean {
    return this.languages.some((language) => isIn(language, word));
  }

  /** As {@link isMade}, by our own texts alone. */
  isOwnMade(word: string): boolean {
    if (isPlainCapital(word) || this.isOwn(word)) return true;
    const stem = word.replace(ENDINGS, '');
    if (stem.length >= 3 && stem !== word && (this.isOwn(stem) || this.isOwn(`${stem}e`))) return true;
    const bare = word.replace(SEMITIC, '');
    if (bare.length >= 2 && bare !== word && (this.isOwn(bare) || this.isOwn(`ال${bare}`))) return true;
    return this.german && this.isMade(word);
  }

  /** Whether our own texts hold the word, where a name might stand; lists of frequent words hold names as well. */
  isOwn(word: string): boolean {
    return this.languages.some(
      (language) => sets().plain.has(`${language}:${word}`) || (!OURS.has(language) && isIn(language, word)),
    );
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
  if (sets().names.has(bare)) return true;
  const stem = bare.replace(/^(?:[ולבמהש](?=[\u05d0-\u05ea])|[ولب](?=[\u0620-\u064a]))/u, '');
  return stem !== bare && stem.length >= 3 && sets().names.has(stem);
};

/** Whether a word, in lower case, may stand with a capital and names nobody. */
export const isPlainCapital = (lower: string): boolean =>
  PLAIN_CAPITALS.has(lower) ||
  sets().plain.has(`C:${lower}`) ||
  (lower.length > 2 && isCountryName(lower)) ||
  PLAIN_CAPITALS.has(lower.replace(/['’]s$/u, ''));
