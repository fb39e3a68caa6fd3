import { fold } from './fold';

/** Where a pattern was found in a folded text, with everything that the pattern may mean. */
export interface TermHit {
  start: number;
  end: number;
  labels: readonly string[];
}

interface Part {
  kind: 'exact' | 'stem' | 'ending' | 'inside';
  text: string;
  /** Other words may stand between this part and the one before. */
  afterGap: boolean;
}

interface Pattern {
  parts: Part[];
  label: string;
  /** The label alone, for hits that mean nothing else. */
  labels: readonly string[];
  /** With a gap or {@link BESIDE}: the words inside of it are found as well. */
  beside: boolean;
}

interface Token {
  word: Word;
  start: number;
  end: number;
  /** Between this word and the one before stands what ends a sentence or a clause. */
  parted: boolean;
  /** Nothing but spaces, apostrophes and hyphens stands between this word and the one before. */
  near: boolean;
  /** Both are single letters with a stop between, as in a.m. */
  initials: boolean;
}

/** A pattern that may begin with a word, and the form of the word that it begins with. */
interface Candidate {
  pattern: Pattern;
  word: string;
}

/** Words that may stand in a gap. */
const GAP_WORDS = 4;
/** Characters that may stand in a gap where words are not spaced. */
const GAP_CHARS = 12;
const PARTING = /[.!?;:\n]/;
const NEAR = /^[\s'-]{0,3}$/;
/** So many words of a language are remembered with what they may begin. */
const KEPT_WORDS = 5000;
/** No pattern begins with a longer one. */
const LONGEST_WORD = 60;
const NONE: readonly Candidate[] = [];
const NO_LABELS: readonly string[] = [];
const UNSPACED = new Set(['zh', 'ja', 'ko', 'th']);
/** Articles, prepositions and conjunctions that are written onto the word. */
const CLITICS: Readonly<Record<string, RegExp>> = {
  ar: /^(?:[وف]?(?:ال|لل|[بلك](?:ال)?|س)?|[وف])(?=\p{L}{2})/u,
  he: /^[והבלמשכ]{1,3}(?=\p{L}{2})/u,
};

function partOf(raw: string, afterGap: boolean): Part {
  const before = raw.startsWith('*');
  const after = raw.endsWith('*');
  const text = raw.replaceAll('*', '');
  return { kind: before && after ? 'inside' : before ? 'ending' : after ? 'stem' : 'exact', text, afterGap };
}

/** Stands before a pattern that takes no other's place: what is found inside of it means what it means besides. */
const BESIDE = '&';

function parse(pattern: string, label: string): Pattern | undefined {
  const beside = pattern.startsWith(BESIDE);
  const parts: Part[] = [];
  let gap = false;
  for (const piece of fold(beside ? pattern.slice(1) : pattern).text.split(/[\s'’-]+/u)) {
    if (piece === '..') gap = true;
    else if (piece.replaceAll('*', '') !== '') {
      parts.push(partOf(piece, gap));
      gap = false;
    }
  }
  return parts.length === 0
    ? undefined
    : { parts, label, labels: [label], beside: beside || parts.some((part) => part.afterGap) };
}

const fits = (part: Part, word: string): boolean => {
  if (part.kind === 'exact') return word === part.text;
  if (part.kind === 'stem') return word.startsWith(part.text);
  if (part.kind === 'ending') return word.length > part.text.length && word.endsWith(part.text);
  return word.includes(part.text, 1);
};

/** Every form in which a word may be looked up: as written, and without what is written onto it. */
function variants(word: string, clitics: RegExp | undefined): string[] {
  if (clitics === undefined) return [word];
  const found = [word];
  const match = clitics.exec(word)?.[0] ?? '';
  for (let cut = 1; cut <= match.length; cut++) found.push(word.slice(cut));
  return found;
}

/** Shorter pieces are cheaper to split than to remember. */
const WORTH_KEEPING = 60;
/** So many texts are remembered: a text as written, and with its number words as figures. */
const KEPT_TEXTS = 3;

/** Words and figures, with what stands between them. */
const WORD = /([\p{L}\p{M}]+|\p{N}+)/u;
/** The same, told much faster, for texts with no other signs than these. */
const SIMPLE_WORD = /([a-zß-öø-ÿа-яё]+|[0-9]+)/;
const NOT_SIMPLE = /[^\n\x20-@[-~\xa1\xa7\xabß-ÿа-яё€]/;

/** A word of the texts, with what it may begin for each of the matchers of a table, found when first asked for. */
interface Word {
  text: string;
  begins: (readonly Candidate[] | undefined)[];
}

/** The words of the texts that some matchers read one after the other, each text split once. */
export class WordTable {
  readonly #words = new Map<string, Word>();
  readonly #texts = new Map<string, readonly Token[]>();
  #matchers = 0;

  /** The place of one more matcher in {@link Word.begins}. */
  join(): number {
    return this.#matchers++;
  }

  tokensIn(text: string): readonly Token[] {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const tokens = this.#split(text);
    if (text.length < WORTH_KEEPING) return tokens;
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size < KEPT_TEXTS) break;
      this.#texts.delete(oldest);
    }
    this.#texts.set(text, tokens);
    return tokens;
  }

  #split(text: string): Token[] {
    const tokens: Token[] = [];
    // Gaps and words by turns.
    const pieces = text.split(NOT_SIMPLE.test(text) ? WORD : SIMPLE_WORD);
    let start = 0;
    let before = 0;
    for (let at = 1; at < pieces.length; at += 2) {
      const between = at === 1 ? ' ' : (pieces[at - 1] ?? '');
      const word = this.#wordOf(pieces[at] ?? '');
      start += at === 1 ? (pieces[0] ?? '').length : between.length;
      const end = start + word.text.length;
      const space = between === ' ';
      tokens.push({
        word,
        start,
        end,
        parted: !space && PARTING.test(between),
        near: space || NEAR.test(between),
        initials: !space && between === '.' && end - start === 1 && before === 1,
      });
      before = word.text.length;
      start = end;
    }
    return tokens;
  }

  #wordOf(text: string): Word {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const word: Word = { text, begins: [] };
    if (text.length > LONGEST_WORD) return word;
    if (this.#words.size >= KEPT_WORDS) this.#words.clear();
    this.#words.set(text, word);
    return word;
  }
}

function add<Key>(map: Map<Key, Pattern[]>, key: Key, pattern: Pattern): void {
  const row = map.get(key);
  if (row === undefined) map.set(key, [pattern]);
  else row.push(pattern);
}

/** Words of a language with what they mean, found from left to right, the longest first. */
export class TermMatcher {
  readonly #spaced: boolean;
  readonly #clitics: RegExp | undefined;
  readonly #exact = new Map<string, Pattern[]>();
  readonly #stems = new Map<string, Pattern[]>();
  readonly #loose: Pattern[] = [];
  /** Whether a pattern begins with figures: if none does, most numbers need not be looked up. */
  #figures = false;
  /** Finds where one of a few patterns begins; many are looked up sign by sign. */
  readonly #beginnings: RegExp | undefined;
  readonly #table: WordTable;
  readonly #place: number;
  /** By the code of the sign that a pattern begins with. */
  readonly #chars = new Map<number, { pieces: string[]; label: string; beside: boolean }[]>();
  /** The text that was read last, which is mostly asked for once more. */
  #lastText: string | undefined;
  #lastHits: readonly TermHit[] = [];

  /** `terms`: by label, patterns joined with `|`. Matchers that read the same texts share a table. */
  constructor(language: string, terms: Readonly<Record<string, string>>, table = new WordTable()) {
    this.#table = table;
    this.#place = table.join();
    this.#spaced = !UNSPACED.has(language);
    this.#clitics = CLITICS[language];
    for (const [label, joined] of Object.entries(terms)) {
      for (const raw of joined.split('|')) {
        if (this.#spaced) this.#addWords(raw, label);
        else this.#addChars(raw, label);
      }
    }
    for (const row of this.#chars.values()) row.sort((a, b) => b.pieces.join('').length - a.pieces.join('').length);
    this.#beginnings = beginningsOf(
      [...this.#chars.values()].flatMap((row) => row.map(({ pieces }) => pieces[0] ?? '')),
    );
  }

  #addWords(raw: string, label: string): void {
    const pattern = parse(raw, label);
    const first = pattern?.parts[0];
    if (pattern === undefined || first === undefined) return;
    this.#figures ||= /\p{N}/u.test(first.text);
    if (first.kind === 'exact') add(this.#exact, first.text, pattern);
    else if (first.kind === 'stem') add(this.#stems, first.text, pattern);
    else this.#loose.push(pattern);
  }

  #addChars(raw: string, label: string): void {
    const marked = raw.startsWith(BESIDE);
    const pieces = fold(marked ? raw.slice(1) : raw)
      .text.replaceAll('*', '')
      .split('..')
      .map((piece) => (raw.startsWith(' ') ? piece : piece.trim()))
      .filter((piece) => piece !== '');
    if (pieces[0] === undefined) return;
    const first = pieces[0].charCodeAt(0);
    const row = this.#chars.get(first);
    const pattern = { pieces, label, beside: marked || pieces.length > 1 };
    if (row === undefined) this.#chars.set(first, [pattern]);
    else row.push(pattern);
  }

  /** All hits in a folded text, in order. A hit that lies in a longer one is left out. Linear in the text. */
  find(text: string): readonly TermHit[] {
    if (text === this.#lastText) return this.#lastHits;
    const hits = this.#spaced ? this.#findWords(text) : this.#findChars(text);
    if (text.length >= WORTH_KEEPING) {
      this.#lastText = text;
      this.#lastHits = hits;
    }
    return hits;
  }

  #findWords(text: string): TermHit[] {
    const tokens = this.#table.tokensIn(text);
    const place = this.#place;
    const hits: TermHit[] = [];
    let free = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      const candidates = token.word.begins[place] ?? this.#candidatesOf(token.word);
      if (candidates === NONE) continue;
      let last = -1;
      let labels: readonly string[] = NO_LABELS;
      let gapped: TermHit[] | undefined;
      for (const { pattern, word } of candidates) {
        const end = this.#matchEnd(tokens, i, word, pattern);
        if (end === undefined) continue;
        if (pattern.beside) {
          gapped ??= [];
          gapped.push({ start: token.start, end: tokens[end]?.end ?? token.end, labels: pattern.labels });
          continue;
        }
        if (i < free || end < last) continue;
        if (end > last) labels = pattern.labels;
        else if (!labels.includes(pattern.label)) labels = [...labels, pattern.label];
        last = end;
      }
      if (labels.length > 0) {
        hits.push({ start: token.start, end: tokens[last]?.end ?? token.start, labels });
        free = last + 1;
      }
      if (gapped !== undefined) hits.push(...gapped);
    }
    return hits;
  }

  /** The patterns whose first part fits a word. They depend on the word alone, so they are remembered. */
  #candidatesOf(word: Word): readonly Candidate[] {
    const { text } = word;
    const none = text.length > LONGEST_WORD || (!this.#figures && isDigitCode(text.charCodeAt(0)));
    const found = none ? NONE : this.#beginningWith(text);
    word.begins[this.#place] = found;
    return found;
  }

  #beginningWith(token: string): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const word of variants(token, this.#clitics)) {
      for (const pattern of this.#exact.get(word) ?? []) found.push({ pattern, word });
      for (let size = 1; size <= word.length; size++) {
        for (const pattern of this.#stems.get(word.slice(0, size)) ?? []) found.push({ pattern, word });
      }
    }
    for (const pattern of this.#loose) {
      const first = pattern.parts[0];
      if (first !== undefined && fits(first, token)) found.push({ pattern, word: token });
    }
    return found.length === 0 ? NONE : found;
  }

  #fitsAnyForm(part: Part, token: Token): boolean {
    if (this.#clitics === undefined) return fits(part, token.word.text);
    return variants(token.word.text, this.#clitics).some((form) => fits(part, form));
  }

  /** The last token of the pattern that begins at token `i`. */
  #matchEnd(tokens: readonly Token[], i: number, word: string, { parts }: Pattern): number | undefined {
    const first = parts[0];
    if (first === undefined || !fits(first, word)) return undefined;
    let at = i;
    for (let index = 1; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined) break;
      const reach = part.afterGap ? GAP_WORDS + 1 : 1;
      let found = -1;
      for (let next = at + 1; next <= at + reach; next++) {
        const token = tokens[next];
        if (token === undefined) break;
        if (token.initials ? part.afterGap : token.parted || (!part.afterGap && !token.near)) break;
        if (this.#fitsAnyForm(part, token)) {
          found = next;
          break;
        }
      }
      if (found < 0) return undefined;
      at = found;
    }
    return at;
  }

  /** The next place from `at` on at which a pattern may begin, -1 where there is none. */
  #nextBeginning(text: string, at: number): number {
    if (this.#beginnings !== undefined) {
      this.#beginnings.lastIndex = at;
      return this.#beginnings.exec(text)?.index ?? -1;
    }
    for (let next = at; next < text.length; next++) {
      const code = text.charCodeAt(next);
      // inside a Latin word nothing begins
      if (isLatinCode(code) && isLatinCode(text.charCodeAt(next - 1))) continue;
      if (this.#chars.has(code)) return next;
    }
    return -1;
  }

  #findChars(text: string): TermHit[] {
    const hits: TermHit[] = [];
    let free = 0;
    for (let at = this.#nextBeginning(text, 0); at >= 0; at = this.#nextBeginning(text, at + 1)) {
      const row = this.#chars.get(text.charCodeAt(at)) ?? [];
      let best = 0;
      let labels: Set<string> | undefined;
      for (const { pieces, label, beside } of row) {
        const end = charsEnd(text, at, pieces);
        if (end === undefined) continue;
        if (beside) hits.push({ start: at, end, labels: [label] });
        else if (at >= free && end - at >= best) {
          labels = labels === undefined || end - at > best ? new Set([label]) : labels.add(label);
          best = end - at;
        }
      }
      if (labels === undefined) continue;
      hits.push({ start: at, end: at + best, labels: [...labels] });
      free = at + best;
    }
    return hits;
  }
}

/** So many patterns are looked for at once. */
const FEW = 400;

function beginningsOf(pieces: readonly string[]): RegExp | undefined {
  if (pieces.length === 0 || pieces.length > FEW) return undefined;
  const plain = (some: string): string => some.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
  // at most places a look at one sign tells that nothing begins
  const either = (some: readonly string[]): string =>
    some.length === 0
      ? '(?!)'
      : `(?=[${some.map((piece) => plain(piece.charAt(0))).join('')}])(?:${some.map(plain).join('|')})`;
  const isLatin = (piece: string): boolean => isLatinCode(piece.charCodeAt(0));
  // inside a Latin word nothing begins
  return new RegExp(
    `(?<![a-z])${either(pieces.filter(isLatin))}|${either(pieces.filter((piece) => !isLatin(piece)))}`,
    'g',
  );
}

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
const isLatinCode = (code: number): boolean => code >= 97 && code <= 122;

function charsEnd(text: string, at: number, pieces: readonly string[]): number | undefined {
  const [first = ''] = pieces;
  if (!text.startsWith(first, at)) return undefined;
  let end = at + first.length;
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    const stretch = text.slice(end, end + GAP_CHARS + piece.length);
    const found = stretch.indexOf(piece);
    if (found < 0 || /[.,!?;\n]/.test(stretch.slice(0, found))) return undefined;
    end += found + piece.length;
  }
  if (isLatinCode(text.charCodeAt(at)) && isLatinCode(text.charCodeAt(at - 1))) return undefined;
  return isLatinCode(text.charCodeAt(end - 1)) && isLatinCode(text.charCodeAt(end)) ? undefined : end;
}
