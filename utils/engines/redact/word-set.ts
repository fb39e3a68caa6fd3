/** Bits that each plain word sets: with eighteen bits a word, one strange word in some five thousand is taken for plain. */
export const PLAIN_HASHES = 12;
/** Bits that each name sets: a word that is wrongly taken for a name is only masked. */
export const NAME_HASHES = 9;

const FIRST_SEED = 0x811c9dc5;
const STEP_SEED = 0x1b873593;

/** FNV-1a over UTF-16 units, from a seed. */
function hash(key: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The bits of a Bloom filter of `size` bits that belong to a key. */
export function bloomPositions(key: string, size: number, hashes: number): number[] {
  const first = hash(key, FIRST_SEED);
  const step = hash(key, STEP_SEED) | 1;
  return Array.from({ length: hashes }, (_, i) => (first + Math.imul(i, step)) >>> 0).map((value) => value % size);
}

/** A set of words that was made into a Bloom filter: it never misses one it holds, and rarely claims another. */
export class WordSet {
  readonly #bytes: Uint8Array;
  readonly #hashes: number;

  constructor(base64: string, hashes: number) {
    this.#hashes = hashes;
    this.#bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  }

  has(key: string): boolean {
    const size = this.#bytes.length * 8;
    const first = hash(key, FIRST_SEED);
    const step = hash(key, STEP_SEED) | 1;
    // as bloomPositions, but most words end at the first or second bit
    for (let i = 0; i < this.#hashes; i++) {
      const bit = ((first + Math.imul(i, step)) >>> 0) % size;
      if ((((this.#bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) return false;
    }
    return true;
  }
}
