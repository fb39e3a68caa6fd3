/** Bits that each word sets: with twelve bits a word, one strange word in three hundred is taken for known. */
const HASHES = 8;

/** FNV-1a over UTF-16 units, from a seed. */
function hash(key: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The bits of a Bloom filter of `size` bits that belong to a key. */
export function bloomPositions(key: string, size: number): number[] {
  const first = hash(key, 0x811c9dc5);
  const step = hash(key, 0x1b873593) | 1;
  return Array.from({ length: HASHES }, (_, i) => (first + Math.imul(i, step)) >>> 0).map((value) => value % size);
}

/** A set of words that was made into a Bloom filter: it never misses one it holds, and rarely claims another. */
export class WordSet {
  readonly #bytes: Uint8Array;

  constructor(base64: string) {
    this.#bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  }

  has(key: string): boolean {
    const size = this.#bytes.length * 8;
    return bloomPositions(key, size).every((bit) => ((this.#bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
}
