import { assertNever } from '../domain/assert-never';
import { type CaseChange, type CaseFile, type CaseRefusal, CLOSING_STEPS } from '../domain/case-file';
import type { CaseId, EpochMs } from '../domain/ids';

export type ChangeOutcome = { done: true; file: CaseFile } | { done: false; refusal: CaseRefusal };

/** A new case, open, with its one owner. */
export function openCaseFile(id: CaseId, owner: string, at: EpochMs): CaseFile {
  return {
    id,
    status: 'open',
    openedAt: at,
    updatedAt: at,
    owner,
    nudges: 0,
    replies: 0,
    reopened: 0,
    questions: [],
    stepsDone: [],
  };
}

const hasOpenQuestion = (file: CaseFile): boolean => file.questions.some((one) => one.answeredAt === undefined);

/** Where a case rests once everybody who wrote has an answer. */
function restingStatus(file: CaseFile): CaseFile['status'] {
  return hasOpenQuestion(file) ? 'waiting-inside' : 'waiting-buyer';
}

function buyerWrote(file: CaseFile, at: EpochMs, thanksOnly: boolean): CaseFile {
  if (thanksOnly) return file;
  const ended = file.status === 'resolved' || file.status === 'closed';
  return {
    ...file,
    status: 'open',
    nudges: file.nudges + (file.unansweredSince === undefined ? 0 : 1),
    unansweredSince: file.unansweredSince ?? at,
    ...(ended && {
      reopened: file.reopened + 1,
      stepsDone: [],
      outcome: undefined,
      solvedAtFirstContact: undefined,
    }),
  };
}

function refusalOf(file: CaseFile, change: CaseChange): CaseRefusal | undefined {
  if (change.at < file.updatedAt) return 'out-of-order';
  const ofPromise = change.kind.startsWith('promise-');
  // Only the buyer opens a closed case again; a promise binds beyond the end, and a reply may still be checked.
  const always = ofPromise || change.kind === 'buyer-wrote' || change.kind === 'reply-checked';
  if (file.status === 'closed' && !always) return 'closed';
  switch (change.kind) {
    case 'taken-up':
      return file.status === 'resolved' ? undefined : 'not-resolved';
    case 'noted':
      return change.note.trim() === '' ? 'note-missing' : undefined;
    case 'asked-inside':
      return change.question.trim() === '' ? 'note-missing' : undefined;
    case 'answered-inside':
      return file.questions.some((one) => one.id === change.id && one.answeredAt === undefined)
        ? undefined
        : 'unknown-question';
    case 'handed-over':
      if (change.note.trim() === '') return 'note-missing';
      return change.to === file.owner ? 'same-person' : undefined;
    case 'fallback-named':
      return change.to === file.owner ? 'same-person' : undefined;
    case 'fallback-asked':
      return file.fallbackOwner === undefined ? 'no-fallback' : undefined;
    case 'fallback-confirmed':
      return file.fallbackAskedAt === undefined ? 'not-asked' : undefined;
    case 'resolved':
      if (change.outcome.trim() === '') return 'outcome-missing';
      return hasOpenQuestion(file) ? 'question-open' : undefined;
    case 'step-done':
      if (file.status !== 'resolved') return 'not-resolved';
      return change.step === 'put-right' && !change.rootCause?.trim() ? 'cause-missing' : undefined;
    case 'closed':
      if (file.status !== 'resolved') return 'not-resolved';
      return CLOSING_STEPS.every((step) => file.stepsDone.includes(step)) ? undefined : 'steps-missing';
    default:
      return undefined;
  }
}

function changed(file: CaseFile, change: CaseChange): CaseFile {
  const { at } = change;
  switch (change.kind) {
    case 'buyer-wrote':
      return buyerWrote(file, at, change.thanksOnly);
    case 'replied':
    case 'awaiting-buyer': {
      const status = file.status === 'resolved' ? 'resolved' : restingStatus(file);
      const replies = file.replies + (change.kind === 'replied' ? 1 : 0);
      return { ...file, status, replies, unansweredSince: undefined };
    }
    case 'taken-up':
      return { ...file, status: 'open', stepsDone: [], outcome: undefined, solvedAtFirstContact: undefined };
    case 'asked-inside': {
      const { id, who, question, until, by } = change;
      const questions = [...file.questions, { id, who, question, until, askedAt: at, askedBy: by }];
      // A buyer who still waits for an answer comes first.
      return { ...file, questions, status: file.unansweredSince === undefined ? 'waiting-inside' : file.status };
    }
    case 'answered-inside': {
      const questions = file.questions.map((one) =>
        one.id === change.id ? { ...one, answer: change.answer, answeredAt: at } : one,
      );
      // The answer has to go to the buyer: the case is ours again.
      return { ...file, questions, status: file.status === 'resolved' ? 'resolved' : 'open' };
    }
    case 'noted':
      return { ...file, note: change.note };
    case 'handed-over':
      return { ...file, owner: change.to, note: change.note };
    case 'fallback-named':
      return { ...file, fallbackOwner: change.to };
    case 'fallback-asked':
      return { ...file, fallbackAskedAt: file.fallbackAskedAt ?? at };
    case 'fallback-confirmed':
      return { ...file, fallbackAskedAt: undefined };
    // Promises are kept beside the case, with the reply that made them.
    case 'promise-kept':
    case 'promise-broken':
    case 'promise-overdue':
    case 'promise-withdrawn':
    case 'promise-postponed':
    // A check is of one text, and stands in the history alone.
    case 'reply-checked':
    // Told for the record; they move nothing.
    case 'decided':
    case 'overrode':
    case 'corrected':
      return file;
    case 'resolved':
      return {
        ...file,
        status: 'resolved',
        outcome: change.outcome,
        compensation: change.compensation ?? file.compensation,
        solvedAtFirstContact: file.replies <= 1 && file.nudges === 0 && file.reopened === 0,
        unansweredSince: undefined,
        stepsDone: [],
      };
    case 'step-done': {
      const stepsDone = CLOSING_STEPS.filter((step) => step === change.step || file.stepsDone.includes(step));
      return { ...file, stepsDone, rootCause: change.rootCause?.trim() || file.rootCause };
    }
    case 'closed':
      return { ...file, status: 'closed' };
    default:
      return assertNever(change);
  }
}

/**
 * One change of a case. A buyer's message opens it again unless it is only thanks; a hand-over needs a note; a case is
 * resolved with an outcome and without open questions, and closed only after its three steps. A refused change leaves
 * the case as it was and says why. The given file is never changed in place.
 */
export function changeCaseFile(file: CaseFile, change: CaseChange): ChangeOutcome {
  const refusal = refusalOf(file, change);
  if (refusal !== undefined) return { done: false, refusal };
  return { done: true, file: { ...changed(file, change), updatedAt: change.at } };
}
