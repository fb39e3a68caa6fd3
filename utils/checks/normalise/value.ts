import type { Span } from '@/utils/domain/finding';

export type ValueKind =
  | 'placeholder'
  | 'code'
  | 'date'
  | 'weekday'
  | 'relative-day'
  | 'month'
  | 'time'
  | 'money'
  | 'percent'
  | 'quantity'
  | 'number';

/**
 * Something in a text that has a value. Two values say the same when they share a reading: `2 h` may be a clock time or
 * a length of time, `05/10` a day in May or in October.
 */
export interface Value {
  kind: ValueKind;
  /** Comparable forms, such as `t:840` (minutes of the day), `m:EUR:12.5`, `q:time:86400`, `d:5-3`, `n:3`. */
  readings: readonly string[];
  /** The figure itself, without unit; for codes and placeholders undefined. */
  figure?: number;
  /** Of a date, where printed, in the common era. */
  year?: number;
  /** Unit of a quantity as in the glossary, currency of an amount where only one is possible. */
  unit?: string;
  /** Written with words, or a one: it may rightly be missing from a translation. */
  weak: boolean;
  /** In the original text. */
  span: Span;
  /** In the folded text, for finding what stands near. */
  start: number;
  end: number;
  text: string;
}

/** A figure as a reading: rounded so that 0.1 + 0.2 meets 0.3. */
export function figureKey(figure: number): string {
  return String(Math.round(figure * 1e6) / 1e6);
}
