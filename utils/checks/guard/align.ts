import type { Side } from './read-side';

/** Sentences of both texts that say the same: one each, or two where they were merged, or one with no counterpart. */
export interface Bead {
  source: readonly number[];
  target: readonly number[];
}

/** How far from the diagonal a counterpart is looked for. */
const BAND = 6;
const SKIP = -0.9;
const MERGE = -0.25;
/** Words that stand in nearly every sentence say little about which one it is. */
const COMMON = new Set(
  'we|you|our|your|polite|can|must|should|within|before|after|only|try|expected|parcel|order|may|certainly|full|still|also|to_us|to_you|-'.split(
    '|',
  ),
);

function weightOf(label: string): number {
  return COMMON.has(label) ? 0.25 : 1;
}

/** What the sentences of a text are about: of each its length in English characters, its marks and how much they say. */
interface Profiles {
  lengths: readonly number[];
  marks: readonly (readonly number[])[];
  weights: readonly (readonly number[])[];
}

/** `numbers` gives every mark of both texts a number. */
function profiles(side: Side, numbers: Map<string, number>): Profiles {
  const lengths = side.sentences.map(({ start, end }) => (end - start) / side.language.glossary.width);
  const marks: number[][] = side.sentences.map(() => []);
  const weights: number[][] = side.sentences.map(() => []);
  const add = (sentence: number, mark: string, weight: number): void => {
    const [own, heavy] = [marks[sentence], weights[sentence]];
    if (own === undefined || heavy === undefined) return;
    let number = numbers.get(mark);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(mark, number);
    }
    const at = own.indexOf(number);
    if (at < 0) {
      own.push(number);
      heavy.push(weight);
    } else if (weight > (heavy[at] ?? 0)) heavy[at] = weight;
  };
  for (const { labels, sentence } of side.concepts) {
    for (const label of labels) add(sentence, label, weightOf(label) / Math.sqrt(labels.length));
  }
  for (const { sentence, readings, weak } of side.values) {
    for (const reading of readings) add(sentence, reading, (weak ? 0.6 : 2) / readings.length);
  }
  for (const { sentence, labels } of side.names) for (const label of labels) add(sentence, `name:${label}`, 1.5);
  return { lengths, marks, weights };
}

/** So many sentences are read together at most. */
const MOST = 3;

/** Sentences read together, from one to three: joint `(end - 1) * MOST + count - 1` is the `count` that end at `end`. */
interface Joints {
  /** Where the marks of a joint begin; they end where those of the next begin. */
  from: Int32Array;
  marks: Int32Array;
  weights: Float64Array;
  /** Of all marks of a joint together. */
  totals: Float64Array;
  /** The logarithm of its length. */
  sizes: Float64Array;
}

/** Makes all joints at once. `heaviest` has room for every mark and is all zeros, before and after. */
function joints({ lengths, marks, weights }: Profiles, heaviest: Float64Array): Joints {
  let room = 0;
  for (const row of marks) room += row.length;
  // A sentence is in one joint alone, in two of two and in three of three.
  const made: Joints = {
    from: new Int32Array(lengths.length * MOST + 1),
    marks: new Int32Array(room * 6),
    weights: new Float64Array(room * 6),
    totals: new Float64Array(lengths.length * MOST),
    sizes: new Float64Array(lengths.length * MOST),
  };
  let size = 0;
  let joint = 0;
  for (let end = 1; end <= lengths.length; end++) {
    for (let count = 1; count <= MOST; count++) {
      const from = size;
      let length = 0;
      for (let at = Math.max(0, end - count); at < end; at++) {
        length += lengths[at] ?? 0;
        const row = marks[at] ?? [];
        const heavy = weights[at] ?? [];
        for (let i = 0; i < row.length; i++) {
          const mark = row[i] ?? 0;
          const weight = heavy[i] ?? 0;
          const before = heaviest[mark] ?? 0;
          if (before === 0) made.marks[size++] = mark;
          if (weight > before) heaviest[mark] = weight;
        }
      }
      let total = 0;
      for (let i = from; i < size; i++) {
        const mark = made.marks[i] ?? 0;
        const weight = heaviest[mark] ?? 0;
        made.weights[i] = weight;
        total += weight;
        heaviest[mark] = 0;
      }
      made.totals[joint] = total;
      made.sizes[joint] = Math.log(length + 12);
      made.from[++joint] = size;
    }
  }
  return made;
}

