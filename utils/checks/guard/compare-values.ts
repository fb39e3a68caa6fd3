import type { Value } from '../normalise/value';
import { figureKey } from '../normalise/value';
import type { Mismatch } from './finding-of';
import { fixOf } from './fix-of';
import type { GuardFacts } from './guard-facts';
import type { GuardKind } from './guard-kind';
import type { Side } from './read-side';

type Placed = Side['values'][number];

function sharesReading(a: Value, b: Value): boolean {
  for (const reading of a.readings) if (b.readings.includes(reading)) return true;
  return false;
}

/** Kinds whose values say nothing of each other's. */
const FIXED = new Set<Value['kind']>(['code', 'placeholder', 'weekday', 'relative-day', 'month']);

/** Whether two values say the same, where one of them may have been read without its unit. */
function agrees(a: Value, b: Value): boolean {
  if (sharesReading(a, b)) return a.year === undefined || b.year === undefined || a.year === b.year;
  if (FIXED.has(a.kind) || FIXED.has(b.kind)) return false;
  if (a.kind !== 'number' && b.kind !== 'number') return false;
  return a.figure !== undefined && b.figure !== undefined && figureKey(a.figure) === figureKey(b.figure);
}

const digits = (text: string): string => text.replace(/\D/g, '');

function codeKind(side: Side, value: Placed, facts: GuardFacts): GuardKind {
  const plain = digits(value.text);
  if (facts.orderId !== undefined && digits(facts.orderId) === plain) return 'order_id';
  if (facts.trackingNumber !== undefined && value.text.replace(/\W/g, '') === facts.trackingNumber.replace(/\W/g, ''))
    return 'tracking';
  if (/^(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})$/.test(value.text.trim())) return 'order_id';
  const near = (side.bySentence[value.sentence] ?? [])
    .filter(({ end }) => end <= value.span.start && end > value.span.start - 30)
    .at(-1);
  return near?.labels.includes('order') === true && !/[a-z]/i.test(value.text) && plain.length >= 12
    ? 'order_id'
    : 'tracking';
}

function kindOfPair(source: Placed, target: Value, from: Side, facts: GuardFacts): GuardKind {
  const sameFigure = source.figure !== undefined && target.figure !== undefined && source.figure === target.figure;
  if (source.kind === 'placeholder' || target.kind === 'placeholder') return 'placeholder';
  if (source.kind === 'code') return codeKind(from, source, facts);
  if (source.kind === 'money' && target.kind === 'money') return sameFigure ? 'currency' : 'amount';
  if (source.kind === 'money' || target.kind === 'money') return sameFigure ? 'currency' : 'amount';
  if (source.kind === 'percent' || target.kind === 'percent') return 'percent';
  if (source.kind === 'quantity' && target.kind === 'quantity') {
    return source.unit !== target.unit && sameFigure ? 'unit' : 'number';
  }
  if (source.kind === 'date' || ['weekday', 'relative-day', 'month'].includes(source.kind)) return 'date';
  if (source.kind === 'time') return target.kind === 'date' ? 'date' : 'time';
  if (target.kind === 'time' || target.kind === 'date') return target.kind;
  return 'number';
}

function soloKind(value: Value, missing: boolean): GuardKind {
  if (value.kind === 'placeholder') return 'placeholder';
  return missing ? 'omission' : 'addition';
}

/** How well an unmatched value of the target could be what became of one of the source; 0 is not at all. */
function affinity(source: Value, target: Value): number {
  if (source.kind === 'placeholder' || target.kind === 'placeholder') return source.kind === target.kind ? 3 : 0;
  if (source.kind === 'code' || target.kind === 'code') return source.kind === target.kind ? 3 : 0;
  const weakDay = (value: Value): boolean => ['weekday', 'relative-day', 'month'].includes(value.kind);
  if (weakDay(source) || weakDay(target)) return source.kind === target.kind ? 3 : 0;
  const sameFigure = source.figure !== undefined && source.figure === target.figure;
  if (source.kind === target.kind) {
    const sameUnit = source.unit !== undefined && source.unit === target.unit;
    return 2 + (sameFigure ? 1 : 0) + (sameUnit ? 1 : 0);
  }
  if (sameFigure) return 2;
  const loose = source.kind === 'number' || target.kind === 'number';
  return loose && source.kind !== 'date' && target.kind !== 'date' ? 1 : source.weak || target.weak ? 0 : 0.5;
}

