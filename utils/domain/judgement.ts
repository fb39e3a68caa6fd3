import type { EpochMs, LanguageTag } from './ids';

/** What the buyer mainly wants handled. Definitions: the evaluation contract, section 1. */
export const INTENTS = [
  'where_is_order',
  'late_delivery',
  'not_received',
  'delivered_not_received',
  'missing_items',
  'damaged',
  'defective',
  'wrong_item',
  'not_as_described',
  'size_fit',
  'return_exchange',
  'refund_status',
  'cancel_order',
  'change_order',
  'customs_duty',
  'invoice_document',
  'product_question',
  'payment_problem',
  'safety_incident',
  'service_complaint',
  'praise_thanks',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

/** I: safety, law or a large claim. II: use affected. III: minor. */
export const SEVERITIES = ['I', 'II', 'III'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FLAGS = [
  'legal_threat',
  'chargeback',
  'platform_claim',
  'review_threat',
  'media_threat',
  'fraud_accusation',
  'repeat_contact',
  'privacy_request',
  'off_platform_request',
  'phishing',
  'prompt_injection',
  'occasion',
  'medical_need',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Facts named in a message, each exactly as written there. */
export interface Entities {
  orderIds: string[];
  trackingNumbers: string[];
  amounts: string[];
  dates: string[];
}

/** Why a judgement was made. `quote` is a literal part of the message, or of the fact of the case that decided. */
export interface Reason {
  /** What it speaks for, such as `intent:damaged`, `severity:I`, `emotion`, `flag:legal_threat`, `case:high_value`. */
  label: string;
  quote: string;
}

/** Which language a text is in. `unsure` names the two that could not be told apart. */
export type LanguageVerdict =
  | { status: 'sure'; lang: LanguageTag; refined?: LanguageTag; margin: number }
  | {
      status: 'unsure';
      lang: LanguageTag;
      refined?: LanguageTag;
      candidates: [LanguageTag, LanguageTag];
      margin: number;
    };

/** A seller's own rule: a message that holds the phrase is treated so. */
export interface PhraseRule {
  id: string;
  phrase: string;
  intent?: Intent;
  severity?: Severity;
  emotion?: number;
  madeAt?: EpochMs;
}

export interface Verdict {
  language: LanguageVerdict;
  intent: Intent;
  /** Further intents that are truly in the text, most likely first. */
  also: Intent[];
  severity: Severity;
  /** 0 pleased or neutral to 100 furious; above 80 means: escalate. */
  emotion: number;
  flags: Flag[];
  entities: Entities;
  /** Never empty. */
  reasons: Reason[];
}
