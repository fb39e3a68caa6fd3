import type { CaseChange, CasePromise } from '../domain/case-file';
import type { CaseEvent, Clock, EventKind } from '../domain/clock';
import type { EpochMs } from '../domain/ids';

const KINDS: Partial<Record<CaseChange['kind'], EventKind>> = {
  noted: 'case_updated',
  'handed-over': 'case_updated',
  'asked-inside': 'internal_asked',
  'answered-inside': 'internal_answered',
  'fallback-asked': 'fallback_asked',
  'fallback-confirmed': 'fallback_confirmed',
  resolved: 'case_resolved',
  closed: 'case_closed',
};

/** What the clocks see of the work on a case. Messages are not among it: they come from the page. */
export function caseEvents(changes: readonly CaseChange[]): CaseEvent[] {
  return changes.flatMap((change) => {
    const kind = KINDS[change.kind];
    return kind === undefined ? [] : [{ at: change.at, kind }];
  });
}

/** The clock of a promise, `PROMISE:<id>`; none once it was withdrawn. */
export function promiseClock(promise: CasePromise, now: EpochMs): Clock | undefined {
  if (promise.withdrawnAt !== undefined && promise.withdrawnAt <= now) return undefined;
  const { madeAt: startedAt, dueAt, keptAt } = promise;
  const rule = `PROMISE:${promise.id}`;
  if (keptAt !== undefined && keptAt <= now) {
    return { rule, startedAt, dueAt, stoppedAt: keptAt, state: keptAt <= dueAt ? 'met' : 'missed' };
  }
  return { rule, startedAt, dueAt, state: now <= dueAt ? 'running' : 'overdue' };
}
