import type { SnippetContent } from '@/utils/adopted/adopted-snippet';
import type { AdoptedReply } from '@/utils/domain/adopted-reply';
import type { LoggedChange } from '@/utils/domain/case-file';
import type { Calendar } from '@/utils/domain/clock';
import type { Decision, Draft, DraftLine, Tone } from '@/utils/domain/draft';
import type { Finding, Span } from '@/utils/domain/finding';
import type { CaseId, ConversationKey, DurationMs, EpochMs, IsoDate, LanguageTag } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import type { Snippet } from '@/utils/domain/snippet';
import type { UsualTerm } from '@/utils/domain/usual-term';
import type { ConversationView, HandOverCase, QueueRow, ReplyRecord, ShownClock, TabState } from '@/utils/domain/view';
import type { InterfaceLanguage } from '@/utils/i18n/languages';
import type { FromExtensionPage, RequestOf, ResponseOf } from '@/utils/messaging/protocol';
import type { EngineDesk } from './engines/engine-desk';
import type { ReaderDesk } from './readers/reader-desk';

/** Ends a subscription. */
export type Stop = () => void;

/** The tab that the panel follows, with what is known of its page. */
export interface FollowedTab {
  tabId: number;
  state: TabState;
}

/** What the seller asks of the drafts. */
export interface DraftRequest {
  view: ConversationView;
  decision: Decision | undefined;
  tone: Tone;
  /** Days that the seller named in place of a usual term's. */
  termDates?: Partial<Record<UsualTerm, IsoDate>>;
}

/** One step of a deadline's arithmetic: an interface message key with its values, instants already in words. */
export interface ClockStep {
  key: string;
  values?: Record<string, string | number>;
}

/** Drafting and checking; loaded after the first paint. */
export interface ReplyDesk {
  /** Best first; empty where nothing may be drafted (phishing, injection). */
  drafts(request: DraftRequest): Promise<Draft[]>;
  /** What was drafted already for just this view and wish, so that it can be drawn at once. */
  drafted(request: DraftRequest): Draft[] | undefined;
  /**
   * Reads ahead what drafts will need: at once the words of the store's own language, while the conversation on `host`
   * is still being read; those of all other languages when the page rests.
   */
  warm(host?: string): void;
  /**
   * What the examiners say of a text; `draft` is the one it was made from, `lines` what each part of it is meant to
   * say. Rejects when they could not be asked.
   */
  check(
    text: string,
    request: DraftRequest,
    draft: Draft | undefined,
    lines?: readonly DraftLine[],
  ): Promise<Finding[]>;
}

/** Replies that the seller wrote himself, offered again for similar cases; loaded after the drafts stand. */
export interface AdoptedDesk {
  /** What is kept of a sent reply: nothing personal, no fact of the case. `undefined` where nothing is worth it. */
  adopt(request: DraftRequest, reply: ReplyRecord, drafts: readonly Draft[]): Promise<SnippetContent | undefined>;
  /** The reply of the most similar case with the facts of this one. `undefined` when none is similar. */
  offer(request: DraftRequest, kept: readonly AdoptedReply[], drafts: readonly Draft[]): Promise<Draft | undefined>;
}

/** The deadlines of one conversation as its facts stood when the book was opened. */
export interface ClockBook {
  at(now: EpochMs): ShownClock[];
  /** The arithmetic in words of `language`; `nameEvent` names what started or stopped a clock. */
  explain(shown: ShownClock, now: EpochMs, language: string, nameEvent: (kind: string) => string): ClockStep[];
}

/** Rules and calendars; loaded after the first paint. */
export interface ClockDesk {
  open(view: ConversationView): Promise<ClockBook>;
  /** The team's shifts with the holidays and make-up workdays that it keeps. */
  shifts(): Promise<Calendar>;
}

/** A known term of a message. */
export interface Term extends Span {
  concept: string;
  /** In the agent's language. */
  meaning: string;
  /** "Not damaged". */
  negated: boolean;
}

/** Words of messages, looked at as the judge does; loaded when first needed. */
export interface WordDesk {
  /** Whether a rule with this phrase would apply to the text. */
  holds(text: string, phrase: string, lang: LanguageTag): boolean;
  /** What the lexicons know of a text, in order, with meanings for an agent of this locale. May overlap. */
  terms(text: string, lang: LanguageTag, agentLocale: LanguageTag): Promise<Term[]>;
}

export type DashboardPart =
  | 'queue'
  | 'handover'
  | 'customers'
  | 'search'
  | 'rules'
  | 'snippets'
  | 'checks'
  | 'errors'
  | 'export'
  | 'readers'
  | 'quality'
  | 'privacy'
  | 'engines'
  | 'settings';

/** Everything that the components ask of the world outside React. Entrypoints implement it. */
export interface Ports {
  /** What is stored here goes when the window is closed. */
  readonly privateWindow: boolean;
  /** The only clock that components read. */
  now(): EpochMs;
  call<Name extends keyof FromExtensionPage>(
    name: Name,
    body: RequestOf<FromExtensionPage, Name>,
  ): Promise<ResponseOf<FromExtensionPage, Name>>;
  /** Calls back at once with the active tab of the panel's window, and whenever it or its page changes. */
  followTab(listener: (tab: FollowedTab | undefined) => void): Stop;
  watchConversation(
    key: ConversationKey,
    listener: (view: ConversationView | undefined) => void,
    failed: (reason: unknown) => void,
  ): Stop;
  /**
   * Open cases of all accounts, in no particular order.
   * @param restMs they are read so long after being asked for and after each change; at once when left out
   */
  watchQueue(listener: (rows: QueueRow[]) => void, failed: (reason: unknown) => void, restMs?: DurationMs): Stop;
  /**
   * Holds the changes of a case against the audit chain. Answers the number of the first entry that is not as it was
   * written; `undefined` when all is well. What another installation wrote is not in this chain and is left out.
   */
  checkRecord(id: CaseId, log: readonly LoggedChange[]): Promise<number | undefined>;
  /** Open cases with what the next shift has to know, in no particular order. */
  handOver(): Promise<HandOverCase[]>;
  /** The seller's settings, or the defaults while he chose none. */
  watchSettings(listener: (settings: Settings) => void, failed: (reason: unknown) => void): Stop;
  /** When the newest backup was made; `undefined` while none was. */
  watchLastBackup(listener: (madeAt: EpochMs | undefined) => void, failed: (reason: unknown) => void): Stop;
  /** The seller's own phrases. */
  watchSnippets(listener: (snippets: Snippet[]) => void, failed: (reason: unknown) => void): Stop;
  replyDesk(): Promise<ReplyDesk>;
  adoptedDesk(): Promise<AdoptedDesk>;
  clockDesk(): Promise<ClockDesk>;
  wordDesk(): Promise<WordDesk>;
  readerDesk(): Promise<ReaderDesk>;
  engineDesk(): Promise<EngineDesk>;
  /** A data file of the package, by its path under `knowledge/`. */
  knowledge<Content>(path: string): Promise<Content>;
  /** Asks the browser for access to a host; must run inside a click. */
  allowSite(host: string): Promise<boolean>;
  copy(text: string): Promise<void>;
  /** Opens a console page, in the tab that already shows it where there is one. */
  openPage(url: string): void;
  /** @param about what the part is to show, such as a conversation's key */
  openDashboard(part: DashboardPart, about?: string): void;
  /** Changes the language of this page alone. */
  follow(language: InterfaceLanguage): Promise<void>;
  /** Changes the language of this page and keeps it as the seller's choice. */
  speak(language: InterfaceLanguage): Promise<void>;
}