/** How like a joint is to another, whose weights lie in `dense` by mark. */
function likeness(a: Joints, one: number, b: Joints, other: number, dense: Float64Array): number {
  let shared = 0;
  const end = b.from[other + 1] ?? 0;
  for (let i = b.from[other] ?? 0; i < end; i++) {
    const weight = dense[b.marks[i] ?? 0] ?? 0;
    if (weight > 0) shared += weight + (b.weights[i] ?? 0);
  }
  const ratio = Math.abs((a.sizes[one] ?? 0) - (b.sizes[other] ?? 0));
  return (2.6 * shared) / ((a.totals[one] ?? 0) + (b.totals[other] ?? 0) + 0.5) - 0.7 * ratio - 0.15;
}

/** Writes the weights of a joint to their marks, or nothing in their place. */
function spread({ from, marks, weights }: Joints, joint: number, dense: Float64Array, clear: boolean): void {
  const end = from[joint + 1] ?? 0;
  for (let i = from[joint] ?? 0; i < end; i++) dense[marks[i] ?? 0] = clear ? 0 : (weights[i] ?? 0);
}

const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
];

const FORTH = STEPS.map(([source]) => source);
const DOWN = STEPS.map(([, target]) => target);

const START = -1;
const UNREACHED = -2;

/** The best way to every cell near the diagonal: its score, and the step that led there as an index of {@link STEPS}. */
interface Table {
  /** Of each row, the first column that is looked at. */
  first: Int32Array;
  /** Cells of a row. */
  stride: number;
  scores: Float64Array;
  steps: Int8Array;
}

/** Pairs the sentences of two texts, keeping their order. Linear in the number of sentences. */
export function align(from: Side, to: Side): Bead[] {
  const numbers = new Map<string, number>();
  const [a, b] = [profiles(from, numbers), profiles(to, numbers)];
  const heaviest = new Float64Array(numbers.size);
  const [source, target] = [joints(a, heaviest), joints(b, heaviest)];
  const [rows, columns] = [a.lengths.length, b.lengths.length];
  // The weights of the one, two or three sentences that end at the row.
  const dense = [heaviest, new Float64Array(numbers.size), new Float64Array(numbers.size)];
  const width = Math.min(BAND + Math.abs(rows - columns), 40);
  const stride = Math.min(columns, 2 * width) + 1;
  const cells = (rows + 1) * stride;
  const table: Table = {
    first: new Int32Array(rows + 1),
    stride,
    scores: new Float64Array(cells),
    steps: new Int8Array(cells).fill(UNREACHED),
  };
  const { first, scores, steps } = table;
  const slope = rows === 0 ? 0 : columns / rows;
  for (let i = 0; i <= rows; i++) {
    const middle = Math.round(i * slope);
    const start = Math.max(0, middle - width);
    const last = Math.min(columns, middle + width);
    first[i] = start;
    for (let count = 1; count <= MOST && count <= i; count++)
      spread(source, (i - 1) * MOST + count - 1, dense[count - 1] ?? heaviest, false);
    for (let j = start; j <= last; j++) {
      const cell = i * stride + j - start;
      if (i === 0 && j === 0) {
        steps[cell] = START;
        continue;
      }
      for (let step = 0; step < STEPS.length; step++) {
        const di = FORTH[step] ?? 0;
        const dj = DOWN[step] ?? 0;
        if (i < di || j < dj) continue;
        const behind = j - dj - (first[i - di] ?? 0);
        if (behind < 0 || behind >= stride) continue;
        const before = (i - di) * stride + behind;
        if (steps[before] === UNREACHED) continue;
        let gain = SKIP;
        if (di > 0 && dj > 0) {
          const sentences = di + dj;
          const [one, other] = [(i - 1) * MOST + di - 1, (j - 1) * MOST + dj - 1];
          gain = (likeness(source, one, target, other, dense[di - 1] ?? heaviest) * sentences) / 2;
          if (sentences > 2) gain += MERGE * (sentences - 2);
        }
        const score = (scores[before] ?? 0) + gain;
        if (steps[cell] === UNREACHED || score > (scores[cell] ?? 0)) {
          scores[cell] = score;
          steps[cell] = step;
        }
      }
    }
    for (let count = 1; count <= MOST && count <= i; count++)
      spread(source, (i - 1) * MOST + count - 1, dense[count - 1] ?? heaviest, true);
  }
  return trace(table, rows, columns);
}

function trace({ first, stride, steps }: Table, rows: number, columns: number): Bead[] {
  const beads: Bead[] = [];
  const range = (end: number, count: number): number[] => Array.from({ length: count }, (_, k) => end - count + k);
  let i = rows;
  let j = columns;
  while (i > 0 || j > 0) {
    const step = STEPS[steps[i * stride + j - (first[i] ?? 0)] ?? START];
    if (step === undefined) break;
    beads.push({ source: range(i, step[0]), target: range(j, step[1]) });
    i -= step[0];
    j -= step[1];
  }
  return beads.reverse();
}
