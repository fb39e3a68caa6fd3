import type { FoldedText } from './fold-text';
import type { SpanPattern } from './parse-pattern';

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
  expression: RegExp;
}

/** Finds many substring patterns at once; patterns are looked up by the first two signs. */
export class SpanMatcher {
  readonly #pairs = new Map<string, Entry[]>();
  readonly #singles = new Map<string, Entry[]>();
  readonly #numbers: Entry[] = [];

  /** `lists[i]` holds the patterns whose matches are reported as list `i`. */
  constructor(lists: readonly (readonly SpanPattern[])[]) {
    for (const [list, patterns] of lists.entries()) {
      for (const { expression, beginnings } of patterns) {
        const entry = { list, expression };
        for (const beginning of beginnings) {
          if (beginning === '#') {
            this.#numbers.push(entry);
            continue;
          }
          const map = beginning.length > 1 ? this.#pairs : this.#singles;
          const entries = map.get(beginning);
          if (entries === undefined) map.set(beginning, [entry]);
          else entries.push(entry);
        }
      }
    }
  }

  match({ text }: Run): SpanMatch[] {
    const out: SpanMatch[] = [];
    const look = (entries: readonly Entry[] | undefined, at: number) => {
      if (entries === undefined) return;
      for (const { list, expression } of entries) {
        expression.lastIndex = at;
        const found = expression.exec(text);
        if (found !== null && found[0] !== '') out.push({ list, from: at, to: at + found[0].length });
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
