import type { FoldedText } from './fold-text';
import { parsePattern, type SpanPattern } from './parse-pattern';
import { spanHeads } from './pattern-heads';

/** A folded text without its spaces, sentence ends kept, with the way back. */
export interface Run {
  text: string;
  /** Positions in the folded text. One more entry for the end. */
  origin: Int32Array;
}

export interface SpanMatch {
  list: number;
  /** Positions in `Run.text`. */
  from: number;
  to: number;
}

const MAX_RUN = 4000;

/** Takes the spaces out, for scripts that set none or set them freely. */
export function toRun({ folded }: FoldedText): Run {
  let text = '';
  const origin: number[] = [];
  for (let index = 0; index < folded.length && text.length < MAX_RUN; index++) {
    const unit = folded[index] ?? '';
    if (unit === ' ') continue;
    text += unit;
    origin.push(index);
  }
  origin.push(folded.length);
  return { text, origin: Int32Array.from(origin) };
}

interface Entry {
  list: number;
  source: string;
  /** Read when the text first meets the pattern's beginning. */
  expressions: readonly RegExp[] | undefined;
}

function pushTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

/** Finds many substring patterns at once; patterns are looked up by the first two signs. */
export class SpanMatcher {
  readonly #pairs = new Map<string, Entry[]>();
  readonly #singles = new Map<string, Entry[]>();
  readonly #numbers: Entry[] = [];
  readonly #lang: string;

  /** `lists[i]` holds the patterns, as written, whose matches are reported as list `i`. */
  constructor(lists: readonly (readonly string[])[], lang: string) {
    this.#lang = lang;
    for (const [list, sources] of lists.entries()) {
      for (const source of sources) {
        const entry: Entry = { list, source, expressions: undefined };
        const heads = spanHeads(source);
        if (heads !== undefined) {
          for (const head of new Set(heads)) this.#index(head, entry);
          continue;
        }
        const patterns = this.#parse(source);
        entry.expressions = patterns.map(({ expression }) => expression);
        for (const beginning of new Set(patterns.flatMap(({ beginnings }) => beginnings)))
          this.#index(beginning, entry);
      }
    }
  }

  /** Under `beginning`: two signs, one, or `#` for a number. */
  #index(beginning: string, entry: Entry): void {
    if (beginning === '#') this.#numbers.push(entry);
    else pushTo(beginning.length > 1 ? this.#pairs : this.#singles, beginning, entry);
  }

  #parse(source: string): SpanPattern[] {
    return parsePattern(source, this.#lang).filter((pattern) => pattern.mode === 'span');
  }

  match({ text }: Run): SpanMatch[] {
    const out: SpanMatch[] = [];
    const look = (entries: readonly Entry[] | undefined, at: number) => {
      if (entries === undefined) return;
      for (const entry of entries) {
        entry.expressions ??= this.#parse(entry.source).map(({ expression }) => expression);
        for (const expression of entry.expressions) {
          expression.lastIndex = at;
          const found = expression.exec(text);
          if (found !== null && found[0] !== '') out.push({ list: entry.list, from: at, to: at + found[0].length });
        }
      }
    };
    for (let at = 0; at < text.length; at++) {
      look(this.#pairs.get(text.slice(at, at + 2)), at);
      look(this.#singles.get(text[at] ?? ''), at);
      if (this.#numbers.length > 0 && isDigit(text, at) && !isDigit(text, at - 1)) look(this.#numbers, at);
    }
    return out;
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
