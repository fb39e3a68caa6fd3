import type { IsoDate } from './ids';

/**
 * How long each kind of step takes where the seller has set no term of his own: working days of the buyer's country,
 * calendar days for `protection`. Nobody has promised these: a date that comes from here is shown as such.
 */
export const DEFAULT_DAYS = {
  answer: 1,
  refund: 2,
  dispatch: 1,
  label: 1,
  investigation: 5,
  protection: 30,
  customs: 2,
  invoice: 1,
  payment: 2,
  privacy: 5,
} as const satisfies Record<string, number>;

export type UsualTerm = keyof typeof DEFAULT_DAYS;

export const USUAL_TERMS = Object.keys(DEFAULT_DAYS) as UsualTerm[];

/** The seller's own terms in days; one that is missing he has not confirmed. */
export type UsualDays = Partial<Record<UsualTerm, number>>;

/** Whose date it is: named for this reply, from the seller's own term, or from a default that he has not confirmed. */
export type TermOrigin = 'named' | 'own' | 'default';

/** A date in a draft that a usual term gave. */
export interface TermDate {
  term: UsualTerm;
  days: number;
  origin: TermOrigin;
  date: IsoDate;
  /** The date as it stands in the draft. */
  text: string;
}
