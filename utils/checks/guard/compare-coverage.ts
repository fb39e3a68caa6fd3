import type { Span } from '@/utils/domain/finding';
import { binds, type Clause, isContent } from './clause-partner';
import type { Mismatch } from './finding-of';
import type { Side } from './read-side';
import type { Part, StretchPair } from './stretch-pair';

/** In every other sentence of the trade. */
const USUAL = new Set(['parcel', 'order', 'part', 'carrier', 'buyer', 'seller']);

/** Words for one thing seen from two sides: what is ours to pay costs the buyer nothing, who is told is contacted. */
const KIN: readonly (readonly string[])[] = [
  ['pay', 'our_cost', 'your_cost', 'free', 'charged'],
  ['contact', 'inform'],
  ['check', 'investigate', 'confirm'],
  ['received', 'delivered'],
];
const kinOf = new Map(KIN.flatMap((row) => row.map((label) => [label, row] as const)));

/** Whether a text says the label, or says the same thing from the other side. */
const saysKin = (labels: ReadonlySet<string>, label: string): boolean =>
  labels.has(label) || (kinOf.get(label)?.some((one) => labels.has(one)) ?? false);

/** Where a sentence with no counterpart is shorter than this, in English characters, it says too little. */
const SAYS_LITTLE = 24;
/** A longer one says something, even where no word of it is known. */
const SAYS_MUCH = 40;
/** A translation is at least so long, and at most so long, as its original; widths are only averages. */
const SHORT = 0.5;
const LONG = 2.1;
const SHORTER = 0.85;
/** So much of an added sentence must show in the lengths of the whole texts. */
const EXCESS = 0.5;
const LONGER = 1.18;

const telling = (labels: Iterable<string>): string[] =>
  [...labels].filter((label) => isContent(label) && !USUAL.has(label));

