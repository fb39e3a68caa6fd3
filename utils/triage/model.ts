import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import type { Feature } from './extract-features';

/** A linear model as it lies in `public/knowledge/triage/`. One row a feature, one column a judgement. */
export interface ModelFile {
  source: string;
  /** Feature names, one a line. */
  names: string;
  /** Row by row, one sign a weight. */
  rows: string;
  /** What one step is worth, per column. */
  steps: number[];
}

/** A weight has at most so many steps up or down; the sign `@` is none. */
export const MODEL_STEPS = 27;
export const MODEL_ZERO = 64;

/** Where the decisions lie, found by cross-validation. */
export interface Calibration {
  /** A flag is raised from this probability. In the order of FLAGS. */
  flagFrom: number[];
  /** Severity I from this probability. */
  severeFrom: number;
  /** For each intent, the shares of its messages that are of severity I, II and III. */
  severityOfIntent: number[][];
  /** An emotion above 80 from this probability. */
  escalateFrom: number;
  /** Points `[raw, emotion]`, rising: how raw sums become 0-100. */
  emotion: [number, number][];
}

const INTENT_AT = 0;
const FLAG_AT = INTENTS.length;
const SEVERITY_AT = FLAG_AT + FLAGS.length;
export const COLUMNS = SEVERITY_AT + SEVERITIES.length;
/** The columns of each judgement in a row. */
export const COLUMN = { intent: INTENT_AT, flag: FLAG_AT, severity: SEVERITY_AT } as const;

/** A model made ready: `weight(name, column)`. */
export interface Model {
  rowOf(name: string): number | undefined;
  weight(row: number, column: number): number;
}

/** Reads a model file. Throws where names and rows do not agree. */
export function readModel(file: ModelFile): Model {
  const names = file.names.split('\n');
  if (file.rows.length !== names.length * COLUMNS) throw new Error('triage: names and weights do not agree');
  const bytes = Int8Array.from(file.rows, (sign) => sign.charCodeAt(0) - MODEL_ZERO);
  const table = new Map(names.map((name, index) => [name, index]));
  const { steps } = file;
  return {
    rowOf: (name) => table.get(name),
    weight: (row, column) => (bytes[row * COLUMNS + column] ?? 0) * (steps[column] ?? 0),
  };
}

/** What the weights of these features add up to, column by column. */
export function sumColumns(features: readonly Feature[], model: Model): Float64Array {
  const sums = new Float64Array(COLUMNS);
  for (const { name, value } of features) {
    const row = model.rowOf(name);
    if (row === undefined) continue;
    for (let column = 0; column < COLUMNS; column++)
      sums[column] = (sums[column] ?? 0) + model.weight(row, column) * value;
  }
  return sums;
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Emotion from which a message is escalated. */
const ESCALATED = 81;

/** Raw emotion to 0-100 along the calibration's points; whether it is above 80, its own chance says. */
export function calibrateEmotion(raw: number, escalate: number, { emotion, escalateFrom }: Calibration): number {
  const value = alongPoints(raw, emotion);
  return escalate >= escalateFrom ? Math.max(ESCALATED, value) : Math.min(ESCALATED - 1, value);
}

function alongPoints(raw: number, points: Calibration['emotion']): number {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) throw new Error('emotion calibration has no points');
  if (raw <= first[0]) return first[1];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined || raw > to[0]) continue;
    const share = to[0] === from[0] ? 1 : (raw - from[0]) / (to[0] - from[0]);
    return Math.round(from[1] + share * (to[1] - from[1]));
  }
  return last[1];
}
