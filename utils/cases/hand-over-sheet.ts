import type { CaseFile, InsideQuestion } from '../domain/case-file';
import type { EpochMs } from '../domain/ids';
import type { PromiseRecord } from '../domain/view';

export interface HandOverLine {
  file: CaseFile;
  /** The first deadline that still runs or has passed. */
  dueAt?: EpochMs;
  /** Due before the leaving shift comes back: somebody else has to do it. */
  dueWhileAway: boolean;
  openQuestions: InsideQuestion[];
  openPromises: PromiseRecord[];
}

/** Still to be kept, or broken by time alone: somebody has to deal with it. */
export function isPending({ state, told }: PromiseRecord): boolean {
  return state === 'open' || (state === 'broken' && told === undefined);
}

/**
 * What the leaving shift tells the coming one: every case that is not closed or resolved, and those with a promise
 * still to deal with, by what is due first. `backAt` is when the leaving shift works again. Whatever else a given case
 * carries is handed through.
 */
export function handOverSheet<Case extends { file: CaseFile; dueAt?: EpochMs; promises: readonly PromiseRecord[] }>(
  cases: readonly Case[],
  backAt: EpochMs | undefined,
): (Case & HandOverLine)[] {
  return cases
    .map((one) => ({
      ...one,
      dueWhileAway: one.dueAt !== undefined && (backAt === undefined || one.dueAt < backAt),
      openQuestions: one.file.questions.filter(({ answeredAt }) => answeredAt === undefined),
      openPromises: one.promises.filter(isPending),
    }))
    .filter((line) => line.openPromises.length > 0 || !['resolved', 'closed'].includes(line.file.status))
    .sort((a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY));
}
