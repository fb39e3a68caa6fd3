import type { CaseChange, CaseStatus } from '../domain/case-file';
import { openQuestions } from './open-questions';

/**
 * Where a case rests, without playing its whole course: as it was left, unless somebody wrote since.
 * @param left as the last change left it
 * @param lastFrom who wrote last after that change; a buyer who only says thanks counts as nobody
 */
export function statusInQueue(
  left: CaseStatus,
  lastFrom: 'buyer' | 'seller' | undefined,
  log: readonly CaseChange[],
): CaseStatus {
  if (left === 'resolved' || left === 'closed' || lastFrom === undefined) return left;
  if (lastFrom === 'buyer') return 'open';
  return openQuestions(log).length > 0 ? 'waiting-inside' : 'waiting-buyer';
}
