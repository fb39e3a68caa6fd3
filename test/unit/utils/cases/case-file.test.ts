import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/utils/cases/canonical-json';
import { changeCaseFile, openCaseFile } from '@/utils/cases/change-case-file';
import { handOverSheet } from '@/utils/cases/hand-over-sheet';
import { type CaseChange, type CaseFile, CLOSING_STEPS } from '@/utils/domain/case-file';
import type { CaseId } from '@/utils/domain/ids';

const id = 'case-1' as CaseId;
const HOUR = 3_600_000;

function play(changes: CaseChange[], file: CaseFile = openCaseFile(id, 'Li Wei', 0)): CaseFile {
  return changes.reduce((current, change) => {
    const outcome = changeCaseFile(current, change);
    if (!outcome.done) throw new Error(`${change.kind}: ${outcome.refusal}`);
    return outcome.file;
  }, file);
}

function refusal(file: CaseFile, change: CaseChange): string | undefined {
  const outcome = changeCaseFile(file, change);
  return outcome.done ? undefined : outcome.refusal;
}

const wrote = (at: number, thanksOnly = false): CaseChange => ({ kind: 'buyer-wrote', at, thanksOnly });
const replied = (at: number): CaseChange => ({ kind: 'replied', at, by: 'Li Wei' });
const resolved = (at: number): CaseChange => ({ kind: 'resolved', at, by: 'Li Wei', outcome: 'refunded' });

