const TEXT = 'Ünïcode wörds to fold '.repeat(20_000);

/**
 * How many times as long `work` takes as folding 440,000 characters, done in the same moments on the same machine
 * (some 15 ms on a quiet one). The shortest of several tries counts for both: other work on the machine must not fail
 * a test.
 */
export function timesReference(work: () => void, tries = 3): number {
  let shortest = Number.POSITIVE_INFINITY;
  let reference = Number.POSITIVE_INFINITY;
  for (let round = 0; round < tries; round += 1) {
    reference = Math.min(reference, msOf(fold));
    shortest = Math.min(shortest, msOf(work));
  }
  return shortest / reference;
}

/** The shortest of several foldings in milliseconds, for many measurements against one reference. */
export function referenceMs(tries = 5): number {
  return Math.min(...Array.from({ length: tries }, () => msOf(fold)));
}

function fold(): void {
  if (TEXT.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).length === 0) throw new Error('no words');
}

function msOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