/** Sentences and clauses that one text has and the other has not. Courtesies may come and go. */
export function compareCoverage(pairs: readonly StretchPair[], from: Side, to: Side): Mismatch[] {
  const found: Mismatch[] = [];
  const said = new Set(pairs.flatMap((pair) => [...pair.from.labels]));
  const kept = new Set(pairs.flatMap((pair) => [...pair.to.labels]));
  const length = (side: 'from' | 'to'): number => pairs.reduce((sum, pair) => sum + pair[side].whole, 0);
  const excess = length('to') - length('from');
  // a text with a sentence more is longer by about that sentence
  const exceeds = (part: Pick<Part, 'whole'>): boolean => excess > part.whole * EXCESS;
  for (const pair of pairs) {
    if (pair.target.length === 0) {
      if (matters(pair.from, from, kept)) found.push({ kind: 'omission', source: spanOf(pair.from) });
    } else if (pair.source.length === 0) {
      if (exceeds(pair.to) && matters(pair.to, to, said) && (binds(pair.to.labels) || hasValue(to, pair.to)))
        found.push({ kind: 'addition', target: spanOf(pair.to) });
    } else {
      const lost = uncovered(pair.from, pair.to, from, to, { tooShort: SHORT, shorter: SHORTER, shared: 1 }, kept);
      if (lost !== undefined) found.push({ kind: 'omission', source: spanOf(lost) });
      const added = uncovered(
        pair.to,
        pair.from,
        to,
        from,
        { tooShort: 1 / LONG, shorter: 1 / LONGER, shared: 0 },
        said,
      );
      const stretch =
        added === undefined ? 0 : (added.end - (added.newFrom ?? added.start)) / to.language.glossary.width;
      if (added !== undefined && exceeds({ whole: stretch })) found.push({ kind: 'addition', target: spanOf(added) });
    }
  }
  return found;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function hasValue(side: Side, part: Part): boolean {
  return side.values.some(({ span, weak }) => !weak && span.start >= part.start && span.end <= part.end);
}

/** A sentence alone: courtesies are free, and what is said elsewhere too. */
function matters(part: Part, side: Side, elsewhere: ReadonlySet<string>): boolean {
  const labels = telling(part.labels);
  const polite = part.labels.has('polite');
  if (part.length < SAYS_LITTLE && !polite) return false;
  if (polite) return binds(labels) || hasValue(side, part);
  // what has to be done, or must not be
  if (part.labels.has('must')) return true;
  return (
    labels.some((label) => !elsewhere.has(label)) ||
    hasValue(side, part) ||
    labels.length > 1 ||
    part.length > SAYS_MUCH
  );
}

const PROMISES = ['refund', 'replace', 'gift', 'discount', 'compensation'];
/** What is promised, and what a promise may be told by. */
const GIVES = [...PROMISES, 'return', 'pay', 'free', 'our_cost', 'ship', 'keep', 'repair', 'warranty', 'claim'];

interface Limits {
  /** Below this ratio of lengths something is missing, whatever the words say. */
  tooShort: number;
  /** Below this ratio words may be missing. */
  shorter: number;
  /** How many words of a missing clause may stand elsewhere in the sentence. */
  shared: number;
}

/** A stretch that has no counterpart; where a part of it may have one, from where on it has none. */
interface Uncovered extends Span {
  newFrom?: number;
}

/** The clause of `one` of which `other`, too short for all of it, has nothing. */
function uncovered(
  one: Part,
  other: Part,
  side: Side,
  otherSide: Side,
  { tooShort, shorter, shared }: Limits,
  elsewhere: ReadonlySet<string>,
): Uncovered | undefined {
  const ratio = (other.length + 10) / (one.length + 10);
  if (ratio > shorter) return undefined;
  const clauses = one.said;
  const news = (clause: Clause): string[] =>
    telling(clause.labels).filter((label) => !saysKin(other.labels, label) && !elsewhere.has(label));
  const bare = clauses
    .filter(
      (clause) => !clause.labels.has('polite') && !sharesValue(side, side.clauses[clause.index] ?? one, otherSide),
    )
    .find((clause) => {
      const own = telling(clause.labels);
      const fresh = news(clause);
      return fresh.length >= 2 && binds(fresh) && own.length - fresh.length <= shared;
    });
  if (bare !== undefined) return clauseSpan(side, bare);
  // a promise where the source has none of any kind
  if (shared === 0 && !GIVES.some((label) => other.labels.has(label) || elsewhere.has(label))) {
    const given = clauses.find((clause) => PROMISES.some((label) => clause.labels.has(label)));
    const span = given === undefined ? undefined : clauseSpan(side, given);
    // what stands before the promise in its clause may well be a translation
    const promise = given?.concepts.find(({ labels }) => PROMISES.some((label) => labels.includes(label)));
    if (span !== undefined) return { ...span, newFrom: promise?.start ?? span.start };
  }
  const timed = extraTime(one, side, otherSide);
  if (timed !== undefined) return spanOf(timed);
  const alone = extraSentences(one, other, elsewhere).find(
    (index) => !sharesValue(side, side.sentences[index] ?? one, otherSide),
  );
  if (alone !== undefined) return spanOf(side.sentences[alone] ?? one);
  // courtesies may hold what is said: the other text counts with them here
  const atMost = (Math.max(other.length, other.whole) + 10) / (one.length + 10);
  return atMost < tooShort && one.length > 60 ? spanOf(one) : undefined;
}

/** Whether a value that stands in the stretch is in the other text too: then it was only said in other words. */
function sharesValue(side: Side, { start, end }: Span, other: Side): boolean {
  return side.values.some(
    ({ span, readings }) =>
      span.start >= start && span.end <= end && readings.some((reading) => other.readings.has(reading)),
  );
}

const TIMED = new Set(['quantity', 'date', 'time', 'money', 'percent']);

/** Of several sentences, one whose only value is nowhere in the other text: a term or an amount set by the translator. */
function extraTime(one: Part, side: Side, other: Side): Span | undefined {
  const values = side.values.filter(({ span }) => span.start >= one.start && span.end <= one.end);
  const sentences = new Set(one.concepts.map(({ sentence }) => sentence));
  if (sentences.size < 2) return undefined;
  for (const sentence of sentences) {
    const own = values.filter((value) => value.sentence === sentence && TIMED.has(value.kind));
    const fresh = own.every(({ readings }) => !readings.some((reading) => other.readings.has(reading)));
    const stretch = side.sentences[sentence];
    if (own.length > 0 && fresh && stretch !== undefined) return stretch;
  }
  return undefined;
}

/** Of several sentences against fewer, one that binds and shares nothing. */
function extraSentences(one: Part, other: Part, elsewhere: ReadonlySet<string>): number[] {
  const rows = new Map<number, Set<string>>();
  for (const { sentence, labels } of one.concepts) {
    const row = rows.get(sentence) ?? new Set<string>();
    for (const label of labels) row.add(label);
    rows.set(sentence, row);
  }
  if (rows.size < 2) return [];
  const found: number[] = [];
  for (const [sentence, labels] of rows) {
    // what a sentence beside it says too is no sign that this one was kept
    const beside = [...rows].filter(([index]) => index !== sentence).map(([, row]) => row);
    const own = telling(labels).filter((label) => !beside.some((row) => row.has(label)));
    const fresh = own.filter((label) => !saysKin(other.labels, label) && !elsewhere.has(label));
    if (fresh.length === own.length && binds(fresh)) found.push(sentence);
  }
  return found;
}

function clauseSpan(side: Side, clause: Clause): Span | undefined {
  const found = side.clauses[clause.index];
  return found === undefined ? undefined : spanOf(found);
}
