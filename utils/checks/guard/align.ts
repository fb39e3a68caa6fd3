import type { Side } from './read-side';

/** Sentences of both texts that say the same: one each, or two where they were merged, or one with no counterpart. */
export interface Bead {
  source: readonly number[];
  target: readonly number[];
}

/** What a sentence is about, with how much each thing says. */
interface Profile {
  marks: ReadonlyMap<string, number>;
  /** In English characters. */
  length: number;
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

function profiles(side: Side): Profile[] {
  const rows = side.sentences.map(({ start, end }) => ({
    marks: new Map<string, number>(),
    length: (end - start) / side.language.glossary.width,
  }));
  const add = (sentence: number, mark: string, weight: number): void => {
    const marks = rows[sentence]?.marks;
    if (marks !== undefined) marks.set(mark, Math.max(marks.get(mark) ?? 0, weight));
  };
  for (const { labels, sentence } of side.concepts) {
    for (const label of labels) add(sentence, label, weightOf(label) / Math.sqrt(labels.length));
  }
  for (const { sentence, readings, weak } of side.values) {
    const [first] = readings;
    if (first !== undefined) for (const reading of readings) add(sentence, reading, (weak ? 0.6 : 2) / readings.length);
  }
  for (const { sentence, labels } of side.names) for (const label of labels) add(sentence, `name:${label}`, 1.5);
  return rows;
}

/** Sentences read together, with their marks as numbers so that two of them are compared quickly. */
interface Joint {
  marks: readonly number[];
  weights: readonly number[];
  length: number;
  /** Of all marks together. */
  weight: number;
}

/** A joint that others are held against. */
interface Table extends Joint {
  /** The weight of every mark there is; 0 where it is not in the joint. */
  dense: Float64Array;
}

/** Gives every mark of both texts a number. */
function numbersOf(...sides: readonly (readonly Profile[])[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const rows of sides)
    for (const row of rows)
      for (const mark of row.marks.keys()) if (!numbers.has(mark)) numbers.set(mark, numbers.size);
  return numbers;
}

/** Sentences read together, from one to three, each joint made once. */
function joints(rows: readonly Profile[], numbers: ReadonlyMap<string, number>): (end: number, count: number) => Joint {
  const made: Joint[] = [];
  // Taken up and cleared again for each joint.
  const heaviest = new Float64Array(numbers.size);
  return (end, count) => {
    const key = end * 4 + count;
    const known = made[key];
    if (known !== undefined) return known;
    const marks: number[] = [];
    let length = 0;
    for (let at = end - count; at < end; at++) {
      const row = rows[at];
      if (row === undefined) continue;
      length += row.length;
      for (const [mark, weight] of row.marks) {
        const id = numbers.get(mark) ?? 0;
        const before = heaviest[id] ?? 0;
        if (before === 0) marks.push(id);
        if (weight > before) heaviest[id] = weight;
      }
    }
    const weights = marks.map((id) => heaviest[id] ?? 0);
    let weight = 0;
    for (const one of weights) weight += one;
    for (const id of marks) heaviest[id] = 0;
    const joint: Joint = { marks, weights, length, weight };
    made[key] = joint;
    return joint;
  };
}

/** The joints of a text with the weights of all marks, so that one is looked up at once. */
function tables(rows: readonly Profile[], numbers: ReadonlyMap<string, number>): (end: number, count: number) => Table {
  const jointOf = joints(rows, numbers);
  const made: Table[] = [];
  return (end, count) => {
    const key = end * 4 + count;
    const known = made[key];
    if (known !== undefined) return known;
    const joint = jointOf(end, count);
    const dense = new Float64Array(numbers.size);
    for (const [place, id] of joint.marks.entries()) dense[id] = joint.weights[place] ?? 0;
    const table: Table = { ...joint, dense };
    made[key] = table;
    return table;
  };
}

function likeness(a: Joint, b: Table): number {
  let shared = 0;
  const { marks, weights } = a;
  const { dense } = b;
  for (let i = 0; i < marks.length; i++) {
    const other = dense[marks[i] ?? 0] ?? 0;
    if (other > 0) shared += (weights[i] ?? 0) + other;
  }
  const ratio = Math.abs(Math.log((a.length + 12) / (b.length + 12)));
  return (2.6 * shared) / (a.weight + b.weight + 0.5) - 0.7 * ratio - 0.15;
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

/** The best way to a cell of the table: its score, and the step that led there as an index of {@link STEPS}. */
interface Row {
  /** The first column that is looked at. */
  from: number;
  scores: Float64Array;
  steps: Int8Array;
}

const START = -1;
const UNREACHED = -2;

/** Pairs the sentences of two texts, keeping their order. Linear in the number of sentences. */
export function align(from: Side, to: Side): Bead[] {
  const a = profiles(from);
  const b = profiles(to);
  const numbers = numbersOf(a, b);
  const source = joints(a, numbers);
  const target = tables(b, numbers);
  const width = Math.min(BAND + Math.abs(a.length - b.length), 40);
  const table: Row[] = [];
  const slope = a.length === 0 ? 0 : b.length / a.length;
  for (let i = 0; i <= a.length; i++) {
    const middle = Math.round(i * slope);
    const first = Math.max(0, middle - width);
    const last = Math.min(b.length, middle + width);
    const size = Math.max(0, last - first + 1);
    const row: Row = { from: first, scores: new Float64Array(size), steps: new Int8Array(size).fill(UNREACHED) };
    table.push(row);
    for (let j = first; j <= last; j++) {
      const cell = j - first;
      if (i === 0 && j === 0) {
        row.steps[cell] = START;
        continue;
      }
      for (let step = 0; step < STEPS.length; step++) {
        const di = FORTH[step] ?? 0;
        const dj = DOWN[step] ?? 0;
        if (i < di || j < dj) continue;
        const before = table[i - di];
        if (before === undefined) continue;
        const behind = j - dj - before.from;
        if ((before.steps[behind] ?? UNREACHED) === UNREACHED) continue;
        const sentences = di + dj;
        const gain =
          di === 0 || dj === 0
            ? SKIP
            : likeness(source(i, di), target(j, dj)) * (sentences / 2) + (sentences > 2 ? MERGE * (sentences - 2) : 0);
        const score = (before.scores[behind] ?? 0) + gain;
        if (row.steps[cell] === UNREACHED || score > (row.scores[cell] ?? 0)) {
          row.scores[cell] = score;
          row.steps[cell] = step;
        }
      }
    }
  }
  return trace(table, a.length, b.length);
}

function trace(table: readonly Row[], rows: number, columns: number): Bead[] {
  const beads: Bead[] = [];
  const range = (end: number, count: number): number[] => Array.from({ length: count }, (_, k) => end - count + k);
  let i = rows;
  let j = columns;
  while (i > 0 || j > 0) {
    const row = table[i];
    const step = STEPS[row?.steps[j - row.from] ?? START];
    if (step === undefined) break;
    beads.push({ source: range(i, step[0]), target: range(j, step[1]) });
    i -= step[0];
    j -= step[1];
  }
  return beads.reverse();
}
