import { fold } from './fold';
import { kindsAt, LETTER, MARK, NUMBER, runEnd, widthAt } from './sign-kinds';

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
  /** With a gap or {@link BESIDE}: the words inside of it are found as well. */
  beside: boolean;
}

interface Token {
  text: string;
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
/** So many words are remembered with what they may begin. */
const KEPT_WORDS = 5000;
const NONE: readonly Candidate[] = [];
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
  return parts.length === 0 ? undefined : { parts, label, beside: beside || parts.some((part) => part.afterGap) };
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

/** The words of the texts that were read last: many matchers read the same text one after the other. */
const tokensOfText = new Map<string, readonly Token[]>();
const KEPT_TEXTS = 8;
/** Shorter pieces are cheaper to split than to remember. */
const WORTH_KEEPING = 60;

function tokensIn(text: string): readonly Token[] {
  const known = tokensOfText.get(text);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  let before: Token | undefined;
  for (let start = 0; start < text.length; ) {
    const kinds = kindsAt(text, start);
    if ((kinds & (LETTER | MARK | NUMBER)) === 0) {
      start += widthAt(text, start);
      continue;
    }
    const end = runEnd(text, start, (kinds & NUMBER) === 0 ? LETTER | MARK : NUMBER);
    const between = before === undefined ? '' : text.slice(before.end, start);
    const space = between === ' ';
    const token: Token = {
      text: text.slice(start, end),
      start,
      end,
      parted: !space && PARTING.test(between),
      near: space || NEAR.test(between),
      initials: between === '.' && end - start === 1 && before?.text.length === 1,
    };
    tokens.push(token);
    before = token;
    start = end;
  }
  if (text.length < WORTH_KEEPING) return tokens;
  for (const oldest of tokensOfText.keys()) {
    if (tokensOfText.size < KEPT_TEXTS) break;
    tokensOfText.delete(oldest);
  }
  tokensOfText.set(text, tokens);
  return tokens;
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
  readonly #candidates = new Map<string, readonly Candidate[]>();
  readonly #chars = new Map<string, { pieces: string[]; label: string; beside: boolean }[]>();
  /** The text that was read last, which is mostly asked for once more. */
  #lastText: string | undefined;
  #lastHits: readonly TermHit[] = [];

  /** `terms`: by label, patterns joined with `|`. */
  constructor(language: string, terms: Readonly<Record<string, string>>) {
    this.#spaced = !UNSPACED.has(language);
    this.#clitics = CLITICS[language];
    for (const [label, joined] of Object.entries(terms)) {
      for (const raw of joined.split('|')) {
        if (this.#spaced) this.#addWords(raw, label);
        else this.#addChars(raw, label);
      }
    }
    for (const row of this.#chars.values()) row.sort((a, b) => b.pieces.join('').length - a.pieces.join('').length);
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
    const first = pieces[0]?.charAt(0);
    if (first === undefined) return;
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
    const tokens = tokensIn(text);
    const hits: TermHit[] = [];
    let free = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      const candidates = this.#candidatesOf(token.text);
      if (candidates.length === 0) continue;
      let last = -1;
      let labels: string[] = [];
      let gapped: TermHit[] | undefined;
      for (const { pattern, word } of candidates) {
        const end = this.#matchEnd(tokens, i, word, pattern);
        if (end === undefined) continue;
        if (pattern.beside) {
          gapped ??= [];
          gapped.push({ start: token.start, end: tokens[end]?.end ?? token.end, labels: [pattern.label] });
          continue;
        }
        if (i < free || end < last) continue;
        if (end > last) labels = [];
        last = end;
        if (!labels.includes(pattern.label)) labels.push(pattern.label);
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
  #candidatesOf(token: string): readonly Candidate[] {
    if (token.length > 60 || (!this.#figures && isDigitCode(token.charCodeAt(0)))) return NONE;
    const known = this.#candidates.get(token);
    if (known !== undefined) return known;
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
    const candidates = found.length === 0 ? NONE : found;
    if (this.#candidates.size >= KEPT_WORDS) this.#candidates.clear();
    this.#candidates.set(token, candidates);
    return candidates;
  }

  #fitsAnyForm(part: Part, token: Token): boolean {
    if (this.#clitics === undefined) return fits(part, token.text);
    return variants(token.text, this.#clitics).some((form) => fits(part, form));
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

  #findChars(text: string): TermHit[] {
    const hits: TermHit[] = [];
    let free = 0;
    for (let at = 0; at < text.length; at++) {
      // inside a Latin word nothing begins
      if (isLatinCode(text.charCodeAt(at)) && isLatinCode(text.charCodeAt(at - 1))) continue;
      const row = this.#chars.get(text.charAt(at));
      if (row === undefined) continue;
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
