import type { PhraseRule } from '@/utils/domain/judgement';
import type { Money } from '@/utils/domain/money';
import type { LanguageContext } from '@/utils/language/identify-language';
import type { EarlierMatter } from './earlier-matter';

/**
 * Which scale of severity is used. `source000`: I safety or large claim, II use affected, III minor.
 * `source003`: I broken or medical, II delays and wrong goods, III routine.
 */
export type SeverityPreset = 'source000' | 'source003';

/** What is known of the case beside the message. Each fact that raises severity is named in the reasons. */
export interface CaseFacts {
  orderTotal?: Money;
  /** From this amount on an order is of high value; same currency as `orderTotal`, else it is not compared. */
  highValueFrom?: Money;
  /** Whole days past the promised delivery date. */
  daysLate?: number;
  /** Messages from this buyer in the case that waited for an answer, this one included. */
  contactCount?: number;
  /** What the buyer's messages before this one were about. */
  earlierMatter?: EarlierMatter;
  /** The seller's own tag that marks this buyer as important. */
  vipTag?: string;
  /** What the marketplace calls the open claim, such as `A-to-z`. */
  openClaim?: string;
  /** The promise of ours that was not kept, in our own words. */
  brokenPromise?: string;
}

export interface TriageContext {
  language?: LanguageContext;
  /** Absent: `source000`. */
  preset?: SeverityPreset;
  facts?: CaseFacts;
  rules?: readonly PhraseRule[];
}
