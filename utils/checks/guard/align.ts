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
  'we|you|our|your|polite|can|must|should|within|before|after|only|try|expected|parcel|order|may|certainly|full|-'.split(
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

/** Sentences read together, from one to three, each joint made once. */
function joints(rows: readonly Profile[]): (end: number, count: number) => Joint {
  const made = new Map<number, Joint>();
  return (end, count) => {
    const key = end * 4 + count;
    const known = made.get(key);
    if (known !== undefined) return known;
    const marks = new Map<string, number>();
    let length = 0;
    for (const row of rows.slice(end - count, end)) {
      length += row.length;
      for (const [mark, weight] of row.marks) marks.set(mark, Math.max(marks.get(mark) ?? 0, weight));
    }
    let weight = 0;
    for (const one of marks.values()) weight += one;
    const joint = { marks, length, weight };
    made.set(key, joint);
    return joint;
  };
}

interface Joint extends Profile {
  /** Of all marks together. */
  weight: number;
}

function likeness(a: Joint, b: Joint): number {
  let shared = 0;
  for (const [mark, weight] of a.marks) {
    const other = b.marks.get(mark);
    if (other !== undefined) shared += weight + other;
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

/** Pairs the sentences of two texts, keeping their order. Linear in the number of sentences. */
export function align(from: Side, to: Side): Bead[] {
  const a = profiles(from);
  const b = profiles(to);
  const source = joints(a);
  const target = joints(b);
  const wide = BAND + Math.abs(a.length - b.length);
  const width = Math.min(wide, 40);
  const best: Map<number, { score: number; step: readonly [number, number] }>[] = [];
  const slope = a.length === 0 ? 0 : b.length / a.length;
  for (let i = 0; i <= a.length; i++) {
    const row = new Map<number, { score: number; step: readonly [number, number] }>();
    best.push(row);
    const middle = Math.round(i * slope);
    for (let j = Math.max(0, middle - width); j <= Math.min(b.length, middle + width); j++) {
      if (i === 0 && j === 0) {
        row.set(0, { score: 0, step: [0, 0] });
        continue;
      }
      for (const step of STEPS) {
        const [di, dj] = step;
        const before = best[i - di]?.get(j - dj);
        if (i < di || j < dj || before === undefined) continue;
        const size = di + dj;
        const gain =
          di === 0 || dj === 0
            ? SKIP
            : likeness(source(i, di), target(j, dj)) * (size / 2) + (size > 2 ? MERGE * (size - 2) : 0);
        const score = before.score + gain;
        const known = row.get(j);
        if (known === undefined || score > known.score) row.set(j, { score, step });
      }
    }
  }
  return trace(best, a.length, b.length);
}

function trace(
  best: readonly ReadonlyMap<number, { step: readonly [number, number] }>[],
  rows: number,
  columns: number,
): Bead[] {
  const beads: Bead[] = [];
  const range = (end: number, count: number): number[] => Array.from({ length: count }, (_, k) => end - count + k);
  let i = rows;
  let j = columns;
  while (i > 0 || j > 0) {
    const step = best[i]?.get(j)?.step;
    if (step === undefined || (step[0] === 0 && step[1] === 0)) break;
    beads.push({ source: range(i, step[0]), target: range(j, step[1]) });
    i -= step[0];
    j -= step[1];
  }
  return beads.reverse();
}