describe('a case', () => {
  it('is the same after a reply of it was checked, and a closed one takes the check, too', () => {
    const check: CaseChange = { kind: 'reply-checked', at: 9, by: 'Li Wei', id: 'print', who: 'Anna', note: 'final' };
    const file = play([wrote(1), replied(2)]);
    expect(play([check], file)).toEqual({ ...file, updatedAt: 9 });
    expect(refusal({ ...file, status: 'closed' }, check)).toBeUndefined();
  });

  it('goes from open to closed in its three steps', () => {
    const file = play([wrote(1), replied(2)]);
    expect(file.status).toBe('waiting-buyer');
    const solved = play([resolved(3)], file);
    expect(solved).toMatchObject({ status: 'resolved', solvedAtFirstContact: true });
    expect(refusal(solved, { kind: 'closed', at: 4, by: 'Li Wei' })).toBe('steps-missing');
    expect(refusal(solved, { kind: 'step-done', at: 4, by: 'Li Wei', step: 'put-right' })).toBe('cause-missing');
    const steps = CLOSING_STEPS.map(
      (step): CaseChange => ({ kind: 'step-done', at: 5, by: 'Li Wei', step, rootCause: 'packing' }),
    );
    const closed = play([...steps, { kind: 'closed', at: 6, by: 'Li Wei' }], solved);
    expect(closed).toMatchObject({ status: 'closed', rootCause: 'packing' });
    expect(refusal(closed, replied(7))).toBe('closed');
  });

  it('is opened again by the buyer, but not by thanks', () => {
    const solved = play([wrote(1), replied(2), resolved(3)]);
    expect(play([wrote(4, true)], solved).status).toBe('resolved');
    const again = play([wrote(4)], solved);
    expect(again).toMatchObject({ status: 'open', reopened: 1, unansweredSince: 4 });
    expect(play([replied(5), resolved(6)], again).solvedAtFirstContact).toBe(false);
  });

  it('counts nudges of a buyer who waits, and only those', () => {
    expect(play([wrote(1), wrote(2), wrote(3), replied(4), wrote(5)]).nudges).toBe(2);
    expect(play([wrote(1), wrote(2, true)]).nudges).toBe(0);
  });

  it('waits inside until the colleague answers, and is then ours again', () => {
    const ask: CaseChange = { kind: 'asked-inside', at: 3, by: 'Li Wei', id: 'q', who: 'warehouse', question: 'sent?' };
    const waiting = play([wrote(1), replied(2), ask]);
    expect(waiting.status).toBe('waiting-inside');
    expect(refusal(waiting, resolved(4))).toBe('question-open');
    const answered = play([{ kind: 'answered-inside', at: 5, by: 'Chen', id: 'q', answer: 'yes' }], waiting);
    expect(answered.status).toBe('open');
    expect(play([replied(6)], answered).status).toBe('waiting-buyer');
    // The buyer's own unanswered message keeps the case open meanwhile.
    expect(play([wrote(1), { ...ask, at: 2 }]).status).toBe('open');
    expect(play([wrote(1), { ...ask, at: 2 }, replied(3)]).status).toBe('waiting-inside');
  });

  it('changes its owner only with a note, and has a fallback with a clock', () => {
    const file = play([wrote(1)]);
    expect(refusal(file, { kind: 'handed-over', at: 2, by: 'Li Wei', to: 'Ana', note: ' ' })).toBe('note-missing');
    expect(refusal(file, { kind: 'handed-over', at: 2, by: 'Li Wei', to: 'Li Wei', note: 'x' })).toBe('same-person');
    const handed = play([{ kind: 'handed-over', at: 2, by: 'Li Wei', to: 'Ana', note: 'photo asked' }], file);
    expect(handed).toMatchObject({ owner: 'Ana', note: 'photo asked' });
    expect(refusal(handed, { kind: 'fallback-asked', at: 3, by: 'Ana' })).toBe('no-fallback');
    const asked = play(
      [
        { kind: 'fallback-named', at: 3, by: 'Ana', to: 'Boss' },
        { kind: 'fallback-asked', at: 4, by: 'Ana' },
      ],
      handed,
    );
    expect(asked.fallbackAskedAt).toBe(4);
    expect(play([{ kind: 'fallback-confirmed', at: 5, by: 'Boss' }], asked).fallbackAskedAt).toBeUndefined();
  });

  it('can be taken up again by hand while it is not closed, and keeps its promises beyond the end', () => {
    const solved = play([wrote(1), replied(2), resolved(3)]);
    const again = play([{ kind: 'taken-up', at: 4, by: 'Li Wei' }], solved);
    expect(again).toMatchObject({ status: 'open', reopened: 0, outcome: undefined });
    expect(refusal(again, { kind: 'taken-up', at: 5, by: 'Li Wei' })).toBe('not-resolved');
    const steps = CLOSING_STEPS.map(
      (step): CaseChange => ({ kind: 'step-done', at: 4, by: 'Li Wei', step, rootCause: 'packing' }),
    );
    const closed = play([...steps, { kind: 'closed', at: 5, by: 'Li Wei' }], solved);
    expect(refusal(closed, { kind: 'taken-up', at: 6, by: 'Li Wei' })).toBe('closed');
    expect(refusal(closed, { kind: 'promise-kept', at: 6, by: 'Li Wei', id: 'p' })).toBeUndefined();
  });

  it('refuses what lies before its last change', () => {
    expect(refusal(play([wrote(5)]), replied(4))).toBe('out-of-order');
  });

  it('keeps its rules whatever happens to it', () => {
    const person = fc.constantFrom('Li Wei', 'Ana', 'Boss');
    const text = fc.constantFrom('', 'note');
    const key = fc.constantFrom('a', 'b');
    const change = fc.oneof(
      fc.record({ kind: fc.constant('buyer-wrote' as const), thanksOnly: fc.boolean() }),
      fc.record({ kind: fc.constant('replied' as const), by: person }),
      fc.record({ kind: fc.constant('asked-inside' as const), by: person, id: key, who: person, question: text }),
      fc.record({ kind: fc.constant('answered-inside' as const), by: person, id: key, answer: text }),
      fc.record({ kind: fc.constant('handed-over' as const), by: person, to: person, note: text }),
      fc.record({ kind: fc.constant('fallback-named' as const), by: person, to: person }),
      fc.record({ kind: fc.constant('fallback-asked' as const), by: person }),
      fc.record({ kind: fc.constant('resolved' as const), by: person, outcome: text }),
      fc.record({
        kind: fc.constant('step-done' as const),
        by: person,
        step: fc.constantFrom(...CLOSING_STEPS),
        rootCause: text,
      }),
      fc.record({ kind: fc.constant('closed' as const), by: person }),
      fc.record({ kind: fc.constant('taken-up' as const), by: person }),
      fc.record({ kind: fc.constant('awaiting-buyer' as const), by: person }),
      fc.record({ kind: fc.constant('promise-overdue' as const), id: key }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let file = openCaseFile(id, 'Li Wei', 0);
        for (const [index, each] of changes.entries()) {
          const before = JSON.stringify(file);
          const outcome = changeCaseFile(file, { ...each, at: index + 1 } as CaseChange);
          expect(JSON.stringify(file)).toBe(before);
          if (!outcome.done) continue;
          const next = outcome.file;
          expect(next.owner).not.toBe('');
          if (next.status === 'closed') expect(next.stepsDone).toEqual([...CLOSING_STEPS]);
          if (next.status === 'resolved')
            expect(next.questions.every((one) => one.answeredAt !== undefined)).toBe(true);
          if (file.status === 'closed' && each.kind !== 'buyer-wrote' && each.kind !== 'promise-overdue')
            throw new Error('a closed case was changed');
          if (next.unansweredSince !== undefined) expect(next.status).toBe('open');
          file = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the hand-over sheet', () => {
  it('lists what is open by what is due first, and marks what falls into the absence', () => {
    const open = (name: string, changes: CaseChange[]) => play(changes, openCaseFile(name as CaseId, 'Li Wei', 0));
    const promise = { id: 'p', text: 'shipped by Monday', dueAt: 30 * HOUR, state: 'broken' } as const;
    const sheet = handOverSheet(
      [
        { file: open('late', [wrote(1)]), dueAt: 20 * HOUR, promises: [] },
        { file: open('done', [wrote(1), replied(2), resolved(3)]), promises: [{ ...promise, told: true as const }] },
        { file: open('soon', [wrote(1)]), dueAt: 5 * HOUR, promises: [] },
        { file: open('none', [wrote(1)]), promises: [] },
        { file: open('owed', [wrote(1), replied(2), resolved(3)]), dueAt: 30 * HOUR, promises: [promise] },
      ],
      12 * HOUR,
    );
    expect(sheet.map((line) => [line.file.id, line.dueWhileAway])).toEqual([
      ['soon', true],
      ['late', false],
      ['owed', false],
      ['none', false],
    ]);
  });
});

it('a value reads the same whatever the order of its keys', () => {
  expect(canonicalJson({ b: 1, a: [undefined, null] })).toBe(canonicalJson({ a: [null, null], b: 1, c: undefined }));
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: 2 }));
});
