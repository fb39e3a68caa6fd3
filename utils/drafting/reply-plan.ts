import type { StrategyKind } from '../domain/draft';
import type { EpochMs, IsoDate } from '../domain/ids';
import type { Money } from '../domain/money';
import type { TermOrigin, UsualDays, UsualTerm } from '../domain/usual-term';
import type { MoveId } from './move-catalogue';

/** Which block of the letter a move stands in; blocks are parted by an empty line. */
export type Paragraph =
  | 'greeting'
  | 'intro'
  | 'opening'
  | 'safety'
  | 'core'
  | 'steps'
  | 'asks'
  | 'closing'
  | 'signature';

/**
 * How dear a move is: 0 must stay (what was decided, safety, salutation); 3 is the first to go when the reply is too
 * long for the culture or the reply box.
 */
export type Weight = 0 | 1 | 2 | 3;

/** One step of a reply, before any words. */
export interface Move {
  id: MoveId | 'greeting' | 'signature';
  paragraph: Paragraph;
  weight: Weight;
  date?: IsoDate;
  amount?: Money;
  /** The move commits the shop to do something by `date`. */
  commits?: boolean;
  /** Where `date` comes from, when a usual term gave it. */
  usual?: { term: UsualTerm; days: number; origin: TermOrigin };
}

export interface Plan {
  strategy: StrategyKind;
  moves: Move[];
  /** Message keys of the interface: why this plan stands where it stands. */
  reasons: string[];
  /** Which wording to begin with, so that three drafts do not sound alike. */
  wordingOffset: number;
}

/** What a plan builds on beside the brief. */
export interface PlanContext {
  now: EpochMs;
  /** Holidays of the buyer's country, `YYYY-MM-DD`. */
  holidays: readonly IsoDate[];
  /** The seller's own terms. */
  usualDays?: UsualDays;
}
