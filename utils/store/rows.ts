import type { CaseStatus, LoggedChange } from '@/utils/domain/case-file';
import type { EventKind } from '@/utils/domain/clock';
import type { CustomerProfile } from '@/utils/domain/customer-file';
import type { Brief, Decision, DraftLine, PromiseMade, StrategyKind } from '@/utils/domain/draft';
import type { CheckedReply, Found } from '@/utils/domain/found';
import type {
  AccountKey,
  CaseId,
  ConversationKey,
  CustomerKey,
  EpochMs,
  LanguageTag,
  MessageKey,
  OrderId,
} from '@/utils/domain/ids';
import type { Intent, Severity, Verdict } from '@/utils/domain/judgement';
import type { Marketplace, PageKind } from '@/utils/domain/marketplace';
import type { KnownTime } from '@/utils/domain/message';
import type { Money } from '@/utils/domain/money';
import type { Order } from '@/utils/domain/order';
import type { FieldName, PrintedAttachments, StrategyName } from '@/utils/domain/reading';
import type { Correction } from '@/utils/domain/view';

/** An encrypted value; only `open` of the vault makes it readable. `Content` is what lies inside. */
export type Sealed<Content> = Uint8Array<ArrayBuffer> & { readonly content?: Content };

export interface AccountRow {
  key: AccountKey;
  marketplace: Marketplace;
  siteId?: string;
  nameHash?: string;
  hosts: string[];
  sealed: Sealed<{ name?: string }>;
}

export interface CustomerRow {
  key: CustomerKey;
  account: AccountKey;
  marketplace: Marketplace;
  firstSeenAt: EpochMs;
  lastSeenAt: EpochMs;
  language?: LanguageTag;
  sealed: Sealed<CustomerContent>;
}
export interface CustomerContent {
  name?: string;
  siteId?: string;
  note?: string;
  tags: string[];
  /** Typed by the seller; absent in rows of older versions. */
  profile?: CustomerProfile;
}

export interface ConversationRow {
  key: ConversationKey;
  account: AccountKey;
  customer?: CustomerKey;
  marketplace: Marketplace;
  host: string;
  site: string;
  siteConversationId?: string;
  orders: OrderId[];
  /** `preview`: only a row of a list was seen, never the thread. */
  depth: 'thread' | 'preview';
  lastMessageAt?: EpochMs;
  lastFrom?: 'buyer' | 'seller' | 'system';
  /** The newest buyer message, the one that is judged. */
  judged?: MessageKey;
  /** Where severity and intent come from: the message itself, or the newer preview of a list. */
  basis: 'thread' | 'preview';
  /** The newest buyer message only says thanks. */
  thanksOnly?: boolean;
  /** What of this deadline the seller was told already; `mark`: which share of the time, where that was all. */
  noticed?: { dueAt: EpochMs; stage: 'soon' | 'overdue'; mark?: number };
  severity?: Severity;
  intent?: Intent;
  emotion?: number;
  language?: LanguageTag;
  correction?: Correction;
  /** Version of the judgement with which all of it was judged; absent since news came in, and in rows of older versions. */
  settledWith?: string;
  /** Next deadline that is not yet met; kept so that the queue and the alarm need no arithmetic. */
  dueAt?: EpochMs;
  /** When the clock of that deadline started; absent in rows of older versions. */
  dueFrom?: EpochMs;
  composer: { found: boolean; maxLength?: number };
  /** When a reading last brought something new. */
  readAt: EpochMs;
  sealed: Sealed<ConversationContent>;
}
export interface ConversationContent {
  buyerName?: string;
  subject?: string;
  itemTitle?: string;
  /** Path and query of the console page. */
  path: string;
  preview?: Preview;
  /** Claims, returns and disputes that the site itself keeps about this conversation's orders. */
  siteCases?: SiteCase[];
  /** Deadlines printed on the thread. */
  deadlines?: PageDeadline[];
}

/** The newest message as a list shows it, while the thread itself was not read that far. */
export interface Preview {
  text: string;
  /** Who wrote it, where the list tells. */
  from?: 'buyer' | 'seller';
  at?: KnownTime;
  firstReadAt: EpochMs;
  verdict?: Verdict;
  thanksOnly?: boolean;
  judgedBy?: string;
  judgedWith?: string;
}

/** A deadline that a page printed, and when it was first read there. */
export interface PageDeadline {
  label: string;
  rule: string;
  dueAt: EpochMs;
  firstReadAt: EpochMs;
}

export interface SiteCase {
  siteCaseId: string;
  /** The event that its opening is to the clocks, such as `dispute_opened`. */
  opening: EventKind;
  openedAt?: EpochMs;
  firstReadAt: EpochMs;
  status?: string;
  reason?: string;
  amount?: Money;
  deadlines: PageDeadline[];
}

export interface MessageRow {
  key: MessageKey;
  conversation: ConversationKey;
  /** Order in the conversation; gaps are allowed. */
  position: number;
  from: 'buyer' | 'seller' | 'system';
  siteId?: string;
  /** Keyed hash of conversation, direction and normalised text. */
  digest: string;
  at?: KnownTime;
  attachments: PrintedAttachments[];
  automatic: boolean;
  firstReadAt: EpochMs;
  /** Version of the judgement that made the verdict inside. */
  judgedBy?: string;
  sealed: Sealed<MessageContent>;
}

