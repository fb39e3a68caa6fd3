import type { CaseStatus, LoggedChange } from './case-file';
import type { CustomerProfile, Link } from './customer-file';
import type { Decision } from './draft';
import type { AccountKey, ConversationKey, CustomerKey, EpochMs, LanguageTag } from './ids';
import type { Flag, Intent, Severity } from './judgement';
import type { Marketplace } from './marketplace';
import type { Order } from './order';

/** What the history holds of one person, opened: the rows of every buyer that is linked to the one asked for. */
export interface FileFacts {
  key: CustomerKey;
  customers: {
    key: CustomerKey;
    marketplace: Marketplace;
    account: AccountKey;
    name?: string;
    siteId?: string;
    note?: string;
    profile?: CustomerProfile;
    tags: string[];
    language?: LanguageTag;
    firstSeenAt: EpochMs;
    lastSeenAt: EpochMs;
  }[];
  links: Link[];
  orders: { customer: CustomerKey; order: Order }[];
  conversations: {
    key: ConversationKey;
    customer: CustomerKey;
    at: EpochMs;
    /** Absent where it was a ticket of another system. */
    url?: string;
    subject?: string;
    intent?: Intent;
    severity?: Severity;
    cases: {
      status: CaseStatus;
      openedAt: EpochMs;
      changedAt: EpochMs;
      decision?: Decision;
      outcome?: string;
      /** What was done with it, oldest first. */
      log: readonly LoggedChange[];
    }[];
    /** Claims, returns and disputes that the site keeps. */
    siteCases: { opening: string; at: EpochMs; reason?: string }[];
    events: { at: EpochMs; kind: string }[];
    promises: { text: string; dueAt: EpochMs; state: 'open' | 'kept' | 'broken' | 'withdrawn' }[];
    overrides: { at: EpochMs; rule: string; reason: string }[];
    /** Oldest first. */
    messages: {
      at: EpochMs;
      from: 'buyer' | 'seller' | 'system';
      text: string;
      emotion?: number;
      language?: LanguageTag;
      intent?: Intent;
      flags: Flag[];
      thanksOnly: boolean;
    }[];
  }[];
}