interface Unmatched {
  source: Placed[];
  target: Placed[];
  /** Said again on one side only; what another value was changed into. */
  echoes: { source: Placed[]; target: Placed[] };
}

/** Of many values that agree with one, so many are looked at. */
const CANDIDATES = 24;

/** Finds a value that agrees with one and for which `free` holds, without looking at all. */
type FindTwin = (value: Value, free?: (twin: Placed) => boolean) => Placed | undefined;

function indexed(values: readonly Placed[]): FindTwin {
  const rows = new Map<string, Placed[]>();
  const keys = ({ readings, figure }: Value): string[] =>
    figure === undefined ? [...readings] : [...readings, `figure:${figureKey(figure)}`];
  for (const value of values) {
    for (const key of keys(value)) {
      const row = rows.get(key);
      if (row === undefined) rows.set(key, [value]);
      else if (row.length < CANDIDATES) row.push(value);
    }
  }
  return (value, free) => {
    for (const key of keys(value))
      for (const one of rows.get(key) ?? []) if ((free === undefined || free(one)) && agrees(value, one)) return one;
    return undefined;
  };
}

function unmatched(from: Side, to: Side): Unmatched {
  const inTarget = indexed(to.values);
  const inSource = indexed(from.values);
  const claimed = new Set<Value>();
  const source: Placed[] = [];
  const echoed: Placed[] = [];
  const isFree = (one: Value): boolean => !claimed.has(one);
  for (const value of from.values) {
    const twin = inTarget(value, isFree);
    if (twin !== undefined) claimed.add(twin);
    else if (inTarget(value) !== undefined) echoed.push(value);
    else if (!impliedBy(to, value)) source.push(value);
  }
  const left = to.values.filter((value) => !claimed.has(value));
  const says = (value: Value): boolean => inSource(value) !== undefined;
  const target = left.filter((value) => !says(value) && !impliedBy(from, value));
  return { source, target, echoes: { source: echoed, target: left.filter(says) } };
}

/** `both` for a two, `half` for fifty percent. */
function impliedBy(side: Side, value: Value): boolean {
  if (value.kind === 'percent' && value.figure === 50)
    return side.concepts.some(({ labels }) => labels.includes('partial'));
  return value.kind === 'number' && value.figure !== undefined && side.doubtful.has(value.figure);
}

/**
 * Values of the source that the target does not have, and the other way round. What is left on both sides is paired
 * by likeness and order; a pair says which kind of fact was changed.
 */
export function compareValues(from: Side, to: Side, facts: GuardFacts): Mismatch[] {
  const left = unmatched(from, to);
  const found: Mismatch[] = [];
  const pairs: { source: Placed; target: Placed; score: number }[] = [];
  const weigh = (sources: readonly Placed[], targets: readonly Placed[], off: number): void => {
    for (const [i, source] of sources.slice(0, 60).entries()) {
      for (const [j, target] of targets.slice(0, 60).entries()) {
        const score = affinity(source, target) - off;
        if (score > 0) pairs.push({ source, target, score: score - Math.abs(i - j) * 0.05 });
      }
    }
  };
  weigh(left.source, left.target, 0);
  const plain = (value: Value): boolean => !value.weak && value.kind !== 'code';
  weigh(left.source.filter(plain), left.echoes.target.filter(plain), 1.5);
  weigh(left.echoes.source.filter(plain), left.target.filter(plain), 1.5);
  pairs.sort((a, b) => b.score - a.score);
  const used = new Set<Value>();
  for (const { source, target } of pairs) {
    if (used.has(source) || used.has(target)) continue;
    if ([source, target].some(({ weak, kind, figure }) => weak && kind === 'number' && figure === 1)) continue;
    used.add(source);
    used.add(target);
    const kind = kindOfPair(source, target, from, facts);
    found.push({ kind, source: source.span, target: target.span, fix: fixOf(source, target, to.tag) });
  }
  for (const value of left.source) {
    if (!used.has(value) && !value.weak) found.push({ kind: soloKind(value, true), source: value.span });
  }
  for (const value of left.target) {
    if (!used.has(value) && !value.weak) found.push({ kind: soloKind(value, false), target: value.span });
  }
  return found;
}
