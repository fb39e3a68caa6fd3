import type { Ranked } from './best-first';
import type { OpenSegment } from './open-index';
import { type Marks, raiseMarks, type Span, spanOfToken } from './postings';
import { postingsKey } from './postings-key';

/** By how many times more documents are looked through in each further step. */
const TIMES_MORE = 4;

/** By what one part of a query is found. */
export interface Token {
  high: number;
  low: number;
  /** The word, where it is one: a segment whose vocabulary lacks it need not be asked. */
  word?: string;
}

/** Tokens of which one is enough; the first is what was typed. */
export type Term = readonly Token[];

interface Asked {
  segments: readonly OpenSegment[];
  terms: readonly Term[];
  /** The document's time in seconds, or -1 where a filter does not let it pass. */
  passes(facets: Uint8Array, place: number): number;
  /** How many of the best must be right. */
  most: number;
  /** Documents are counted up to here; of more than that it is enough to know that there are more. */
  counted: number;
  /** As many documents, in whole segments, are looked through in the first step. */
  firstDocuments: number;
  /** The postings under these keys; `undefined` when one of the segments is gone. */
  load(keys: ReadonlySet<number>, segments: readonly number[]): Promise<ReadonlyMap<number, Uint8Array> | undefined>;
}

export interface FoundDocuments extends Ranked {
  /** Older ones were not looked through: there may be more, none of which is among the best. */
  more: boolean;
}

/**
 * Documents that hold every term, ranked: words as they were typed first, then the newest. Newest segments first; once
 * more are found than must be counted, and nothing older can be among the best, it ends.
 * @returns `undefined` when a merge took one of the segments away
 */
export async function findDocuments(asked: Asked): Promise<FoundDocuments | undefined> {
  const { segments, terms, passes, firstDocuments, load } = asked;
  const found: FoundDocuments = { docs: [], ranks: [], more: false };
  // What lacks a term altogether needs no look.
  let rest = segments.filter((segment) => terms.every((term) => term.some((token) => mayHold(segment, token))));
  for (let size = firstDocuments; rest.length > 0; size *= TIMES_MORE) {
    const step: OpenSegment[] = [];
    for (let documents = 0; documents < size; ) {
      const segment = rest[step.length];
      if (segment === undefined) break;
      step.push(segment);
      documents += segment.to - segment.from;
    }
    rest = rest.slice(step.length);
    const keys = new Set<number>();
    for (const segment of step)
      for (const term of terms)
        for (const token of term) if (mayHold(segment, token)) keys.add(postingsKey(segment, token.high));
    const rows = await load(
      keys,
      step.map(({ id }) => id),
    );
    if (rows === undefined) return undefined;
    for (const segment of step) lookThrough(segment, terms, rows, passes, found);
    if (rest.length > 0 && isSettled(found, rest, asked)) return { ...found, more: true };
  }
  return found;
}

function mayHold({ words }: OpenSegment, { word }: Token): boolean {
  return word === undefined || words.has(word);
}

/** Whether enough are counted, and enough of them are better than any of the other segments can be. */
function isSettled(found: Ranked, rest: readonly OpenSegment[], { terms, most, counted }: Asked): boolean {
  if (found.docs.length <= counted) return false;
  const typed = terms.filter(([first]) => first && rest.some((segment) => mayHold(segment, first))).length;
  const best = rankOf(typed, Math.max(...rest.map(({ newest }) => newest)));
  let better = 0;
  for (const rank of found.ranks) if (rank > best) better += 1;
  return better >= most;
}

function rankOf(typed: number, seconds: number): number {
  return typed * 2 ** 32 + seconds;
}

/** Where one token of a term lies in a segment. */
interface Lying {
  bytes: Uint8Array;
  span: Span;
  typed: boolean;
}

function lyingOf(segment: OpenSegment, term: Term, rows: ReadonlyMap<number, Uint8Array>): Lying[] {
  const lying: Lying[] = [];
  term.forEach((token, which) => {
    const { high, low } = token;
    const bytes = mayHold(segment, token) ? rows.get(postingsKey(segment, high)) : undefined;
    const span = bytes && spanOfToken(bytes, high, low);
    if (span) lying.push({ bytes, span, typed: which === 0 });
  });
  return lying;
}

/** Adds what a segment holds of every term. */
function lookThrough(
  segment: OpenSegment,
  terms: readonly Term[],
  rows: ReadonlyMap<number, Uint8Array>,
  passes: Asked['passes'],
  found: Ranked,
): void {
  const { from, to, facets } = segment;
  const all = terms.map((term) => lyingOf(segment, term, rows));
  // The rarest first: where it is not, the others need no look.
  all.sort((a, b) => bytesOf(a) - bytesOf(b));
  const marks = marksFor(to - from, terms.length);
  const typed = marksFor(to - from, terms.length);
  let left: ArrayLike<number> = { length: to - from };
  for (const [mark, lying] of all.entries()) {
    const raised: number[] = [];
    for (const one of lying) {
      raiseMarks(one.bytes, one.span, marks, from, mark, raised, one.typed ? typed : undefined);
    }
    if (raised.length === 0) return;
    left = raised;
  }
  for (let which = 0; which < left.length; which++) {
    // Without any term it is every document.
    const place = left[which] ?? which;
    const seconds = passes(facets, place);
    if (seconds < 0) continue;
    found.docs.push(from + place);
    found.ranks.push(rankOf(typed[place] ?? 0, seconds));
  }
}

/** Room for marks up to `most`, all of them 0. */
function marksFor(documents: number, most: number): Marks {
  return most < 2 ** 8 ? new Uint8Array(documents) : new Uint16Array(documents);
}

function bytesOf(lying: readonly Lying[]): number {
  return lying.reduce((sum, { span }) => sum + span.to - span.from, 0);
}
