/** What may be wrong between a text and its translation. */
export const GUARD_KINDS = [
  'number',
  'order_id',
  'tracking',
  'date',
  'time',
  'currency',
  'amount',
  'unit',
  'percent',
  'term_confusion',
  'negation',
  'modality',
  'omission',
  'addition',
  'name',
  'party',
  'placeholder',
] as const;
export type GuardKind = (typeof GUARD_KINDS)[number];
