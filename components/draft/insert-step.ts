import type { InsertOutcome } from '@/utils/domain/insert';

/** Where an insertion stands, as the seller sees it. */
export type InsertStep =
  | { step: 'idle' }
  | { step: 'inserting' }
  | { step: 'done'; outcome: InsertOutcome }
  | { step: 'failed'; message: string }
  | { step: 'copied' };

/** Ways out that are offered when the text did not go in. */
export function waysOut(step: InsertStep): { atCursor: boolean; copy: boolean; again: boolean } {
  if (step.step === 'failed') return { atCursor: false, copy: true, again: true };
  if (step.step !== 'done' || step.outcome === 'inserted') return { atCursor: false, copy: false, again: false };
  return { atCursor: step.outcome === 'composer-not-empty', copy: true, again: step.outcome === 'no-composer' };
}
