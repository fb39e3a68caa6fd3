import type { Finding } from './finding';
import type { CountryCode, EpochMs, IsoDate, LanguageTag } from './ids';
import type { Flag, Intent, Severity } from './judgement';
import type { Marketplace } from './marketplace';
import type { Money } from './money';
import type { Order } from './order';
import type { TermDate, UsualTerm } from './usual-term';

export const REMEDIES = [
  'refund_full',
  'refund_partial',
  'replacement',
  'missing_part',
  'return_label',
  'keep_item',
  'troubleshooting',
  'carrier_investigation',
  'protection_extension',
  'cancellation',
  'address_change',
  'customs_help',
  'invoice',
  'information',
  'decline',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** What the seller decided. `date`: refund done by, part shipped on, investigation answered by, ... */
export interface Decision {
  remedy: Remedy;
  amount?: Money;
  date?: IsoDate;
  /** For `decline`: `already_shipped`, `return_window_expired`, `off_platform_not_allowed`, ... */
  reason?: string;
}

/** Where the conversation stands. */
export type Stage = 'first_contact' | 'evidence_received' | 'remedy_decided' | 'waiting_on_carrier' | 'closing';

export const STRATEGIES = ['acknowledge', 'resolve', 'ask_evidence', 'inform', 'decline', 'close'] as const;
export type StrategyKind = (typeof STRATEGIES)[number];

export type Tone = 'as_card' | 'warmer' | 'firmer' | 'shorter';

/** Everything a draft may speak of. Facts are from the page, the history and the seller; nothing else. */
export interface Brief {
  market: Marketplace;
  /** Such as `amazon.de`. */
  site: string;
  buyerLocale: LanguageTag;
  agentLocale: LanguageTag;
  now: EpochMs;
  agent: { name?: string; role?: string; shop?: string };
  buyerName?: string;
  order?: Order;
  /** Oldest first. */
  messages: { from: 'buyer' | 'seller' | 'system'; at?: EpochMs; text: string; attachments?: number }[];
  judgement: { intent: Intent; severity: Severity; emotion: number; flags: Flag[] };
  decision?: Decision;
  shipToCountry?: CountryCode;
  tone?: Tone;
  /** Dates that the seller named for this reply in place of a usual term's. */
  termDates?: Partial<Record<UsualTerm, IsoDate>>;
  /** Wordings used before with this buyer, so that they are not repeated: `move:variant`. */
  usedWordings?: string[];
  /** Most characters that the reply box takes. */
  maxLength?: number;
}

export interface DraftLine {
  text: string;
  /** The same line in the agent's language. */
  gloss: string;
  /** Which move of the plan it makes, such as `greeting`, `apology`, `remedy`. */
  move: string;
  /** True for a line that the seller typed; it is never re-rendered. */
  locked?: boolean;
}

/** A dated commitment in a reply; it becomes a clock once the reply is seen as sent. */
export interface PromiseMade {
  text: string;
  dueAt: EpochMs;
}

export interface Draft {
  strategy: StrategyKind;
  /** Name of the engine that worded it; absent for our own. */
  by?: string;
  /** Set where it is a reply that the seller once wrote himself: which one, and when he sent it. */
  adopted?: { id: string; sentAt: EpochMs };
  /** The lines joined; nothing else. */
  text: string;
  lines: DraftLine[];
  promises: PromiseMade[];
  /** Dates that a usual term gave, with whose term it is; absent where none did. */
  termDates?: TermDate[];
  findings: Finding[];
  /** Why it is ranked where it is: message keys of the interface. */
  rankReasons: string[];
  /** `move:variant` used, to be remembered. */
  wordings: string[];
}
