import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, appendAudit, canonicalJson, verifyAudit } from '@/utils/cases/audit-chain';
import { caseEvents, promiseClock } from '@/utils/cases/case-events';
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
const replied = (at: number): CaseChange => ({ kind: 'replied', at, by: 'Li Wei', promises: [] });
const resolved = (at: number): CaseChange => ({ kind: 'resolved', at, by: 'Li Wei', outcome: 'refunded' });

describe('a case', () => {
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
    expect(handed).toMatchObject({ owner: 'Ana', lastNote: 'photo asked' });
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

  it('turns promises into clocks', () => {
    const promises = [{ id: 'p', text: 'shipped by Monday', dueAt: 10 * HOUR }];
    const file = play([wrote(1), { kind: 'replied', at: 2, by: 'Li Wei', promises }]);
    const [promise] = file.promises;
    if (promise === undefined) throw new Error('no promise');
    expect(promiseClock(promise, HOUR)).toMatchObject({ rule: 'PROMISE:p', startedAt: 2, state: 'running' });
    expect(promiseClock(promise, 10 * HOUR)?.state).toBe('running');
    expect(promiseClock(promise, 10 * HOUR + 1)?.state).toBe('overdue');
    const kept = play([{ kind: 'promise-kept', at: 11 * HOUR, by: 'Li Wei', id: 'p' }], file);
    expect(kept.promises[0] && promiseClock(kept.promises[0], 12 * HOUR)?.state).toBe('missed');
    expect(refusal(kept, { kind: 'promise-kept', at: 12 * HOUR, by: 'Li Wei', id: 'p' })).toBe('unknown-promise');
    const withdrawn = play([{ kind: 'promise-withdrawn', at: 3, by: 'Li Wei', id: 'p' }], file);
    expect(withdrawn.promises[0] && promiseClock(withdrawn.promises[0], 4)).toBeUndefined();
  });

  it('refuses what lies before its last change', () => {
    expect(refusal(play([wrote(5)]), replied(4))).toBe('out-of-order');
  });

  it('tells the clocks of the work, not of the messages', () => {
    expect(caseEvents([wrote(1), replied(2), resolved(3)])).toEqual([{ at: 3, kind: 'case_resolved' }]);
  });

  it('keeps its rules whatever happens to it', () => {
    const person = fc.constantFrom('Li Wei', 'Ana', 'Boss');
    const text = fc.constantFrom('', 'note');
    const key = fc.constantFrom('a', 'b');
    const change = fc.oneof(
      fc.record({ kind: fc.constant('buyer-wrote' as const), thanksOnly: fc.boolean() }),
      fc.record({ kind: fc.constant('replied' as const), by: person, promises: fc.constant([]) }),
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
          if (file.status === 'closed' && each.kind !== 'buyer-wrote') throw new Error('a closed case was changed');
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
    const clock = (dueAt: number) => [{ rule: 'R', startedAt: 0, dueAt, state: 'running' as const }];
    const sheet = handOverSheet(
      [
        { file: open('late', [wrote(1)]), clocks: clock(20 * HOUR) },
        { file: open('done', [wrote(1), replied(2), resolved(3)]), clocks: [] },
        { file: open('soon', [wrote(1)]), clocks: clock(5 * HOUR) },
        { file: open('none', [wrote(1)]), clocks: [] },
      ],
      12 * HOUR,
    );
    expect(sheet.map((line) => [line.file.id, line.dueWhileAway])).toEqual([
      ['soon', true],
      ['late', false],
      ['none', false],
    ]);
  });
});

describe('the audit chain', () => {
  const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

  async function chainOf(length: number): Promise<AuditEntry[]> {
    const entries: AuditEntry[] = [];
    for (let index = 0; index < length; index++) {
      const record = { at: index, by: 'Li Wei', subject: id, change: { kind: 'noted', note: `n${index}` } };
      entries.push(await appendAudit(entries.at(-1), record, digest));
    }
    return entries;
  }

  it('is whole as written, and again after a trip through JSON with other key orders', async () => {
    const entries = await chainOf(5);
    expect(await verifyAudit(entries, digest, entries.at(-1)?.digest)).toEqual({ whole: true });
    const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as AuditEntry);
    expect(await verifyAudit(JSON.parse(JSON.stringify(turned)) as AuditEntry[], digest)).toEqual({ whole: true });
    expect(canonicalJson({ b: 1, a: [undefined, null] })).toBe(canonicalJson({ a: [null, null], b: 1, c: undefined }));
  });

  it('shows a changed, a missing, a swapped and a cut entry', async () => {
    const entries = await chainOf(5);
    const last = entries.at(-1)?.digest;
    const changed = entries.map((entry, index) => (index === 2 ? { ...entry, by: 'Eve' } : entry));
    expect(await verifyAudit(changed, digest)).toEqual({ whole: false, number: 3, why: 'changed' });
    expect(await verifyAudit(entries.toSpliced(1, 1), digest)).toEqual({ whole: false, number: 2, why: 'missing' });
    expect(await verifyAudit(entries.toReversed(), digest)).toMatchObject({ whole: false, number: 1 });
    expect(await verifyAudit(entries.slice(0, 4), digest, last)).toEqual({ whole: false, number: 5, why: 'cut' });
  });
});
