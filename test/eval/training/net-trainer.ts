import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { OUTPUT, OUTPUTS } from '@/utils/triage/net';
import { random, type Sparse } from './linear-trainer';

/** Weights of a net with one hidden layer, row by row. */
export interface NetWeights {
  units: number;
  /** Feature by feature, into the hidden units. Made for the whole of a message, nothing hidden. */
  inward: Float32Array;
  inwardBias: Float32Array;
  /** Hidden unit by hidden unit, into the outputs. */
  outward: Float32Array;
  outwardBias: Float32Array;
}

const BATCH = 64;
/** Share of a message's features, and of the hidden units, that are hidden at each visit. */
const HIDE_FEATURES = 0.4;
const HIDE_UNITS = 0.3;
const DECAY = 2e-5;
const RATE = 3e-3;
const EPOCHS = 30;
const FIRST_MOMENT = 0.9;
const SECOND_MOMENT = 0.999;
/** Flags and angry messages are rare: a missed one counts this much more than a false one. */
const POSITIVE = 2;
const FIRST_INWARD = 0.15;
const FIRST_OUTWARD = 0.1;

/** What the emotion output means: lengths of 25 points from 30. */
export const emotionTarget = (emotion: number): number => (emotion - 30) / 25;

/** Adam on one block of weights. */
class Block {
  readonly gradient: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;

  constructor(
    readonly weights: Float32Array,
    readonly decay: number,
  ) {
    this.gradient = new Float32Array(weights.length);
    this.#first = new Float32Array(weights.length);
    this.#second = new Float32Array(weights.length);
  }

  /** Moves the weights from one place to another against their gradient, and forgets it. */
  step(rate: number, count: number, from = 0, to = this.weights.length): void {
    const { weights, gradient, decay } = this;
    const first = this.#first;
    const second = this.#second;
    const firstShare = 1 / (1 - FIRST_MOMENT ** count);
    const secondShare = 1 / (1 - SECOND_MOMENT ** count);
    for (let at = from; at < to; at++) {
      const slope = (gradient[at] as number) + decay * (weights[at] as number);
      const one = FIRST_MOMENT * (first[at] as number) + (1 - FIRST_MOMENT) * slope;
      const two = SECOND_MOMENT * (second[at] as number) + (1 - SECOND_MOMENT) * slope * slope;
      first[at] = one;
      second[at] = two;
      weights[at] = (weights[at] as number) - (rate * one * firstShare) / (Math.sqrt(two * secondShare) + 1e-8);
      gradient[at] = 0;
    }
  }
}

/** Errors of the outputs, in place: softmax for intent and severity, logistic for flags and escalation, squared for emotion. */
function toErrors(out: Float32Array, target: Float32Array, share: number): void {
  for (const [from, count] of [
    [OUTPUT.intent, INTENTS.length],
    [OUTPUT.severity, SEVERITIES.length],
  ] as const) {
    let most = -Infinity;
    for (let at = from; at < from + count; at++) most = Math.max(most, out[at] as number);
    let total = 0;
    for (let at = from; at < from + count; at++) total += out[at] = Math.exp((out[at] as number) - most);
    for (let at = from; at < from + count; at++)
      out[at] = ((out[at] as number) / total - (target[at] as number)) * share;
  }
  const logistic = (at: number) => {
    const wish = target[at] as number;
    const error = 1 / (1 + Math.exp(-(out[at] as number))) - wish;
    out[at] = (wish > 0.5 ? error * POSITIVE : error) * share;
  };
  for (let at = OUTPUT.flag; at < OUTPUT.flag + FLAGS.length; at++) logistic(at);
  logistic(OUTPUT.escalate);
  out[OUTPUT.emotion] = ((out[OUTPUT.emotion] as number) - (target[OUTPUT.emotion] as number)) * share;
}

