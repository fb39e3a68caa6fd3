import type { CaseLeft, CaseRefusal, CaseStep } from '@/utils/domain/case-file';
import type { EventKind } from '@/utils/domain/clock';
import type { CustomerProfile, LinkReason } from '@/utils/domain/customer-file';
import type { Decision, PromiseMade, StrategyKind } from '@/utils/domain/draft';
import type { Found } from '@/utils/domain/found';
import type { ConversationKey, CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { InsertMode, InsertOutcome } from '@/utils/domain/insert';
import type { ReaderFile } from '@/utils/domain/reader-file';
import type { Reading } from '@/utils/domain/reading';
import type { Correction, InsertResult, OverlayState, SavedDraft, TabState, TargetIdentity } from '@/utils/domain/view';

interface Call<Request, Response> {
  request: Request;
  response: Response;
}

/** Calls that our content script makes on a marketplace page. The receiver checks who asks, then what. */
export interface FromContent {
  /** Sent when a page session starts or the page moved on, before anything was read. */
  'page/hello': Call<{ path: string }, OverlayState>;
  'page/reading': Call<{ reading: Reading; path: string }, OverlayState>;
  /** On the seller's trusted click on the chip. */
  'page/open-panel': Call<Record<string, never>, { opened: boolean }>;
  /** The page needs a reader that is a file of its own. */
  'page/load-reader': Call<{ reader: ReaderFile }, { loaded: boolean }>;
}

/** Calls that the background makes to the content script of one tab. */
export interface ToContent {
  'tab/insert': Call<
    { target: TargetIdentity; text: string; mode: InsertMode; lastInsertion?: string },
    { outcome: InsertOutcome }
  >;
  'tab/read-again': Call<Record<string, never>, Record<string, never>>;
  'tab/overlay': Call<{ state: OverlayState }, Record<string, never>>;
}

/** Calls that our own extension pages (panel, dashboard, welcome) make. */
export interface FromExtensionPage {
  'panel/tab-state': Call<{ tabId: number }, TabState>;
  'panel/read-again': Call<{ tabId: number }, Record<string, never>>;
  'reply/insert': Call<
    {
      tabId: number;
      conversation: ConversationKey;
      text: string;
      mode: InsertMode;
      strategy?: StrategyKind;
      promises: PromiseMade[];
      wordings: string[];
      overrides: { rule: string; reason: string }[];
      by?: string;
      found?: Found[];
    },
    InsertResult
  >;
  /** The seller says that he sent it. */
  'reply/sent': Call<{ conversation: ConversationKey; replyId: string; at: EpochMs }, Record<string, never>>;
  'draft/save': Call<{ draft: SavedDraft }, Record<string, never>>;
  'draft/discard': Call<{ conversation: ConversationKey }, Record<string, never>>;
  'case/decide': Call<{ conversation: ConversationKey; decision: Decision | undefined }, Record<string, never>>;
  /**
   * One change of a case, which the page judged by the case's rules after `seen` earlier ones. It is refused when
   * another came between, or when its promise is not known. `event` is what it is to the clocks. Who did it and when is the background's to say.
   */
  'case/change': Call<
    { conversation: ConversationKey; step: CaseStep; left: CaseLeft; seen: number; event?: EventKind },
    { refusal?: CaseRefusal }
  >;
  /** A step of the playbook was ticked, or the tick taken back. */
  'case/step': Call<{ conversation: ConversationKey; step: string; done: boolean }, Record<string, never>>;
  /** Amazon's own "no response needed": the seller pressed it there and tells us. */
  'case/no-response-needed': Call<{ conversation: ConversationKey; at: EpochMs }, Record<string, never>>;
  'verdict/correct': Call<
    { conversation: ConversationKey; correction: Omit<Correction, 'correctedAt'> | undefined },
    Record<string, never>
  >;
  'customer/note': Call<{ customer: CustomerKey; note: string; profile?: CustomerProfile }, Record<string, never>>;
  /** Two buyers are one person, or are not. */
  'customer/link': Call<
    { customers: [CustomerKey, CustomerKey]; state: 'same' | 'different'; score: number; reasons: LinkReason[] },
    Record<string, never>
  >;
  'customer/unlink': Call<{ id: string }, Record<string, never>>;
  /** Keeps one of the seller's own phrases; without content it is deleted. */
  'snippet/save': Call<
    {
      id: string;
      content: { title: string; texts: Record<string, string>; about?: Record<string, string> } | undefined;
    },
    Record<string, never>
  >;
  /** Old tickets of another system, each as the page of a thread would have shown it. */
  'history/import': Call<{ readings: Reading[] }, { added: number }>;
  /** Takes everything that tells of a buyer and destroys its keys. What is on hold is refused. */
  'privacy/erase': Call<
    {
      conversations: ConversationKey[];
      orders: string[];
      customers: CustomerKey[];
      erasure: {
        id: string;
        at: EpochMs;
        print: string;
        subjects: string[];
        files: { name: string; madeAt: EpochMs }[];
      };
    },
    { gone: Record<string, number> }
  >;
  'settings/change': Call<{ path: string; value: unknown }, Record<string, never>>;
}

export type RequestOf<Protocol, Name extends keyof Protocol> =
  Protocol[Name] extends Call<infer R, unknown> ? R : never;
export type ResponseOf<Protocol, Name extends keyof Protocol> =
  Protocol[Name] extends Call<unknown, infer R> ? R : never;

/** What travels: a name and a plain value. */
export interface Envelope {
  dragoman: 1;
  name: string;
  body: unknown;
}
