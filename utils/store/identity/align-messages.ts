import type { MessageKey } from '@/utils/domain/ids';
import type { KnownTime } from '@/utils/domain/message';

/** A message of the store or of a page, as far as telling them apart needs it. */
export interface Footprint {
  siteId?: string;
  /** Keyed hash of conversation, direction and normalised text. */
  digest: string;
  at?: KnownTime;
  /** Length of the text: a long text that matches says more than "ok". */
  weight: number;
}

export interface StoredFootprint extends Footprint {
  key: MessageKey;
  position: number;
}

/** What became of one message of the page: which stored one it is, or where it belongs among them. */
export type Placement = { known: StoredFootprint } | { known: undefined; position: number };

/** Printed times of one message may differ this much between two readings (another zone, rounding of "6 d"). */
const TIME_TOLERANCE_MS = 24 * 3_600_000;

/**
 * Lays the messages of a page over the stored sequence (both oldest first) by their longest common subsequence, because
 * lists show windows and relative times are no identity. Absence from the page says nothing; stored messages stay.
 * Answers one placement for each message of the page, in order.
 */
export function alignMessages(stored: readonly StoredFootprint[], page: readonly Footprint[]): Placement[] {
  // Reading the same thread again is by far the commonest case, and needs no table.
  const whole = overlap(stored, page, Math.min(stored.length, page.length));
  const common = whole ?? longestCommon(stored, page);
  const matches = whole ?? overlap(stored, page, common.size) ?? common;
  const placements: Placement[] = [];
  let at = 0;
  while (at < page.length) {
    const known = matches.get(at);
    if (known !== undefined) {
      placements.push({ known: stored[known] as StoredFootprint });
      at += 1;
      continue;
    }
    let end = at;
    while (end < page.length && !matches.has(end)) end += 1;
    const before = at === 0 ? undefined : stored[matches.get(at - 1) as number];
    const after = end === page.length ? undefined : stored[matches.get(end) as number];
    placements.push(
      ...positionsBetween(stored, before, after, end - at).map((position) => ({ known: undefined, position })),
    );
    at = end;
  }
  return placements;
}

/** `count` positions after `before` and before `after`; without either, behind everything that is stored. */
function positionsBetween(
  stored: readonly StoredFootprint[],
  before: StoredFootprint | undefined,
  after: StoredFootprint | undefined,
  count: number,
): number[] {
  const steps = Array.from({ length: count }, (_, step) => step + 1);
  if (before === undefined && after !== undefined) {
    const index = stored.indexOf(after);
    const previous = stored[index - 1];
    if (previous === undefined) return steps.map((step) => after.position - count - 1 + step);
    return between(previous.position, after.position, steps);
  }
  const from = before ?? stored[stored.length - 1];
  if (from === undefined) return steps;
  const next = stored[stored.indexOf(from) + 1];
  return next === undefined ? steps.map((step) => from.position + step) : between(from.position, next.position, steps);
}

function between(from: number, to: number, steps: number[]): number[] {
  const width = (to - from) / (steps.length + 1);
  return steps.map((step) => from + width * step);
}

/**
 * Two windows of one thread overlap end to end: where an overlap without a gap explains as many messages as the longest
 * common subsequence, it is the likelier reading ("ok" twice is two messages). Of several, the weightiest, then the
 * latest.
 */
function overlap(
  stored: readonly StoredFootprint[],
  page: readonly Footprint[],
  atLeast: number,
): Map<number, number> | undefined {
  let best: { first: number; gain: number } | undefined;
  for (let first = 1 - page.length; first < stored.length; first += 1) {
    const from = Math.max(0, -first);
    const to = Math.min(page.length, stored.length - first);
    if (to - from < Math.max(1, atLeast)) continue;
    let gain = 0;
    for (let at = from; at < to; at += 1) {
      const one = gainOf(stored[first + at] as StoredFootprint, page[at] as Footprint);
      if (one === 0) {
        gain = 0;
        break;
      }
      gain += one;
    }
    if (gain > 0 && (best === undefined || gain >= best.gain)) best = { first, gain };
  }
  if (best === undefined) return undefined;
  const { first } = best;
  const matches = new Map<number, number>();
  for (let at = Math.max(0, -first); at < Math.min(page.length, stored.length - first); at += 1)
    matches.set(at, first + at);
  return matches;
}

/** Page index to stored index. The site's own ids match first and split the rest into stretches. */
function longestCommon(stored: readonly StoredFootprint[], page: readonly Footprint[]): Map<number, number> {
  const rows = stored.length;
  const columns = page.length;
  // best[i][j]: the most that stored[i..] and page[j..] have in common.
  const best: Float64Array[] = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    const row = best[i] as Float64Array;
    const below = best[i + 1] as Float64Array;
    for (let j = columns - 1; j >= 0; j -= 1) {
      const gain = gainOf(stored[i] as StoredFootprint, page[j] as Footprint);
      const skip = Math.max(below[j] as number, row[j + 1] as number);
      row[j] = gain === 0 ? skip : Math.max(skip, gain + (below[j + 1] as number));
    }
  }
  const matches = new Map<number, number>();
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const here = (best[i] as Float64Array)[j] as number;
    if (here === 0) break;
    // Of equal alignments the latest stored messages win: a page shows the end of a thread.
    if ((best[i + 1] as Float64Array)[j] === here) i += 1;
    else if ((best[i] as Float64Array)[j + 1] === here) j += 1;
    else {
      matches.set(j, i);
      i += 1;
      j += 1;
    }
  }
  return matches;
}

function gainOf(stored: StoredFootprint, read: Footprint): number {
  if (stored.siteId !== undefined && read.siteId !== undefined) return stored.siteId === read.siteId ? 1_000 : 0;
  if (stored.digest !== read.digest) return 0;
  if (stored.at && read.at && apart(stored.at, read.at) > TIME_TOLERANCE_MS) return 0;
  return 1 + Math.min(read.weight, 400) / 1_000;
}

function apart(a: KnownTime, b: KnownTime): number {
  return Math.max(a.earliestAt - b.latestAt, b.earliestAt - a.latestAt, 0);
}
