import type { CaseChange, CaseStatus } from '../domain/case-file';
import { isTakenUp } from './is-taken-up';

/** Whether somebody took the case up, and the next step is ours or a colleague's: then a day without an update is told. */
export function isInHand(status: CaseStatus, log: readonly CaseChange[]): boolean {
  return isTakenUp(log) && (status === 'open' || status === 'waiting-inside');
}
