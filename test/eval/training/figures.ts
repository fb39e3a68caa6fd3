/** Average ranks, as Spearman wants them. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const out = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (let at = from; at < to; at++) out[order[at]?.index ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return out;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export function spearman(a: readonly number[], b: readonly number[]): number {
  const x = ranks(a);
  const y = ranks(b);
  const mx = mean(x);
  const my = mean(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let index = 0; index < x.length; index++) {
    const dx = (x[index] ?? 0) - mx;
    const dy = (y[index] ?? 0) - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

export interface Hits {
  precision: number;
  recall: number;
  f1: number;
}

export function hitFigures(pairs: readonly (readonly [want: boolean, got: boolean])[]): Hits {
  const both = pairs.filter(([want, got]) => want && got).length;
  const wanted = pairs.filter(([want]) => want).length;
  const said = pairs.filter(([, got]) => got).length;
  const precision = said > 0 ? both / said : 1;
  const recall = wanted > 0 ? both / wanted : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
