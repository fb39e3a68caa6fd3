import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseSoFar } from '@/utils/cases/case-so-far';
import { openCaseFile } from '@/utils/cases/change-case-file';
import { statusInQueue } from '@/utils/cases/status-in-queue';
import type { CaseChange, LoggedChange } from '@/utils/domain/case-file';
import type { CaseEvent } from '@/utils/domain/clock';
import type { CaseId } from '@/utils/domain/ids';

const opened = openCaseFile('case-1' as CaseId, 'Li', 0);
const by = 'Li';
const logged = (...changes: CaseChange[]): LoggedChange[] => changes.map((one, index) => ({ ...one, link: index + 1 }));
const wrote = (at: number): CaseEvent => ({ at, kind: 'buyer_message' });
const answered = (at: number): CaseEvent => ({ at, kind: 'human_reply' });

describe('a case played from its messages and its log', () => {
  it('counts a message that was found late where it belongs', () => {
    const log = logged({ kind: 'resolved', at: 5, by, outcome: 'refund' });
    expect(caseSoFar(opened, [wrote(1), answered(4)], log)).toMatchObject({ status: 'resolved', nudges: 0 });
    const later = caseSoFar(opened, [wrote(1), wrote(2), answered(4)], log);
    expect(later).toMatchObject({ status: 'resolved', nudges: 1, solvedAtFirstContact: false });
  });

  it('is opened once by a buyer whose message stands in the thread and in the log', () => {
    const log = logged(
      { kind: 'resolved', at: 5, by, outcome: 'refund' },
      { kind: 'buyer-wrote', at: 9, thanksOnly: false },
    );
    const file = caseSoFar(opened, [wrote(1), answered(4), wrote(7)], log);
    expect(file).toMatchObject({ status: 'open', reopened: 1, nudges: 0, unansweredSince: 7 });
    // A page that shows days alone puts the message before the end of the case; the log knows better.
    expect(caseSoFar(opened, [wrote(1), answered(2), wrote(3)], log)).toMatchObject({ status: 'open', reopened: 1 });
  });

  it('gives the same whatever the order in which its events were found', () => {
    const at = fc.integer({ min: 1, max: 1_000 });
    const events = fc.uniqueArray(fc.record({ at, kind: fc.constantFrom('buyer_message', 'human_reply') }), {
      selector: (one) => one.at,
      maxLength: 20,
    });
    const log = logged({ kind: 'noted', at: 300.5, by, note: 'x' }, { kind: 'resolved', at: 600.5, by, outcome: 'y' });
    fc.assert(
      fc.property(events, (found) => {
        const inOrder = found.toSorted((a, b) => a.at - b.at);
        expect(caseSoFar(opened, found, log)).toEqual(caseSoFar(opened, inOrder, log));
      }),
    );
  });

  it('rests in the queue where it rests in the panel', () => {
    const who = fc.constantFrom('buyer_message', 'human_reply');
    const ask = { kind: 'asked-inside', at: 500, by, id: 'q', who: 'Lager', question: '?' } as const;
    const logs = fc.constantFrom<CaseChange[]>(
      [ask],
      [ask, { kind: 'answered-inside', at: 600, by, id: 'q', answer: '!' }],
    );
    fc.assert(
      fc.property(
        fc.array(who, { minLength: 1, maxLength: 4 }),
        fc.array(who, { maxLength: 4 }),
        logs,
        (a, b, changes) => {
          const before = a.map((kind, index) => ({ kind, at: index + 1 }));
          const after = b.map((kind, index) => ({ kind, at: 1_000 + index }));
          const log = logged(...changes);
          const left = caseSoFar(opened, before, log).status;
          const last = after.at(-1)?.kind;
          const wroteLast = last === undefined ? undefined : last === 'buyer_message' ? 'buyer' : 'seller';
          expect(statusInQueue(left, wroteLast, log)).toBe(caseSoFar(opened, [...before, ...after], log).status);
        },
      ),
    );
  });
});