/** Trains a net by Adam in small batches. Deterministic for a seed. `targets[i]` are the wished outputs of message i. */
export function trainNet(
  messages: readonly Sparse[],
  targets: readonly Float32Array[],
  features: number,
  units: number,
  seed: number,
): NetWeights {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const inward = new Block(
    Float32Array.from({ length: features * units }, () => normal() * FIRST_INWARD),
    DECAY,
  );
  const inwardBias = new Block(new Float32Array(units), 0);
  const outward = new Block(
    Float32Array.from({ length: units * OUTPUTS }, () => normal() * FIRST_OUTWARD),
    DECAY,
  );
  const outwardBias = new Block(new Float32Array(OUTPUTS), 0);
  const order = messages.map((_, index) => index);
  const hidden = new Float32Array(units);
  const live = new Float32Array(units);
  const back = new Float32Array(units);
  const out = new Float32Array(OUTPUTS);
  const shown = new Uint8Array(Math.max(1, ...messages.map(({ at }) => at.length)));
  // Most features are in few messages: only the rows of a batch move.
  const touched = new Set<number>();
  let count = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1));
      const kept = order[index] as number;
      order[index] = order[other] as number;
      order[other] = kept;
    }
    const rate = RATE * (1 - (0.95 * epoch) / EPOCHS);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      for (const which of batch) {
        const { at, value } = messages[which] as Sparse;
        hidden.set(inwardBias.weights);
        for (let slot = 0; slot < at.length; slot++) {
          shown[slot] = next() < HIDE_FEATURES ? 0 : 1;
          if (shown[slot] === 0) continue;
          const base = (at[slot] as number) * units;
          const worth = value[slot] as number;
          for (let unit = 0; unit < units; unit++)
            hidden[unit] = (hidden[unit] as number) + (inward.weights[base + unit] as number) * worth;
        }
        out.set(outwardBias.weights);
        for (let unit = 0; unit < units; unit++) {
          live[unit] = next() < HIDE_UNITS || (hidden[unit] as number) <= 0 ? 0 : 1 / (1 - HIDE_UNITS);
          if (live[unit] === 0) continue;
          const worth = (hidden[unit] as number) * (live[unit] as number);
          const base = unit * OUTPUTS;
          for (let column = 0; column < OUTPUTS; column++)
            out[column] = (out[column] as number) + (outward.weights[base + column] as number) * worth;
        }
        toErrors(out, targets[which] as Float32Array, 1 / batch.length);
        for (let column = 0; column < OUTPUTS; column++)
          outwardBias.gradient[column] = (outwardBias.gradient[column] as number) + (out[column] as number);
        for (let unit = 0; unit < units; unit++) {
          back[unit] = 0;
          if (live[unit] === 0) continue;
          const worth = (hidden[unit] as number) * (live[unit] as number);
          const base = unit * OUTPUTS;
          let sum = 0;
          for (let column = 0; column < OUTPUTS; column++) {
            const error = out[column] as number;
            sum += error * (outward.weights[base + column] as number);
            outward.gradient[base + column] = (outward.gradient[base + column] as number) + error * worth;
          }
          back[unit] = sum * (live[unit] as number);
          inwardBias.gradient[unit] = (inwardBias.gradient[unit] as number) + (back[unit] as number);
        }
        for (let slot = 0; slot < at.length; slot++) {
          if (shown[slot] === 0) continue;
          const base = (at[slot] as number) * units;
          const worth = value[slot] as number;
          touched.add(base);
          for (let unit = 0; unit < units; unit++)
            inward.gradient[base + unit] = (inward.gradient[base + unit] as number) + (back[unit] as number) * worth;
        }
      }
      count++;
      for (const row of touched) inward.step(rate, count, row, row + units);
      touched.clear();
      for (const block of [inwardBias, outward, outwardBias]) block.step(rate, count);
    }
  }
  return {
    units,
    inward: inward.weights.map((weight) => weight * (1 - HIDE_FEATURES)),
    inwardBias: inwardBias.weights,
    outward: outward.weights,
    outwardBias: outwardBias.weights,
  };
}

/** Several nets as one: their outputs' mean. */
export function joinNets(nets: readonly NetWeights[], features: number): NetWeights {
  const units = nets.reduce((sum, net) => sum + net.units, 0);
  const inward = new Float32Array(features * units);
  for (let row = 0; row < features; row++) {
    let at = row * units;
    for (const net of nets) {
      inward.set(net.inward.subarray(row * net.units, (row + 1) * net.units), at);
      at += net.units;
    }
  }
  return {
    units,
    inward,
    inwardBias: Float32Array.from(nets.flatMap((net) => [...net.inwardBias])),
    outward: Float32Array.from(nets.flatMap((net) => [...net.outward.map((weight) => weight / nets.length)])),
    outwardBias: Float32Array.from(
      { length: OUTPUTS },
      (_, column) => nets.reduce((sum, net) => sum + (net.outwardBias[column] ?? 0), 0) / nets.length,
    ),
  };
}

/** What the net says of a message. */
export function predictNet({ at, value }: Sparse, net: NetWeights): Float64Array {
  const { units } = net;
  const hidden = Float64Array.from(net.inwardBias);
  for (let slot = 0; slot < at.length; slot++) {
    const base = (at[slot] as number) * units;
    for (let unit = 0; unit < units; unit++)
      hidden[unit] = (hidden[unit] as number) + (net.inward[base + unit] as number) * (value[slot] as number);
  }
  const out = Float64Array.from(net.outwardBias);
  for (let unit = 0; unit < units; unit++) {
    const worth = hidden[unit] as number;
    if (worth <= 0) continue;
    for (let column = 0; column < OUTPUTS; column++)
      out[column] = (out[column] as number) + (net.outward[unit * OUTPUTS + column] as number) * worth;
  }
  return out;
}
