import type { StrategyKind } from './draft';
import type { EpochMs, LanguageTag } from './ids';
import type { Intent, Severity } from './judgement';
import type { Marketplace } from './marketplace';

/** A reply that the seller wrote and sent, kept without the facts and people of its case, to be offered again. */
export interface AdoptedReply {
  /** That of the reply. */
  id: string;
  sentAt: EpochMs;
  /** Locale of the buyer's text. */
  locale: LanguageTag;
  market: Marketplace;
  intent: Intent;
  severity: Severity;
  /** What had been decided, if anything. */
  remedy?: string;
  strategy?: StrategyKind;
  /** What the lexicons know of the message that it answered. */
  concepts: string[];
  /** With `{placeholders}` where facts stood. */
  text: string;
}

/** What stands between braces in an adopted reply. */
export const ADOPTED_FACTS = [
  'greeting',
  'signature',
  'buyer',
  'order',
  'item',
  'amount',
  'date',
  'carrier',
  'tracking',
  'agent',
  'shop',
] as const;
export type AdoptedFact = (typeof ADOPTED_FACTS)[number];
