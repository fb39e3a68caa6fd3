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
  gapped: boolean;
}

interface Token {
  text: string;
  start: number;
  end: number;
}

/** Words that may stand in a gap. */
const GAP_WORDS = 4;
/** Characters that may stand in a gap where words are not spaced. */
const GAP_CHARS = 12;
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
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

function parse(pattern: string, label: string): Pattern | undefined {
  const parts: Part[] = [];
  let gap = false;
  for (const piece of fold(pattern).text.split(/[\s'’-]+/u)) {
    if (piece === '..') gap = true;
    else if (piece.replaceAll('*', '') !== '') {
      parts.push(partOf(piece, gap));
      gap = false;
    }
  }
  return parts.length === 0 ? undefined : { parts, label, gapped: parts.some((part) => part.afterGap) };
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
  readonly #chars = new Map<string, { pieces: string[]; label: string }[]>();

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
    if (first.kind === 'exact') add(this.#exact, first.text, pattern);
    else if (first.kind === 'stem') add(this.#stems, first.text, pattern);
    else this.#loose.push(pattern);
  }

  #addChars(raw: string, label: string): void {
    const pieces = fold(raw)
      .text.replaceAll('*', '')
      .split('..')
      .map((piece) => (raw.startsWith(' ') ? piece : piece.trim()))
      .filter((piece) => piece !== '');
    const first = pieces[0]?.charAt(0);
    if (first === undefined) return;
    const row = this.#chars.get(first);
    if (row === undefined) this.#chars.set(first, [{ pieces, label }]);
    else row.push({ pieces, label });
  }

  /** All hits in a folded text, in order. A hit that lies in a longer one is left out. Linear in the text. */
  find(text: string): TermHit[] {
    return this.#spaced ? this.#findWords(text) : this.#findChars(text);
  }

  #findWords(text: string): TermHit[] {
    const tokens: Token[] = [];
    for (const match of text.matchAll(WORD)) {
      tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
    }
    const hits: TermHit[] = [];
    let free = 0;
    for (let i = 0; i < tokens.length; i++) {
      const found = this.#atToken(text, tokens, i, free);
      if (found.labels.size > 0) {
        const start = tokens[i]?.start ?? 0;
        hits.push({ start, end: tokens[found.last]?.end ?? start, labels: [...found.labels] });
        free = found.last + 1;
      }
      hits.push(...found.gapped);
    }
    return hits;
  }

  #atToken(text: string, tokens: readonly Token[], i: number, free: number) {
    const token = tokens[i];
    const labels = new Set<string>();
    const gapped: TermHit[] = [];
    let last = -1;
    if (token === undefined || token.text.length > 60) return { labels, last, gapped };
    const consider = (pattern: Pattern, word: string): void => {
      const end = this.#matchEnd(text, tokens, i, word, pattern);
      if (end === undefined) return;
      if (pattern.gapped) {
        gapped.push({ start: token.start, end: tokens[end]?.end ?? token.end, labels: [pattern.label] });
        return;
      }
      if (i < free || end < last) return;
      if (end > last) labels.clear();
      last = end;
      labels.add(pattern.label);
    };
    for (const word of variants(token.text, this.#clitics)) {
      for (const pattern of this.#exact.get(word) ?? []) consider(pattern, word);
      for (let size = 1; size <= word.length; size++) {
        for (const pattern of this.#stems.get(word.slice(0, size)) ?? []) consider(pattern, word);
      }
    }
    for (const pattern of this.#loose) {
      const first = pattern.parts[0];
      if (first !== undefined && fits(first, token.text)) consider(pattern, token.text);
    }
    return { labels, last, gapped };
  }

  /** The last token of the pattern that begins at token `i`. */
  #matchEnd(text: string, tokens: readonly Token[], i: number, word: string, pattern: Pattern): number | undefined {
    const [first, ...rest] = pattern.parts;
    if (first === undefined || !fits(first, word)) return undefined;
    let at = i;
    for (const part of rest) {
      const reach = part.afterGap ? GAP_WORDS + 1 : 1;
      let found = -1;
      for (let next = at + 1; next <= at + reach && next < tokens.length; next++) {
        const before = tokens[next - 1];
        const token = tokens[next];
        if (before === undefined || token === undefined) break;
        const between = text.slice(before.end, token.start);
        // the stops of a.m. part nothing
        const letters = before.text.length === 1 && token.text.length === 1 && between === '.';
        if (letters ? part.afterGap : /[.!?;:\n]/.test(between) || (!part.afterGap && !/^[\s'-]{0,3}$/.test(between)))
          break;
        if (variants(token.text, this.#clitics).some((form) => fits(part, form))) {
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
      const row = this.#chars.get(text.charAt(at));
      if (row === undefined) continue;
      let best = 0;
      const labels = new Set<string>();
      for (const { pieces, label } of row) {
        const end = charsEnd(text, at, pieces);
        if (end === undefined) continue;
        if (pieces.length > 1) hits.push({ start: at, end, labels: [label] });
        else if (at >= free && end - at >= best) {
          if (end - at > best) labels.clear();
          best = end - at;
          labels.add(label);
        }
      }
      if (labels.size === 0) continue;
      hits.push({ start: at, end: at + best, labels: [...labels] });
      free = at + best;
    }
    return hits;
  }
}

const LATIN = /[a-z]/;

function charsEnd(text: string, at: number, pieces: readonly string[]): number | undefined {
  let end = at;
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) {
      if (!text.startsWith(piece, at)) return undefined;
      end = at + piece.length;
      continue;
    }
    const stretch = text.slice(end, end + GAP_CHARS + piece.length);
    const found = stretch.indexOf(piece);
    if (found < 0 || /[.!?;\n]/.test(stretch.slice(0, found))) return undefined;
    end += found + piece.length;
  }
  const first = text.charAt(at);
  if (LATIN.test(first) && LATIN.test(text.charAt(at - 1))) return undefined;
  return LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end)) ? undefined : end;
}
