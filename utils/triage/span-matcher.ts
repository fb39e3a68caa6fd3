import type { FoldedText } from './fold-text';
import type { SpanPattern, SpanStep } from './parse-pattern';

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
  steps: readonly SpanStep[];
}

/** Finds many substring patterns at once; patterns are looked up by their first two signs. */
export class SpanMatcher {
  readonly #pairs = new Map<string, Entry[]>();
  readonly #singles = new Map<string, Entry[]>();
  readonly #numbers: Entry[] = [];

  constructor(lists: readonly (readonly SpanPattern[])[]) {
    for (const [list, patterns] of lists.entries()) {
      for (const { steps } of patterns) {
        const first = steps[0];
        if (first === undefined || first.kind === 'gap') continue;
        const entry = { list, steps };
        if (first.kind === 'number') {
          this.#numbers.push(entry);
          continue;
        }
        const map = first.text.length > 1 ? this.#pairs : this.#singles;
        const key = first.text.slice(0, 2);
        const entries = map.get(key);
        if (entries === undefined) map.set(key, [entry]);
        else entries.push(entry);
      }
    }
  }

  match({ text }: Run): SpanMatch[] {
    const out: SpanMatch[] = [];
    const look = (entries: readonly Entry[] | undefined, at: number) => {
      if (entries === undefined) return;
      for (const { list, steps } of entries) {
        const to = rest(steps, 0, text, at);
        if (to >= 0) out.push({ list, from: at, to });
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

function rest(steps: readonly SpanStep[], step: number, text: string, at: number): number {
  const current = steps[step];
  if (current === undefined) return at;
  if (current.kind === 'text') {
    return text.startsWith(current.text, at) ? rest(steps, step + 1, text, at + current.text.length) : -1;
  }
  if (current.kind === 'number') {
    let end = at;
    while (isDigit(text, end)) end++;
    return end > at ? rest(steps, step + 1, text, end) : -1;
  }
  for (let skip = 0; skip <= current.max; skip++) {
    if (at + skip > text.length || (skip > 0 && text[at + skip - 1] === '\n')) return -1;
    const to = rest(steps, step + 1, text, at + skip);
    if (to >= 0) return to;
  }
  return -1;
}
