import type { Span } from '@/utils/domain/finding';

/** No sign of a word: what stands before a word or behind it. Other than this, `compilePhrases` takes all for letters. */
const NO_WORD = /[\s.,;:!?'"()[\]{}/<>«»„“”…–—·-]/;

/** Where in a text a pattern may begin, by the first sign and by the first two. */
export class StartIndex {
  readonly #rows = new Map<string, number[]>();

  /** @param words only beginnings of words count, as in languages that set spaces */
  constructor(
    private readonly text: string,
    words: boolean,
  ) {
    for (let at = 0; at < text.length; at++) {
      if (words && at > 0 && !NO_WORD.test(text.charAt(at - 1))) continue;
      this.#add(text.charAt(at), at);
      if (at + 1 < text.length) this.#add(text.slice(at, at + 2), at);
    }
  }

  #add(key: string, at: number): void {
    const row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, [at]);
    else row.push(at);
  }

  /** The places at which one of the beginnings stands, in order, each once. */
  placesOf(starts: readonly string[]): number[] {
    const places: number[] = [];
    for (const start of starts)
      for (const at of this.#rows.get(start.slice(0, 2)) ?? []) if (this.text.startsWith(start, at)) places.push(at);
    return places.length < 2 ? places : [...new Set(places)].sort((a, b) => a - b);
  }

  /** Every place where `pattern` (sticky) matches, tried only where it may begin; none overlaps the one before. */
  matches(pattern: RegExp, starts: readonly string[]): Span[] {
    const found: Span[] = [];
    let free = 0;
    for (const start of this.placesOf(starts)) {
      if (start < free) continue;
      pattern.lastIndex = start;
      const match = pattern.exec(this.text);
      if (match === null || match[0] === '') continue;
      free = start + match[0].length;
      found.push({ start, end: free });
    }
    return found;
  }
}
