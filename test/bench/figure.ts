/** One measured thing. Times are for reading; what a gate looks at is `ratio`, to a reference of the same run. */
export interface BenchFigure {
  median: number;
  unit: string;
  ratio: number;
  reference: string;
}

/** Milliseconds of each call of `work`, sorted. */
export function timesOf(work: (round: number) => unknown, rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    work(round);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A figure in milliseconds with its ratio to a reference piece of work. */
export function figure(sorted: readonly number[], share: number, referenceMs: number, reference: string): BenchFigure {
  const median = quantile(sorted, share);
  return { median, unit: 'ms', ratio: median / referenceMs, reference };
}
