import { compact } from './compact';
import { findFigures } from './find-figures';
import { findHanNames } from './find-han-names';
import { nameCues, PLACE_CUES } from './name-cues';
import type { Hit, PersonalKind } from './personal';
import { PLAIN_CAPITALS } from './plain-capitals';
import { COMMON_WORDS } from './plain-words';
import { hitIn, hitsOf, type Views } from './views';
import { isName, isPlainCapital, Vocabulary } from './vocabulary';
import { type Manner, mannerOf, type WrittenWord, writtenWords } from './written-words';

/** A street in one word, in small letters too. */
const STREET = /^\p{L}{3,}(?:weg|straße|strasse|gasse|allee|straat|gatan|vägen|gade|vej)$/u;

/** Whether a word by itself could name somebody. */
function isStrange(word: WrittenWord, next: WrittenWord | undefined, manner: Manner, vocabulary: Vocabulary): boolean {
  const { lower, text } = word;
  if (!word.cased) return lower.length >= 2 && isName(lower) && !vocabulary.isPlain(lower);
  if (text.length < 2) return false;
  if (!word.capital) {
    if (vocabulary.isMade(lower) || isPlainCapital(lower)) return false;
    return STREET.test(lower) || (isName(lower) && !COMMON_WORDS.has(lower));
  }
  if (isPlainCapital(lower)) return false;
  if (manner === 'shouted') return !vocabulary.isMade(lower);
  if (manner === 'titled') return !vocabulary.isMade(lower) || (text.length > 3 && isName(lower));
  if (word.shouted && text.length <= 3) return false;
  if (word.shouted) return !vocabulary.isMade(lower);
  if (word.begins) {
    if (vocabulary.isMade(lower)) return false;
    return !vocabulary.foreign || isName(lower) || (next?.capital === true && !next.begins);
  }
  return vocabulary.german ? !vocabulary.isMade(lower) : true;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** How far an unknown word may stand from what is personal to be taken for a part of it: words between. */
const REACH: Partial<Record<PersonalKind, number>> = { address: 1, identity: 1, name: 0 };
const SAME_LINE = /^[^.!?…\n]{0,16}$|^[^!?…\n]{0,6}$/u;
const BESIDE =
  /^(?:[ .,'’/-]{1,3}|\s(?:de|des|du|la|las|los|les|van|von|der|den|het|del|da|do|dos|das|di|of|the|an|na|el|le|al|bin|binti|y|i|e|et|und|och|og|en)\s)$/iu;

interface Stretch {
  start: number;
  end: number;
}

/** A word that says an address follows, at the end of its clause. */
const ADDRESS_WORD = compact(
  /(?<![\p{L}\p{M}])(?:address|anschrift|adresse|adres\p{Ll}{0,3}|dirección|direccion|domicilio|indirizzo|endereço|morada|alamat|địa chỉ|адрес|адреса|διεύθυνση|aadress|adresa|lakcím|címem|osoite|آدرس|العنوان|عنواني|عنوان|הכתובת|כתובת|ที่อยู่|पता|ঠিকানা|முகவரி|주소는|주소)(?: (?:is|ist|est|es|è|é|to|jest|on|är|er|je|là|нь|είναι|correcta es|correct is))?\s?[:：=]?\s?/giu,
);
/** Names that a person has on a site: letters, figures and signs that no word has. */
const HANDLE =
  /(?<![\p{L}\d@./_-])(?:(?=[\w.-]*[a-z])\w+_\w[\w.-]*|[a-z]{3,}(?:\.[a-z]{3,}){2,}|[a-z]{4,}\d{2,6})(?![\p{Script=Latin}\p{Script=Cyrillic}\d@/_-]|\.[a-z])|(?<![\p{L}\d@.])[a-z]{3,}\.[a-z]{0,12}\d{2,6}(?![\p{L}\d@.])/gu;

/** Words for a part of a place in scripts without capitals, with the name of it. */
const NAMED_PLACE = compact(
  /(?:(?<![\p{L}\p{M}])(?:ग्राम|गाँव|गांव|पोस्ट|जिला|ज़िला|तहसील|थाना|मोहल्ला|वार्ड|কলোনি|গ্রাম|জেলা|থানা|زنقة|زنقه|خیابان|کوچه|پلاک|محله|قرب|كوبري|کوی|כניסה|שכונת|קיבוץ|מושב) [\p{L}\p{M}\d׳']+(?: \d{1,5})?|(?:หอพัก|คอนโด|หมู่บ้าน|อาคาร|ตึก|ห้อง)\s?[\p{L}\p{M}\d]{1,20}(?: \d{1,4})?)/gu,
);

/** What stands behind a telephone number, and digits that are spelled out before it. */
const EXTENSION =
  /(?<=\d[ ,)]{0,3})(?:extension|ext|durchwahl|dw|poste|interno|int|ramal|anexo|доб)\.? ?\d{1,5}(?!\d)|(?<![\p{L}])(?:zero|zéro|cero|null|nul|oh)(?: \p{L}{2,6}){0,3}(?= \d)/giu;

/** The state of the last look: each word, what is masked of it, and why. */
class LastLook {
  readonly #text: string;
  /** The text as the patterns want it, of the same length. */
  readonly #shape: string;
  readonly #words: readonly WrittenWord[];
  readonly #vocabulary: Vocabulary;
  readonly #manner: Manner;
  /** Kind under which each word is masked. */
  readonly kinds: (PersonalKind | undefined)[];
  readonly #before: readonly boolean[];

  constructor(
    { cased, shape }: Pick<Views, 'cased' | 'shape'>,
    words: readonly WrittenWord[],
    vocabulary: Vocabulary,
    masked: (PersonalKind | undefined)[],
  ) {
    this.#text = cased.text;
    this.#shape = shape.text;
    this.#words = words;
    this.#vocabulary = vocabulary;
    this.#manner = mannerOf(words);
    this.#before = masked.map((kind) => kind !== undefined);
    this.kinds = masked;
    words.forEach((word, i) => {
      if (this.kinds[i] === undefined && isStrange(word, words[i + 1], this.#manner, vocabulary))
        this.kinds[i] = 'name';
    });
  }

  /** Words that a cue such as "my name is" or "neighbour" stands before, unless they are plain. */
  afterCues(): void {
    const cues = [...this.#shape.matchAll(nameCues())];
    cues.push(...this.#shape.matchAll(PLACE_CUES));
    for (const cue of cues) {
      const end = cue.index + cue[0].length;
      let i = this.#firstFrom(end - 1);
      if ((this.#words[i]?.start ?? Number.POSITIVE_INFINITY) > end + 2) continue;
      for (let taken = 0; taken < 3; taken++, i++) {
        const word = this.#words[i];
        if (word === undefined || (taken > 0 && !this.#joined(i - 1, i))) break;
        // behind a name even a short word with a capital is one
        const small = word.cased && !word.capital && this.#manner === 'usual';
        if ((small ? this.#isPlain(word) : this.#isOwn(word)) && !(taken > 0 && word.capital && !word.begins)) break;
        this.kinds[i] ??= 'name';
      }
    }
  }

  /** Capitals that stand beside what is masked belong to it. */
  capitalsBeside(): void {
    if (this.#manner !== 'usual') return;
    const count = this.#words.length;
    for (const step of [1, -1]) {
      for (let n = 0; n < count; n++) {
        const i = step === 1 ? n : count - 1 - n;
        const word = this.#words[i];
        const kind = this.kinds[i - step];
        if (word === undefined || kind === undefined || kind === 'own' || this.kinds[i] !== undefined) continue;
        if (!word.capital || (word.begins && step === 1) || !this.#joined(i, i - step)) continue;
        // between two parts of a name even a word that is plain elsewhere is one
        const amid = this.kinds[i + step] !== undefined && this.#joined(i, i + step);
        // and directly behind a name only what is always plain is none
        const behindName = step === 1 && kind === 'name' && !PLAIN_CAPITALS.has(word.lower);
        if (isPlainCapital(word.lower) && !amid && !behindName) continue;
        if (word.begins && this.#vocabulary.isOwn(word.lower) && !isName(word.lower)) continue;
        if (!this.#vocabulary.german || !this.#vocabulary.isPlain(word.lower) || isName(word.lower))
          this.kinds[i] = kind;
      }
    }
  }

  /** Words that nobody knows, beside an address, a figure or a name: in small letters too. `figures` are offsets. */
  unknownBeside(figures: readonly { start: number; end: number }[]): void {
    const near = (from: number, to: number): boolean => SAME_LINE.test(this.#text.slice(from, to));
    const close = (from: number, to: number): boolean => to >= from && to - from < 12 && near(from, to);
    const touched = new Set<number>();
    for (const { start, end } of figures) {
      const next = this.#firstFrom(end);
      // in twelve characters there is room for few words
      for (let i = Math.max(0, next - 6); i < next + 6; i++) {
        const word = this.#words[i];
        if (word !== undefined && (word.end <= start ? close(word.end, start) : close(end, word.start))) touched.add(i);
      }
    }
    this.#words.forEach((word, i) => {
      if (this.#vocabulary.foreign || this.kinds[i] !== undefined || this.#isOwn(word)) return;
      if (touched.has(i)) this.kinds[i] = 'address';
    });
    const count = this.#words.length;
    for (let round = 0; round < 2; round++) {
      for (const step of [1, -1]) {
        for (let n = 0; n < count; n++) {
          const i = step === 1 ? n : count - 1 - n;
          const word = this.#words[i];
          if (word === undefined || this.kinds[i] !== undefined) continue;
          const named = word.cased && word.text.length > 3 && isName(word.lower);
          if (this.#isPlain(word) && !named) continue;
          for (let away = 1; away <= 2; away++) {
            const other = this.#words[i - step * away];
            const kind = this.kinds[i - step * away];
            if (
              other === undefined ||
              kind === undefined ||
              (named && kind !== 'name') ||
              (REACH[kind] ?? -1) < away - 1
            )
              continue;
            const [from, to] = step === 1 ? [other.end, word.start] : [word.end, other.start];
            if (this.#vocabulary.foreign && (kind === 'name' || away > 1)) continue;
            if (
              kind === 'name' || this.#vocabulary.foreign
                ? BESIDE.test(this.#text.slice(from, to)) && from < to
                : near(from, to)
            )
              this.kinds[i] = kind;
          }
        }
      }
    }
  }

  /** A town behind its postcode, to the end of the clause, if one of its words is unknown. */
  townsBehind(figures: readonly { start: number; end: number }[]): void {
    for (const { start, end } of figures) {
      if (!/^\d{4,6}$/.test(this.#text.slice(start, end))) continue;
      const clause = /^ [^,.;:!?\n\d]{3,40}(?=[,.;!?\n]|$)/u.exec(this.#text.slice(end, end + 48))?.[0] ?? '';
      const inside = this.#words.flatMap((word, i) =>
        word.start >= end && word.end <= end + clause.length ? [i] : [],
      );
      if (inside.length > 3 || !inside.some((i) => this.kinds[i] !== undefined)) continue;
      for (const i of inside) this.kinds[i] ??= 'address';
    }
  }

  /** The last line of a letter: a word or three with one among them that is not plain. */
  signature(): void {
    const line = /(?:^|[.!?…,\n]\s?)(?<it>[^.!?…,\n\d]{2,40})[.!\s]*$/u.exec(this.#text)?.groups?.it;
    if (line === undefined) return;
    const from = this.#text.lastIndexOf(line);
    const inside = this.#words.flatMap((word, i) => (word.start >= from && word.end <= from + line.length ? [i] : []));
    const some = inside.some((i) => {
      const word = this.#words[i];
      return word !== undefined && (this.kinds[i] !== undefined || !this.#isOwn(word));
    });
    if (inside.length > 3 || !some) return;
    // a line of capitals alone, one of them strange, is a name throughout
    const titled = inside.length > 1 && inside.every((i) => this.#words[i]?.capital === true);
    for (const i of inside) {
      const word = this.#words[i];
      // "Bonjour Anna" greets; "Mo Braithwaite" signs
      const named = titled && (i !== inside[0] || (word?.text.length ?? 0) < 4);
      if (word === undefined || (!named && this.#isOwn(word) && !isName(word.lower))) continue;
      this.kinds[i] ??= 'name';
    }
  }

  /** After a word for "address": each stretch between commas that holds a figure or an unknown word. */
  afterAddressWord(): Stretch[] {
    const found: Stretch[] = [];
    for (const cue of this.#shape.matchAll(ADDRESS_WORD)) {
      let at = cue.index + cue[0].length;
      for (let pieces = 0; pieces < 7; pieces++) {
        const piece = /^[^,،、;!?\n।.]{1,60}(?:\.(?=\S|\s\p{Ll}|\s\d)[^,،、;!?\n।.]{0,40}){0,3}/u.exec(
          this.#text.slice(at, at + 120),
        )?.[0];
        if (piece === undefined) break;
        const end = at + piece.length;
        const told =
          /\d/.test(piece) ||
          this.#words.some(
            (word, i) => word.start >= at && word.end <= end && (this.kinds[i] !== undefined || !this.#isPlain(word)),
          );
        if (!told) break;
        found.push({ start: at, end });
        if (!/^[,،、]/.test(this.#text.slice(end))) break;
        at = end + 1;
      }
    }
    return found;
  }

  /** Index of the first word that begins at an offset or behind it. */
  #firstFrom(at: number): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Plain by our own texts: asked where a name is likely to stand. */
  #isOwn(word: WrittenWord): boolean {
    return (
      this.#isPlain(word) &&
      (word.text.length < 3 || UNSPACED.test(word.text) || this.#vocabulary.isOwnMade(word.lower))
    );
  }

  #isPlain({ lower, text, cased }: WrittenWord): boolean {
    if (UNSPACED.test(text) || text.length < (cased ? 3 : 2)) return true;
    return this.#vocabulary.isMade(lower) || isPlainCapital(lower);
  }

  #joined(a: number, b: number): boolean {
    const first = this.#words[Math.min(a, b)];
    const second = this.#words[Math.max(a, b)];
    return first !== undefined && second !== undefined && BESIDE.test(this.#text.slice(first.end, second.start));
  }

  /** What is masked now and was not before. */
  get found(): { word: WrittenWord; kind: PersonalKind }[] {
    return this.#words.flatMap((word, i) => {
      const kind = this.kinds[i];
      return kind === undefined || this.#before[i] === true ? [] : [{ word, kind }];
    });
  }
}

/**
 * The last look: what could not be judged safe does not leave. A word is judged by what our own texts hold (some
 * thousand plain words in each of twenty languages), by a list of names of persons and towns, by its capital, and by
 * what stands beside it; a figure by its measure, its price or its date. Whatever is masked comes back letter by
 * letter, so a plain word too many costs little.
 */
export function findUnknown({ cased, shape }: Views, hits: readonly Hit[]): Hit[] {
  const { text } = cased;
  const kindAt = new Map<number, PersonalKind>();
  // both are in order, so one walk is enough
  for (let i = 0, next = 0; i < text.length; i++) {
    const at = cased.starts[i] ?? 0;
    while ((hits[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const hit = hits[next];
    if (hit !== undefined && at >= hit.start) kindAt.set(i, hit.kind);
  }
  const words = writtenWords(text);
  const vocabulary = new Vocabulary(words);
  const figures = findFigures(cased, (word) => vocabulary.isPlain(word)).filter(({ start, end }) => {
    for (let i = start; i < end; i++) if (!kindAt.has(i)) return true;
    return false;
  });
  const look = new LastLook(
    { cased, shape },
    words,
    vocabulary,
    words.map(({ start }) => kindAt.get(start)),
  );
  look.afterCues();
  look.capitalsBeside();
  look.unknownBeside(figures.filter(({ letters }) => !letters));
  look.townsBehind(figures);
  look.signature();
  const handles = hitsOf(cased, HANDLE, 'contact').filter(
    ({ start }) => !isPlainCapital(/^[a-z]+/.exec(text.slice(start))?.[0] ?? ''),
  );
  return [
    ...figures.map(({ start, end }) => hitIn(cased, start, end, 'identity')),
    ...look.found.map(({ word, kind }) => hitIn(cased, word.start, word.end, kind)),
    ...findHanNames(cased),
    ...look.afterAddressWord().map(({ start, end }) => hitIn(cased, start, end, 'address')),
    ...handles,
    ...hitsOf(shape, NAMED_PLACE, 'address'),
    ...hitsOf(cased, EXTENSION, 'phone'),
  ];
}
