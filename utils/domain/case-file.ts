import type { CaseId, EpochMs } from './ids';
import type { Money } from './money';
import type { CaseStatus } from './view';

/** A question to a colleague, open until answered. */
export interface InsideQuestion {
  id: string;
  /** The colleague or department. */
  who: string;
  question: string;
  askedAt: EpochMs;
  askedBy: string;
  answer?: string;
  answeredAt?: EpochMs;
}

/** A dated promise to the buyer; it is a clock until it is kept. */
export interface CasePromise {
  id: string;
  text: string;
  madeAt: EpochMs;
  dueAt: EpochMs;
  keptAt?: EpochMs;
  withdrawnAt?: EpochMs;
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
  promises: CasePromise[];
  lastNote?: string;
  outcome?: string;
  compensation?: Money;
  rootCause?: string;
  /** Solved with one reply, without a nudge and without being reopened. Known once resolved. */
  solvedAtFirstContact?: boolean;
  stepsDone: ClosingStep[];
}

/** Something that happens to a case. `by` is the person who did it. */
export type CaseChange =
  | { kind: 'buyer-wrote'; at: EpochMs; thanksOnly: boolean }
  | { kind: 'replied'; at: EpochMs; by: string; promises: { id: string; text: string; dueAt: EpochMs }[] }
  | { kind: 'asked-inside'; at: EpochMs; by: string; id: string; who: string; question: string }
  | { kind: 'answered-inside'; at: EpochMs; by: string; id: string; answer: string }
  | { kind: 'noted'; at: EpochMs; by: string; note: string }
  | { kind: 'handed-over'; at: EpochMs; by: string; to: string; note: string }
  | { kind: 'fallback-named'; at: EpochMs; by: string; to: string }
  | { kind: 'fallback-asked'; at: EpochMs; by: string }
  | { kind: 'fallback-confirmed'; at: EpochMs; by: string }
  | { kind: 'promise-kept'; at: EpochMs; by: string; id: string }
  | { kind: 'promise-withdrawn'; at: EpochMs; by: string; id: string }
  | { kind: 'resolved'; at: EpochMs; by: string; outcome: string; compensation?: Money }
  | { kind: 'step-done'; at: EpochMs; by: string; step: ClosingStep; rootCause?: string }
  | { kind: 'closed'; at: EpochMs; by: string };

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
