import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import type { Feature } from './extract-features';

/** A small net with one hidden layer as it lies in `public/knowledge/triage/model.json`. One sign a weight. */
export interface NetFile {
  /** Feature by feature, in the order of the model's names, the weights into the hidden units. */
  inward: string;
  /** What one step is worth, per hidden unit. */
  inwardSteps: number[];
  inwardBias: number[];
  /** Hidden unit by hidden unit, the weights into the outputs. */
  outward: string;
  /** What one step is worth, per output. */
  outwardSteps: number[];
  outwardBias: number[];
}

/** Where each judgement lies among the outputs. The last says how likely the anger is above 80. */
export const OUTPUT = {
  intent: 0,
  flag: INTENTS.length,
  severity: INTENTS.length + FLAGS.length,
  emotion: INTENTS.length + FLAGS.length + SEVERITIES.length,
  escalate: INTENTS.length + FLAGS.length + SEVERITIES.length + 1,
} as const;
export const OUTPUTS = OUTPUT.escalate + 1;

/** A weight has at most so many steps up or down; the sign `@` is none. */
export const NET_STEPS = 27;
export const NET_ZERO = 64;

/** A net made ready. Sums of the hidden layer are kept apart, so that a feature can be taken out again cheaply. */
export interface Net {
  knows(name: string): boolean;
  /** The hidden layer before it is cut at zero. */
  hidden(features: readonly Feature[]): Float64Array;
  /** The outputs for a hidden layer; with `less`, as they would be without what those features put in. */
  outputs(hidden: Float64Array, less?: readonly Feature[]): Float64Array;
}

/**
 * Reads a net. Throws where its parts do not agree.
 * @param lines the names of its features, one a line
 */
export function readNet(file: NetFile, lines: string): Net {
  const names = lines.split('\n');
  const units = file.inwardBias.length;
  if (file.inward.length !== names.length * units || file.outward.length !== units * OUTPUTS)
    throw new Error('triage: names and weights do not agree');
  const rows = new Map(names.map((name, index) => [name, index * units]));
  const unpack = (signs: string, steps: readonly number[]) =>
    Float64Array.from(signs, (sign, at) => (sign.charCodeAt(0) - NET_ZERO) * (steps[at % steps.length] ?? 0));
  const inward = unpack(file.inward, file.inwardSteps);
  const outward = unpack(file.outward, file.outwardSteps);
  const add = (into: Float64Array, { name, value }: Feature, share: number) => {
    const row = rows.get(name);
    if (row === undefined) return;
    for (let unit = 0; unit < units; unit++) into[unit] = (into[unit] ?? 0) + (inward[row + unit] ?? 0) * value * share;
  };
  return {
    knows: (name) => rows.has(name),
    hidden(features) {
      const sums = Float64Array.from(file.inwardBias);
      for (const feature of features) add(sums, feature, 1);
      return sums;
    },
    outputs(hidden, less = []) {
      const sums = Float64Array.from(hidden);
      for (const feature of less) add(sums, feature, -1);
      const out = Float64Array.from(file.outwardBias);
      for (let unit = 0; unit < units; unit++) {
        const value = sums[unit] ?? 0;
        if (value <= 0) continue;
        for (let column = 0; column < OUTPUTS; column++)
          out[column] = (out[column] ?? 0) + (outward[unit * OUTPUTS + column] ?? 0) * value;
      }
      return out;
    },
  };
}
