/** Documents that were found, each with its rank at the same place: the higher, the better. */
export interface Ranked {
  docs: number[];
  ranks: number[];
}

/** From this many on the rest is not sorted: who asks for a page of ten thousand wants the first ten. */
const SORTED_WHOLE = 500;

/**
 * The best documents in order, of equal ones the newest first: at least `most` of them, where there are as many.
 */
export function bestFirst({ docs, ranks }: Ranked, most: number): number[] {
  let least = Number.NEGATIVE_INFINITY;
  if (docs.length > Math.max(most, SORTED_WHOLE)) {
    const sorted = Float64Array.from(ranks).sort();
    least = sorted[sorted.length - most] ?? least;
  }
  const places: number[] = [];
  for (let place = 0; place < docs.length; place++) if ((ranks[place] ?? 0) >= least) places.push(place);
  return places
    .sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || (docs[b] ?? 0) - (docs[a] ?? 0))
    .map((place) => docs[place] ?? 0);
}
