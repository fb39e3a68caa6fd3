import { random } from './linear-trainer';

/** A word's weights, one for each column, and how often it stands in the messages. */
export interface WordRow {
  name: string;
  row: Float32Array;
  uses: number;
}

/** Classes of words that tell much the same. */
export interface Book {
  /** The weights of each class; those of class 0 are zero. */
  centres: Float32Array[];
  /** The class of each word. */
  given: Int32Array;
  /** Share of the weights' energy that the classes do not tell. */
  left: number;
}

const ROUNDS = 15;
const SEED = 20261126;

const energyOf = (row: Float32Array): number => row.reduce((sum, one) => sum + one * one, 0);

/** How much a word's weights move the sums of all messages. */
export const tellsOf = ({ row, uses }: WordRow): number => uses * energyOf(row);

/**
 * Sorts words into classes by some of their columns: k-means, in which a word counts as often as it is used. Class 0 is
 * of words that say nothing there; the others are numbered by how many words they have.
 */
export function makeBook(words: readonly WordRow[], [from, to]: readonly [number, number], classes: number): Book {
  const rows = words.map(({ row }) => row.slice(from, to));
  const width = to - from;
  const next = random(SEED);
  const centres = new Float32Array(classes * width);
  const telling = rows
    .map((row, at) => ({ row, tells: energyOf(row) * (words[at]?.uses ?? 0) }))
    .sort((one, other) => other.tells - one.tells)
    .slice(0, classes * 3)
    .map(({ row }) => ({ row, at: next() }))
    .sort((one, other) => one.at - other.at);
  for (const [at, { row }] of telling.slice(0, classes - 1).entries()) centres.set(row, (at + 1) * width);
  const given = new Int32Array(rows.length);
  const energies = new Float64Array(classes);
  let left = 1;
  for (let round = 0; ; round++) {
    for (let one = 0; one < classes; one++) energies[one] = energyOf(centres.subarray(one * width, (one + 1) * width));
    let lost = 0;
    let all = 0;
    for (const [at, row] of rows.entries()) {
      let least = Infinity;
      for (let one = 0; one < classes; one++) {
        let dot = 0;
        const base = one * width;
        for (let column = 0; column < width; column++)
          dot += (centres[base + column] as number) * (row[column] as number);
        const distance = (energies[one] as number) - 2 * dot;
        if (distance >= least) continue;
        least = distance;
        given[at] = one;
      }
      const own = energyOf(row);
      const uses = words[at]?.uses ?? 0;
      lost += (least + own) * uses;
      all += own * uses;
    }
    left = lost / all;
    if (round === ROUNDS) break;
    const uses = new Float64Array(classes);
    centres.fill(0);
    for (const [at, row] of rows.entries()) {
      const one = given[at] as number;
      const weight = words[at]?.uses ?? 0;
      uses[one] = (uses[one] as number) + weight;
      if (one > 0)
        for (let column = 0; column < width; column++)
          centres[one * width + column] = (centres[one * width + column] as number) + weight * (row[column] as number);
    }
    for (let one = 1; one < classes; one++) {
      const weight = uses[one] as number;
      // A class that lost all its words begins anew at any word.
      if (weight === 0) centres.set(rows[Math.floor(next() * rows.length)] ?? [], one * width);
      else
        for (let column = 0; column < width; column++)
          centres[one * width + column] = (centres[one * width + column] as number) / weight;
    }
  }
  return numbered({
    centres: Array.from({ length: classes }, (_, one) => centres.slice(one * width, (one + 1) * width)),
    given,
    left,
  });
}

/** Larger classes first, which packs better; class 0 stays. */
function numbered({ centres, given, left }: Book): Book {
  const sizes = new Array<number>(centres.length).fill(0);
  for (const one of given) sizes[one] = (sizes[one] ?? 0) + 1;
  const order = [
    0,
    ...Array.from({ length: centres.length - 1 }, (_, at) => at + 1).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)),
  ];
  const placeOf = new Map(order.map((one, place) => [one, place]));
  return {
    centres: order.map((one) => centres[one] ?? new Float32Array()),
    given: given.map((one) => placeOf.get(one) ?? 0),
    left,
  };
}
