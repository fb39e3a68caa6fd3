import type { FindingLevel } from './finding';
import type { EpochMs } from './ids';

/** A rule that the seller added: words that he does not want to see in a reply. */
export interface OwnRule {
  id: string;
  /** Words; `*` at the end or beginning of one stands for any letters, alone for up to three words. */
  phrases: string[];
  level: FindingLevel;
  /** His own words, shown with the finding. */
  why: string;
  madeAt: EpochMs;
}

/** A term of the seller's trade in several languages, and what it must not become in a translation. */
export interface OwnTerm {
  id: string;
  /** By primary language tag, each in the pattern language of {@link OwnRule}. */
  words: Record<string, string[]>;
  /** Other terms by id, or concepts of the glossary such as `refund`. */
  notAs: string[];
  madeAt: EpochMs;
}

/** What the seller changed of the examiners. */
export interface OwnChecks {
  /** By rule id; `off` switches a rule off. */
  levels: Record<string, FindingLevel | 'off'>;
  rules: OwnRule[];
  terms: OwnTerm[];
}

export const NO_OWN_CHECKS: OwnChecks = { levels: {}, rules: [], terms: [] };
