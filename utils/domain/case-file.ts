import type { Decision } from './draft';
import type { CaseId, EpochMs } from './ids';
import type { Intent, Severity } from './judgement';
import type { Money } from './money';

export const CASE_STATUSES = ['open', 'waiting-buyer', 'waiting-inside', 'resolved', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A question to a colleague, open until answered. */
export interface InsideQuestion {
  id: string;
  /** The colleague or department. */
  who: string;
  question: string;
  /** When the answer is wanted: the end of the colleague's window. */
  until?: EpochMs;
  askedAt: EpochMs;
  askedBy: string;
  answer?: string;
  answeredAt?: EpochMs;
}

/** The three steps before a case may be closed: made good, told to the buyer, put right at its cause. */
export const CLOSING_STEPS = ['made-good', 'buyer-told', 'put-right'] as const;
export type ClosingStep = (typeof CLOSING_STEPS)[number];

export interface CaseFile {
  id: CaseId;
  status: CaseStatus;
  openedAt: EpochMs;
  updatedAt: EpochMs;
  /** Exactly one person answers for the case. */
  owner: string;
  fallbackOwner?: string;
  /** Set while the fallback owner has been asked and has not confirmed. */
  fallbackAskedAt?: EpochMs;
  /** The oldest buyer message that no person has answered. */
  unansweredSince?: EpochMs;
  /** Messages of a buyer who was still waiting for an answer. */
  nudges: number;
  replies: number;
  reopened: number;
  questions: InsideQuestion[];
  note?: string;
  outcome?: string;
  compensation?: Money;
  rootCause?: string;
  /** Solved with one reply, without a nudge and without being reopened. Known once resolved. */
  solvedAtFirstContact?: boolean;
  stepsDone: ClosingStep[];
}

/** The steps of a reply after its draft: somebody read it through, somebody answers for it. */
export const CHECK_STEPS = ['proofread', 'final'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** What the seller does with a case, as his page says it. Promises are named by their id. */
export type CaseStep =
  | { kind: 'awaiting-buyer' }
  | { kind: 'taken-up' }
  | { kind: 'asked-inside'; id: string; who: string; question: string; until?: EpochMs }
  | { kind: 'answered-inside'; id: string; answer: string }
  | { kind: 'noted'; note: string }
  /** `id` is the print of the very text that was checked; `who` put his name to it. */
  | { kind: 'reply-checked'; id: string; who: string; note: CheckStep }
  | { kind: 'handed-over'; to: string; note: string }
  | { kind: 'fallback-named'; to: string }
  | { kind: 'fallback-asked' }
  | { kind: 'fallback-confirmed' }
  | { kind: 'promise-kept'; id: string }
  | { kind: 'promise-broken'; id: string }
  | { kind: 'promise-withdrawn'; id: string }
  | { kind: 'promise-postponed'; id: string; dueAt: EpochMs }
  | { kind: 'resolved'; outcome: string; compensation?: Money }
  | { kind: 'step-done'; step: ClosingStep; rootCause?: string }
  | { kind: 'closed' };

/** Something that happens to a case. `by` is the person who did it. */
export type CaseChange =
  | { kind: 'buyer-wrote'; at: EpochMs; thanksOnly: boolean }
  /** The time of a promise passed and nobody said that it was kept. */
  | { kind: 'promise-overdue'; at: EpochMs; id: string }
  | { kind: 'replied'; at: EpochMs; by: string }
  /** What the seller chose to do, as it stood when a reply was inserted. */
  | ({ kind: 'decided'; at: EpochMs; by: string } & Decision)
  /** A reply went into the page although a rule objected. */
  | { kind: 'overrode'; at: EpochMs; by: string; rule: string; reason: string }
  /** The seller judged otherwise than the machine; without any of the three he took that back. */
  | { kind: 'corrected'; at: EpochMs; by: string; severity?: Severity; intent?: Intent; emotion?: number }
  | (CaseStep & { at: EpochMs; by: string });

/** What a change leaves of a case for the queue, as the page that made it worked it out. */
export type CaseLeft = Pick<CaseFile, 'status' | 'owner' | 'outcome' | 'note'>;

/** A change as the case remembers it, with the number of its link in the audit chain of this installation. */
/** `home` names the installation in whose chain the link is; absent in entries of older versions. */
export type LoggedChange = CaseChange & { link: number; home?: string };

/** Why a change was not made; the case is as it was. */
export type CaseRefusal =
  | 'closed'
  | 'not-resolved'
  | 'note-missing'
  | 'same-person'
  | 'no-fallback'
  | 'not-asked'
  | 'question-open'
  | 'unknown-question'
  | 'unknown-promise'
  | 'outcome-missing'
  | 'cause-missing'
  | 'steps-missing'
  | 'out-of-order';
