import { BAD_INPUT } from '../eval/bad-input';
import { type BenchFigure, figure, quantile, timesOf } from './figure';

/** The slowest answer over 100 kB of each kind of bad input, the best of three, against splitting the same text. */
export function worstInput(work: (text: string) => unknown, name: string): Record<string, BenchFigure> {
  let worst: { ms: number; title: string; found: BenchFigure } | undefined;
  for (const [kind, text] of Object.entries(BAD_INPUT)) {
    const reference = quantile(
      timesOf(() => text.normalize('NFKC').toLowerCase().split(/[.!?]/), 3),
      0,
    );
    const times = timesOf(() => work(text), 3);
    const ms = quantile(times, 0);
    if (worst === undefined || ms > worst.ms)
      worst = {
        ms,
        title: `${name}, 100 kB (${kind})`,
        found: figure(times, 0, reference, 'normalise and split that text'),
      };
  }
  return worst ? { [worst.title]: worst.found } : {};
}
