import type { CaseChange, CaseStatus } from './case-file';
import type { Remedy } from './draft';
import type { AccountKey, ConversationKey, CountryCode, CustomerKey, EpochMs, LanguageTag } from './ids';
import type { Intent, Severity } from './judgement';
import type { Marketplace } from './marketplace';
import type { Money } from './money';

/** What the seller typed about a buyer beside the note. */
export interface CustomerProfile {
  /** How the buyer is addressed, such as `Frau Quist, Sie`. */
  address?: string;
  /** What the buyer prefers, and what pleased. */
  likes?: string;
}

/** Why two buyers may be one person. */
export const LINK_REASONS = [
  'same-site-id',
  'same-name',
  'similar-name',
  'same-order',
  'same-country',
  'same-language',
  'same-item',
  'other-country',
] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/** Another buyer who may be the same person. */
export interface Suggestion {
  customer: CustomerKey;
  name?: string;
  marketplace: Marketplace;
  account: AccountKey;
  /** 0 to 1. */
  score: number;
  reasons: LinkReason[];
}

/** Two buyers of the history who may be one person. */
export interface DuplicatePair {
  people: [Omit<Suggestion, 'score' | 'reasons'>, Omit<Suggestion, 'score' | 'reasons'>];
  /** 0 to 1. */
  score: number;
  reasons: LinkReason[];
}

/** One of the buyers that a person is known as. */
export interface Identity {
  customer: CustomerKey;
  marketplace: Marketplace;
  account: AccountKey;
  name?: string;
  siteId?: string;
  firstSeenAt: EpochMs;
  lastSeenAt: EpochMs;
}

/** How this identity came to the file: a link that can be undone. */
export interface Link {
  id: string;
  customers: [CustomerKey, CustomerKey];
  at: EpochMs;
  score: number;
  reasons: LinkReason[];
}

/** Something that was wrong, and what came of it. */
export interface Problem {
  conversation: ConversationKey;
  at: EpochMs;
  intent: Intent;
  severity: Severity;
  status: CaseStatus;
  remedy?: Remedy;
  outcome?: string;
  /** Whether an earlier problem of the kind was less than ninety days before. */
  again: boolean;
}

/** What was given: as the case was resolved with it, else as it was decided; not proven to be paid. */
export interface Compensation {
  conversation: ConversationKey;
  at: EpochMs;
  remedy?: Remedy;
  amount?: Money;
}

export type SignalName =
  | 'repeat_problem'
  | 'many_returns'
  | 'many_not_received'
  | 'claims'
  | 'chargeback'
  | 'threats'
  | 'compensation_share'
  | 'promises_broken'
  | 'high_value'
  | 'loyal'
  | 'satisfied';

/** Something that speaks for care or for trust, with the figures it follows from. */
export interface Signal {
  name: SignalName;
  level: 'risk' | 'care' | 'good';
  values: Record<string, number>;
}

/** The seller's rule that tags whoever it holds for. What is not given is not asked. */
export interface TagRule {
  id: string;
  tag: string;
  country?: CountryCode;
  language?: LanguageTag;
  intent?: Intent;
  /** Months of an order, 1 to 12. */
  months?: number[];
  minOrders?: number;
}

export interface FileEntry {
  at: EpochMs;
  kind: string;
  text: string;
  /** Which of the identities it is of. */
  customer: CustomerKey;
  conversation?: ConversationKey;
  url?: string;
  emotion?: number;
  /** For `decided` and `case-step`: what was done. */
  step?: CaseChange;
}

/** Everything known of a person, from pages read and words typed; nothing else. */
export interface CustomerFile {
  /** The buyer that was asked for. */
  key: CustomerKey;
  name?: string;
  identities: Identity[];
  links: Link[];
  firstSeenAt: EpochMs;
  lastSeenAt: EpochMs;
  languages: { language: LanguageTag; messages: number }[];
  countries: CountryCode[];
  orders: number;
  /** By currency. */
  spent: Money[];
  conversations: number;
  problems: Problem[];
  promises: { kept: number; broken: number; open: number; withdrawn: number };
  compensations: Compensation[];
  /** By currency. */
  compensated: Money[];
  /** Oldest first. */
  emotions: { at: EpochMs; emotion: number; conversation: ConversationKey }[];
  /** Praise and thanks. */
  satisfied: { at: EpochMs; text: string; conversation: ConversationKey }[];
  notes: { customer: CustomerKey; note?: string; profile?: CustomerProfile }[];
  /** `rule`: it holds by the rule of this id; without one it was typed. */
  tags: { tag: string; rule?: string }[];
  signals: Signal[];
  /** Newest first. */
  timeline: FileEntry[];
}
