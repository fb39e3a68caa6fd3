import type { CaseChange } from '../domain/case-file';

/** What is written down for the record alone, while somebody reads or answers. */
const ASIDE: readonly CaseChange['kind'][] = ['decided', 'overrode', 'corrected', 'reply-checked'];

/** Whether somebody did something with the case itself, beyond judging and answering the message. */
export function isTakenUp(log: readonly CaseChange[]): boolean {
  return log.some(({ kind }) => !ASIDE.includes(kind));
}
