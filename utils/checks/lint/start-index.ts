/** Runs of what is no sign of a word. Other than these, `compilePhrases` takes all for letters. */
const NO_WORD = /[\s.,;:!?'"()[\]{}/<>«»„“”…–—·-]+/g;
const ROWS = 0x1000;

/** Two units, or one and nothing, spread over the rows. */
const rowOf = (first: number, second: number): number => (first * 31 + second * 7) % ROWS;

/**
 * Where in a text a pattern may begin, by the first sign and by the first two. Places that share a row are chained, so
 * that nothing is made for one of them; others than those asked for may be among them.
 */
export class StartIndex {
  readonly #first = new Int32Array(ROWS).fill(-1);
  readonly #next: Int32Array;
  readonly #firstOfPair = new Int32Array(ROWS).fill(-1);
  readonly #nextOfPair: Int32Array;

  /** @param words only beginnings of words count, as in languages that set spaces */
  constructor(
    private readonly text: string,
    words: boolean,
  ) {
    this.#next = new Int32Array(text.length);
    this.#nextOfPair = new Int32Array(text.length);
    const places = words ? wordStarts(text) : undefined;
    // From the end, so that each chain is in the order of the text.
    for (let place = (places?.length ?? text.length) - 1; place >= 0; place--) this.#add(places?.[place] ?? place);
  }

  #add(at: number): void {
    const unit = this.text.charCodeAt(at);
    const single = rowOf(unit, 0);
    this.#next[at] = this.#first[single] ?? -1;
    this.#first[single] = at;
    if (at + 1 === this.text.length) return;
    const pair = rowOf(unit, this.text.charCodeAt(at + 1));
    this.#nextOfPair[at] = this.#firstOfPair[pair] ?? -1;
    this.#firstOfPair[pair] = at;
  }

  /** The places at which one of the beginnings stands, in order, each once. */
  placesOf(starts: readonly string[]): number[] {
    const places: number[] = [];
    for (const start of starts) {
      const isSingle = start.length === 1;
      const row = rowOf(start.charCodeAt(0), isSingle ? 0 : start.charCodeAt(1));
      const next = isSingle ? this.#next : this.#nextOfPair;
      let at = (isSingle ? this.#first : this.#firstOfPair)[row] ?? -1;
      for (; at >= 0; at = next[at] ?? -1) if (this.text.startsWith(start, at)) places.push(at);
    }
    return places.length < 2 ? places : [...new Set(places)].sort((a, b) => a - b);
  }
}

/** Where a word may begin: at the beginning, and behind what is no sign of a word. Patterns begin with a letter. */
function wordStarts(text: string): number[] {
  const places = [0];
  for (const { 0: run, index } of text.matchAll(NO_WORD)) {
    const end = index + run.length;
    if (end > 0 && end < text.length) places.push(end);
  }
  return text === '' ? [] : places;
}
