import type { EpochMs, LanguageTag } from '@/utils/domain/ids';
import type { Intent } from '@/utils/domain/judgement';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { Message } from '@/utils/domain/message';
import type { Order } from '@/utils/domain/order';
import type { ConversationView } from '@/utils/domain/view';
import type { RecordedStep } from './case-record';
import type { PackLanguage } from './evidence-words';

/**
 * The newest link of the store's chain of what was done with cases and with personal data (erased, held, exported,
 * restored), or that there is none.
 */
export type ChainHead =
  | { state: 'absent'; reason: string }
  | { state: 'present'; covers: 'cases-and-personal-data'; head: string; entries: number; whole: boolean };

export interface EvidenceMessage extends Message {
  firstReadAt: EpochMs;
  language?: LanguageTag;
  /** The translation is the seller's own, not the page's. */
  translatedBySeller?: boolean;
  /** It is written in the language of the pack. */
  needsNone?: boolean;
  /** The translation is of this engine of the seller's. */
  translatedBy?: string;
  /** What engines made of it, by language; no page showed it. */
  byEngine?: Partial<Record<PackLanguage, EngineMade>>;
}

export interface EngineMade {
  text: string;
  /** Name of the engine. */
  by: string;
}

/** A claim, return or dispute that the marketplace's own page showed. */
export interface EvidenceClaim {
  id: string;
  openedAt?: EpochMs;
  firstReadAt: EpochMs;
  status?: string;
  reason?: string;
}

/** All that a pack is made of; nothing in it was not read on a page or typed by the seller. */
export interface EvidenceFacts {
  conversation: string;
  marketplace: Marketplace;
  host: string;
  site: string;
  shop?: string;
  buyerName?: string;
  orderIds: string[];
  order?: Order;
  intent?: Intent;
  /** Oldest first. */
  messages: EvidenceMessage[];
  claims: EvidenceClaim[];
  promises: ConversationView['promises'];
  events: ConversationView['events'];
  chain: ChainHead;
  /** What was done with the case, oldest first. */
  record: readonly RecordedStep[];
}
