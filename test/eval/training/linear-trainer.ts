/** A message as the trainer sees it: indices of features and their values. */
export interface Sparse {
  at: Int32Array;
  value: Float32Array;
}

/** Squares begin with this much, so that the first steps are not wild. */
const FIRST_SQUARES = 5;

export type Loss = 'softmax' | 'logistic' | 'squared';

export interface TrainingOptions {
  epochs: number;
  rate: number;
  /** Pull of every weight towards zero. */
  l2: number;
  seed: number;
  /**
   * Share of a message's features that are hidden at each visit. Lexicons know the training messages better than any
   * other: hiding teaches the model to do with less.
   */
  hide: number;
}

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Trains `outputs` linear columns by AdaGrad. `targets[i]` are the wished outputs of message i: probabilities for
 * softmax, 0 or 1 for logistic, numbers for squared. Weights begin at `prior` and are pulled back to it. Returns weights,
 * row by row.
 */
export function trainLinear(
  messages: readonly Sparse[],
  targets: readonly Float32Array[],
  features: number,
  outputs: number,
  loss: Loss,
  { epochs, rate, l2, seed, hide }: TrainingOptions,
  prior: Float32Array = new Float32Array(features * outputs),
  /** How much more an output that should be one counts than one that should be zero (logistic only). */
  positive = 1,
): Float32Array {
  const weights = Float32Array.from(prior);
  const squares = new Float32Array(features * outputs).fill(FIRST_SQUARES);
  const next = random(seed);
  const order = messages.map((_, index) => index);
  const scores = new Float32Array(outputs);
  const shown = new Uint8Array(Math.max(...messages.map(({ at }) => at.length), 1));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1));
      const kept = order[index] as number;
      order[index] = order[other] as number;
      order[other] = kept;
    }
    const step = rate * (1 - (0.9 * epoch) / epochs);
    for (const which of order) {
      const message = messages[which] as Sparse;
      const target = targets[which] as Float32Array;
      scores.fill(0);
      for (let slot = 0; slot < message.at.length; slot++) shown[slot] = hide > 0 && next() < hide ? 0 : 1;
      for (let slot = 0; slot < message.at.length; slot++) {
        if (shown[slot] === 0) continue;
        const base = (message.at[slot] as number) * outputs;
        const value = message.value[slot] as number;
        for (let out = 0; out < outputs; out++)
          scores[out] = (scores[out] as number) + (weights[base + out] as number) * value;
      }
      if (loss === 'softmax') {
        let most = -Infinity;
        for (const score of scores) if (score > most) most = score;
        let total = 0;
        for (let out = 0; out < outputs; out++) total += scores[out] = Math.exp((scores[out] as number) - most);
        for (let out = 0; out < outputs; out++) scores[out] = (scores[out] as number) / total - (target[out] as number);
      } else if (loss === 'logistic') {
        for (let out = 0; out < outputs; out++) {
          const error = 1 / (1 + Math.exp(-(scores[out] as number))) - (target[out] as number);
          scores[out] = (target[out] as number) > 0.5 ? error * positive : error;
        }
      } else for (let out = 0; out < outputs; out++) scores[out] = (scores[out] as number) - (target[out] as number);
      for (let slot = 0; slot < message.at.length; slot++) {
        if (shown[slot] === 0) continue;
        const base = (message.at[slot] as number) * outputs;
        const value = message.value[slot] as number;
        for (let out = 0; out < outputs; out++) {
          const gradient =
            (scores[out] as number) * value + l2 * ((weights[base + out] as number) - (prior[base + out] as number));
          const sum = (squares[base + out] as number) + gradient * gradient;
          squares[base + out] = sum;
          weights[base + out] = (weights[base + out] as number) - (step * gradient) / Math.sqrt(sum);
        }
      }
    }
  }
  return weights;
}