/**
 * Messages of one conversation in one record: each record costs the browser as much as twenty messages inside one. It
 * lies under the key and the position of the message that it began with, and none of its messages lies elsewhere.
 * Messages of older versions lie one by one, and stay where they are.
 */
export interface MessageRun {
  key: MessageKey;
  conversation: ConversationKey;
  position: number;
  messages: MessageRow[];
}

export interface MessageContent {
  text: string;
  translation?: string;
  verdict?: Verdict;
  /** Says nothing but thanks; starts no clock. */
  thanksOnly?: boolean;
  /** The facts of the case that the verdict took into account, as one string. */
  judgedWith?: string;
}

export interface OrderRow {
  /** `account|order`. */
  key: string;
  orderId: OrderId;
  account: AccountKey;
  customer?: CustomerKey;
  placedAt?: EpochMs;
  sealed: Sealed<OrderContent>;
}
export interface OrderContent {
  order: Order;
  /** The store it was placed in, where a page says so: one console serves several. */
  site?: string;
  buyerName?: string;
}

export interface CaseRow {
  id: CaseId;
  conversation: ConversationKey;
  status: CaseStatus;
  openedAt: EpochMs;
  closedAt?: EpochMs;
  /** Absent in rows of older versions. */
  changedAt?: EpochMs;
  sealed: Sealed<CaseContent>;
}
/** As the last change left it; the whole course is `log` and the messages, played by `caseSoFar`. */
export interface CaseContent {
  owner?: string;
  decision?: Decision;
  outcome?: string;
  note?: string;
  /** What was done with the case; absent in rows of older versions. */
  log?: LoggedChange[];
}

export interface DraftRow {
  conversation: ConversationKey;
  savedAt: EpochMs;
  sealed: Sealed<DraftContent>;
}
export interface DraftContent {
  text: string;
  strategy?: StrategyKind;
  lines?: DraftLine[];
  termDates?: Brief['termDates'];
}

export interface ReplyRow {
  id: string;
  conversation: ConversationKey;
  strategy?: StrategyKind;
  insertedAt: EpochMs;
  /** Written before the page was asked to insert; cleared when the page confirms. Never shown while set. */
  pending?: true;
  sentAt?: EpochMs;
  sentKnownBy?: 'seen-on-page' | 'seller-said';
  /** The seller message on the page that shows it. */
  message?: MessageKey;
  sealed: Sealed<ReplyContent>;
}
export interface ReplyContent {
  text: string;
  promises: PromiseMade[];
  wordings: string[];
  overrides: { rule: string; reason: string }[];
  by?: string;
  found?: Found[];
}

/** What was found in one inserted reply. It tells nothing of a buyer and hangs on none, so it outlives the reply. */
export interface CheckedReplyRow {
  /** The reply's. */
  id: string;
  /** The day on which it was inserted, at 0:00 UTC. */
  day: EpochMs;
  sealed: Sealed<Omit<CheckedReply, 'at'>>;
}

export interface PromiseRow {
  id: string;
  conversation: ConversationKey;
  reply: string;
  dueAt: EpochMs;
  state: 'open' | 'kept' | 'broken' | 'withdrawn';
  /** When it was settled; absent in rows of older versions. */
  changedAt?: EpochMs;
  /** The seller said so; absent where only time broke it. */
  told?: true;
  sealed: Sealed<{ text: string }>;
}

export interface EventRow {
  key: string;
  conversation: ConversationKey;
  at: EpochMs;
  kind: EventKind;
  thanksOnly?: boolean;
  rule?: string;
  dueAt?: EpochMs;
  /** `told`: said by the seller in the panel; everything else follows from what was read. */
  origin: 'read' | 'told';
}

export interface SnippetRow {
  id: string;
  changedAt: EpochMs;
  sealed: Sealed<SnippetContent>;
}
export interface SnippetContent {
  title: string;
  texts: Record<LanguageTag, string>;
  /** Of a reply that was adopted: the case it answered, without its people and facts. */
  about?: Record<string, string>;
}

export interface SettingsRow {
  name: string;
  sealed: Sealed<unknown>;
}

/** How one field of one kind of page was found. What is optional, rows of older versions lack. */
export interface FieldHealth {
  found: number;
  missing: number;
  strategies: Record<StrategyName, number>;
  /** The same by day since 1970 UTC, for the last thirty days; an empty name counts what was missing. */
  days?: Record<string, Record<StrategyName | '', number>>;
  lastAt: EpochMs;
  foundAt?: EpochMs;
  lastMissing: boolean;
  /** The strategy of the last reading; empty where it was missing. */
  last?: StrategyName | '';
  /** `last` as the version before this one left it. */
  before?: StrategyName | '';
}

/** How the readers fare on one kind of page of one host. */
export interface ReadingRow {
  key: string;
  host: string;
  kind: PageKind;
  fields: Record<FieldName, FieldHealth>;
  /** Version of the extension that noted it last. */
  release?: string;
  lastStatus: 'read' | 'drifted';
  lastAt: EpochMs;
}
