import type { GuardKind } from './guard-kind';

/** Kinds that compare values: a text has them or has them not, however it is worded. */
export const FACT_KINDS: ReadonlySet<string> = new Set<GuardKind>([
  'number',
  'order_id',
  'tracking',
  'date',
  'time',
  'currency',
  'amount',
  'unit',
  'percent',
  'name',
  'placeholder',
]);
