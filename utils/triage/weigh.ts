import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import type { Feature } from './extract-features';
import { COLUMN, COLUMNS, type Model, sumColumns } from './model';
import { type Net, OUTPUT, OUTPUTS } from './net';

/** How much of intent, flags and severity the net says; the rest say the linear weights, which know the words of each language. */
const NET_SHARE = { intent: 0.4, other: 0.5 } as const;

/** Sums for every output of the net, the linear weights mixed in. */
export type Scores = Float64Array;

/** What a message's features say, and what they would say without some of them. */
export interface Weighing {
  scores: Scores;
  without(features: readonly Feature[]): Scores;
}

/** Mixes the sums of both models. */
export function mixScores(linear: Float64Array, net: Float64Array): Scores {
  const out = new Float64Array(OUTPUTS);
  for (let column = 0; column < OUTPUTS; column++) {
    const share = column < COLUMN.flag ? NET_SHARE.intent : column < COLUMNS ? NET_SHARE.other : 1;
    out[column] = share * (net[column] ?? 0) + (1 - share) * (linear[column] ?? 0);
  }
  return out;
}

export function weigh(features: readonly Feature[], model: Model, net: Net): Weighing {
  const linear = sumColumns(features, model);
  const hidden = net.hidden(features);
  const said = net.outputs(hidden);
  return {
    scores: mixScores(linear, said),
    without(less) {
      const gone = sumColumns(less, model);
      // What the net does not know changes nothing of what it says.
      return mixScores(
        linear.map((sum, column) => sum - (gone[column] ?? 0)),
        less.some(({ name }) => net.knows(name)) ? net.outputs(hidden, less) : said,
      );
    },
  };
}

const part = (scores: Scores, from: number, count: number): number[] => [...scores.subarray(from, from + count)];
export const intentScores = (scores: Scores): number[] => part(scores, OUTPUT.intent, INTENTS.length);
export const flagScores = (scores: Scores): number[] => part(scores, OUTPUT.flag, FLAGS.length);
export const severityScores = (scores: Scores): number[] => part(scores, OUTPUT.severity, SEVERITIES.length);
