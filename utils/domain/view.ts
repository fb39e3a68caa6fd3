import type { CaseFile, CaseStatus, LoggedChange } from './case-file';
import type { CaseEvent, Clock, ClockRule } from './clock';
import type { Brief, Decision, Draft, PromiseMade, StrategyKind } from './draft';
import type { Found } from './found';
import type { AccountKey, ConversationKey, CustomerKey, EpochMs, LanguageTag, MessageKey } from './ids';
import type { InsertOutcome } from './insert';
import type { Intent, Severity, Verdict } from './judgement';
import type { Marketplace, PageKind } from './marketplace';
import type { Message } from './message';
import type { Money } from './money';
import type { Order } from './order';
import type { FieldName, StrategyName } from './reading';

/** What the seller set by hand over the machine's judgement. */
export interface Correction {
  intent?: Intent;
  severity?: Severity;
  emotion?: number;
  correctedAt: EpochMs;
}

/** A reply of ours, from the moment it was put into the box. Inserted is not sent. */
export interface ReplyRecord {
  id: string;
  text: string;
  strategy?: StrategyKind;
  insertedAt: EpochMs;
  /** Set when a later reading shows it, or the seller says so. */
  sentAt?: EpochMs;
  sentKnownBy?: 'seen-on-page' | 'seller-said';
  promises: PromiseMade[];
  wordings: string[];
  /** Findings of level block that the seller overrode, with his reason. */
  overrides: { rule: string; reason: string }[];
  /** Who inserted it, as his settings name him; absent in older records, as is `found`. */
  by?: string;
  /** What the examiners found while it was written. */
  found?: Found[];
}

export interface PromiseRecord {
  id: string;
  text: string;
  dueAt: EpochMs;
  /** `broken` by itself once its time passed. */
  state: 'open' | 'kept' | 'broken' | 'withdrawn';
  /** The seller said what became of it. A promise that only time broke still has to be dealt with. */
  told?: true;
}

export interface CaseView extends CaseFile {
  decision?: Decision;
  /** Everything that happened to it since it was opened here, oldest first. */
  log: LoggedChange[];
}

/** What the seller is typing, saved at every keystroke. */
export interface SavedDraft {
  conversation: ConversationKey;
  text: string;
  strategy?: StrategyKind;
  /** Lines as last rendered or typed, so that locked lines survive a re-render. */
  lines?: Draft['lines'];
  /** Days that the seller named for this reply while nothing is decided. */
  termDates?: Brief['termDates'];
  savedAt: EpochMs;
}

export interface CustomerView {
  key: CustomerKey;
  name?: string;
  marketplace: Marketplace;
  account: AccountKey;
  language?: LanguageTag;
  firstSeenAt: EpochMs;
  conversations: number;
  orders: number;
  spent?: Money;
  note?: string;
  tags: string[];
  /** Newest first. */
  timeline: { at: EpochMs; kind: string; text: string; conversation?: ConversationKey }[];
}

export interface ConversationView {
  key: ConversationKey;
  marketplace: Marketplace;
  host: string;
  /** Such as `amazon.de`; the store the order belongs to, where it is known. */
  site: string;
  account: AccountKey;
  accountName?: string;
  siteConversationId?: string;
  subject?: string;
  buyerName?: string;
  orderIds: string[];
  order?: Order;
  /** Oldest first. */
  messages: Message[];
  /** The newest buyer message's judgement, corrections applied; absent while there is no buyer message. */
  verdict?: Verdict;
  /** The message that `verdict` judges. */
  judgedMessage?: MessageKey;
  correction?: Correction;
  /** First and last emotion of the thread's buyer messages, oldest first. */
  emotions: { at?: EpochMs; emotion: number }[];
  events: CaseEvent[];
  case?: CaseView;
  replies: ReplyRecord[];
  promises: PromiseRecord[];
  draft?: SavedDraft;
  customer?: CustomerView;
  readAt: EpochMs;
  composer: { found: boolean; maxLength?: number };
}

/** A row of the queue of open cases. */
export interface QueueRow {
  key: ConversationKey;
  marketplace: Marketplace;
  site: string;
  buyerName?: string;
  preview?: string;
  severity?: Severity;
  intent?: Intent;
  emotion?: number;
  language?: LanguageTag;
  owner?: string;
  dueAt?: EpochMs;
  status: CaseStatus;
  /** When a reading last brought something new: what the deadline is as of. */
  readAt: EpochMs;
  /** Console page of the conversation, opened by the seller's own key press. */
  url: string;
}

/** An open case as the hand-over sheet needs it. */
export interface HandOverCase {
  file: CaseFile;
  row: QueueRow;
  dueAt?: EpochMs;
  promises: PromiseRecord[];
}

/** What the panel shows of the tab it follows. Kept in `storage.session` under `tab:<id>`. */
export type TabState =
  /** Not a page of ours. `host`: it is known, and the seller may allow it. */
  | { status: 'unsupported'; host?: string }
  /** A page of a host that the seller allowed, on which no conversation was made out. */
  | { status: 'unreadable'; host: string }
  | { status: 'no-permission'; host: string }
  | { status: 'off'; host: string }
  | { status: 'reading'; host: string }
  | { status: 'drifted'; host: string; kind: PageKind; missing: FieldName[]; works: FieldName[] }
  | {
      status: 'read';
      host: string;
      kind: PageKind;
      conversation?: ConversationKey;
      /** On an inbox or list: how many entries were read. */
      entries?: number;
      missing: FieldName[];
      provenance: Record<FieldName, StrategyName>;
      readAt: EpochMs;
    }
  | { status: 'selection'; text: string; conversation: ConversationKey; readAt: EpochMs }
  | { status: 'error'; message: string };

/** A clock with what is needed to show it. */
export interface ShownClock {
  clock: Clock;
  rule: ClockRule;
  kind: 'marketplace' | 'team' | 'legal' | 'promise';
  /** Interface message key of the rule's name. */
  nameKey: string;
  source: 'OFF' | 'SEC' | 'OWN' | 'CONFLICT' | 'PAGE' | 'TEAM';
  unverified: boolean;
  /** Nobody works when it falls due: this shift ends then, and the next one begins after it. */
  shiftEndsAt?: EpochMs;
}

export type BadgeLevel = 'calm' | 'soon' | 'urgent' | 'overdue' | 'done';

/** One badge of the overlay; its words come ready-made in the interface's language. */
export interface OverlayBadge {
  severity?: Severity;
  level: BadgeLevel;
  /** Time left as words, such as `3 h 20 min`; ticks in the page from `dueAt`. */
  dueAt?: EpochMs;
  /** `preview`: judged from the preview alone; drawn hollow. */
  basis: 'thread' | 'preview';
  label: string;
  title: string;
}

/** What the overlay draws on the open page. */
export interface OverlayState {
  enabled: boolean;
  /** In the order of the reading's rows; `undefined` draws nothing. */
  rows: (OverlayBadge | undefined)[];
  chip?: OverlayBadge & { drafts: boolean; openLabel: string };
  /** Units for the ticking time left, in the interface's language. */
  units: { day: string; hour: string; minute: string; overdue: string };
  /** Shown on the chip where a click cannot open the panel (Firefox). */
  shortcutHint?: string;
}

/** What must still be the same on the page when a reply is put in. */
export interface TargetIdentity {
  host: string;
  siteConversationId?: string;
  orderIds: string[];
  buyerName?: string;
}

export interface InsertResult {
  outcome: InsertOutcome;
  /** Reply id when something was inserted. */
  replyId?: string;
}
