import type { Draft } from '@/utils/domain/draft';
import type {
  BuiltInState,
  EgressRow,
  Engine,
  EngineSettings,
  EngineTask,
  KeptLine,
  Summary,
  Translated,
} from '@/utils/domain/engine';
import type { LanguageTag, MessageKey } from '@/utils/domain/ids';
import type { Message } from '@/utils/domain/message';
import type { ConversationView } from '@/utils/domain/view';
import type { DraftRequest, Stop } from '../ports';
import type { Outgoing, OutgoingJob, OwnMasks } from './outgoing';

/** An engine with what the seller must know of it. */
export interface EngineView extends Engine {
  hasKey: boolean;
  /** The browser lets us reach its host. */
  permitted: boolean;
  /** What is sent to it stays on this machine. */
  local: boolean;
}

export interface EngineBoard {
  settings: EngineSettings;
  engines: EngineView[];
  tokensToday: number;
}

/** What the panel shows while an engine works. */
export interface EngineHooks {
  signal: AbortSignal;
  /** The lines as far as they came. */
  onLines?: (lines: readonly string[]) => void;
  /** The engine asked us to come back later; seconds until the next try. */
  onWait?: (seconds: number) => void;
  /** The browser makes a model of its own ready. */
  onModel?: (state: BuiltInState) => void;
}

/** Engines: their settings, their work and what they cost. Loaded when first needed; throws `EngineFailure` only. */
export interface EngineDesk {
  watchBoard(listener: (board: EngineBoard) => void, failed: (reason: unknown) => void): Stop;
  watchLedger(listener: (rows: EgressRow[]) => void, failed: (reason: unknown) => void): Stop;
  change(change: Partial<Pick<EngineSettings, 'dailyTokens' | 'patienceSeconds'>>): Promise<void>;
  /** Gives a task to an engine, or takes it from all. */
  assign(task: EngineTask, engine: string | undefined): Promise<void>;
  /** Going offline gives the hosts of all engines back to the browser. */
  setOffline(offline: boolean): Promise<void>;
  save(engine: Engine, key?: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Asks the browser for the one host of an address; must run inside a click. */
  allow(address: string): Promise<boolean>;
  models(id: string, signal: AbortSignal): Promise<string[]>;
  /** Sends one short sentence; how long the first word and the whole answer took. */
  test(id: string, signal: AbortSignal): Promise<{ answer: string; firstMs: number; totalMs: number }>;
  emptyLedger(): Promise<void>;
  /** Gives all hosts back and forgets engines, keys, ledger and translations. */
  forgetAll(): Promise<void>;
  /** Our draft worded anew. Lines that did not pass the checks stayed ours. */
  draft(
    task: 'draft' | 'polish',
    request: DraftRequest,
    base: Draft,
    hooks: EngineHooks,
  ): Promise<{ draft: Draft; kept: KeptLine[] }>;
  /** A translation that was made before. */
  remembered(message: MessageKey, to: LanguageTag): Promise<Translated | undefined>;
  translateIn(message: Message, from: LanguageTag, view: ConversationView, hooks: EngineHooks): Promise<Translated>;
  /** What the agent wrote, in the buyer's language. */
  translateOut(text: string, to: LanguageTag, view: ConversationView, hooks: EngineHooks): Promise<Translated>;
  /** The other way round, so that the agent sees what stands there. */
  translateBack(made: Translated, view: ConversationView, hooks: EngineHooks): Promise<Translated>;
  /** The words of a request as they would leave now; nothing is sent. */
  outgoing(job: OutgoingJob): Promise<Outgoing>;
  /** What the seller masked or opened by hand in a conversation, as long as this page is open. */
  ownMasks(view: ConversationView): OwnMasks;
  setOwnMasks(view: ConversationView, masks: OwnMasks): void;
  /** The conversation in a few points, in the agent's language. */
  summarise(view: ConversationView, hooks: EngineHooks): Promise<Summary>;
  /** How far the browser's own models are, for the languages that matter here. */
  builtIn(task: EngineTask): Promise<BuiltInState>;
  /** Has the browser download its model for a task, telling how far it is. */
  prepareBuiltIn(task: Exclude<EngineTask, 'translate_in' | 'translate_out'>, hooks: EngineHooks): Promise<void>;
}
