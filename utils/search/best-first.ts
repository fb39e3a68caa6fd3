/** Documents that were found, each with its rank at the same place: the higher, the better. */
export interface Ranked {
  docs: number[];
  ranks: number[];
}

/** From this many on the rest is not sorted: who asks for a page of ten thousand wants the first ten. */
const SORTED_WHOLE = 500;
/** Up to so many of the best are held in order while the others pass by. */
const MOST_HELD = 100;

/**
 * The best documents in order, of equal ones the newest first: at least `most` of them, where there are as many.
 */
export function bestFirst({ docs, ranks }: Ranked, most: number): number[] {
  const least = docs.length > Math.max(most, SORTED_WHOLE) ? leastOfBest(ranks, most) : Number.NEGATIVE_INFINITY;
  const places: number[] = [];
  for (let place = 0; place < docs.length; place++) if ((ranks[place] ?? 0) >= least) places.push(place);
  return places
    .sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || (docs[b] ?? 0) - (docs[a] ?? 0))
    .map((place) => docs[place] ?? 0);
}

/** The rank above which there are fewer than `most`. */
function leastOfBest(ranks: readonly number[], most: number): number {
  if (most > MOST_HELD) {
    const sorted = Float64Array.from(ranks).sort();
    return sorted[sorted.length - most] ?? Number.NEGATIVE_INFINITY;
  }
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  // The newest stand last in a segment: most of the others are turned away at once.
  for (let place = ranks.length - 1; place >= 0; place--) {
    const rank = ranks[place] ?? 0;
    if (best.length === most && rank <= least) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1] ?? 0) < rank) at--;
    best.splice(at, 0, rank);
    if (best.length > most) best.pop();
    least = best.at(-1) ?? least;
  }
  return least;
}
