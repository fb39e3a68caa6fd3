import type { CaseFile, CasePromise, InsideQuestion } from '../domain/case-file';
import type { Clock } from '../domain/clock';
import type { EpochMs } from '../domain/ids';

export interface HandOverLine {
  file: CaseFile;
  /** The first deadline that still runs or has passed. */
  dueAt?: EpochMs;
  /** Due before the leaving shift comes back: somebody else has to do it. */
  dueWhileAway: boolean;
  openQuestions: InsideQuestion[];
  openPromises: CasePromise[];
}

/**
 * What the leaving shift tells the coming one: every case that is not closed or resolved, and those with a promise
 * still to keep, by what is due first. `backAt` is when the leaving shift works again.
 */
export function handOverSheet(
  cases: readonly { file: CaseFile; clocks: readonly Clock[] }[],
  backAt: EpochMs | undefined,
): HandOverLine[] {
  return cases
    .map(({ file, clocks }): HandOverLine => {
      const due = clocks.flatMap((clock) =>
        clock.stoppedAt === undefined && clock.dueAt !== undefined ? [clock.dueAt] : [],
      );
      const openPromises = file.promises.filter((one) => one.keptAt === undefined && one.withdrawnAt === undefined);
      const dueAt = due.length === 0 ? undefined : Math.min(...due);
      return {
        file,
        dueAt,
        dueWhileAway: dueAt !== undefined && (backAt === undefined || dueAt < backAt),
        openQuestions: file.questions.filter((one) => one.answeredAt === undefined),
        openPromises,
      };
    })
    .filter((line) => line.openPromises.length > 0 || !['resolved', 'closed'].includes(line.file.status))
    .sort((a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY));
}
