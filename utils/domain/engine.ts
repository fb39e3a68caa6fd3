import type { DraftLine } from './draft';
import type { Finding } from './finding';
import type { EpochMs, LanguageTag } from './ids';

/** What an engine may be asked to do; each may have an engine of its own, or none. */
export const ENGINE_TASKS = ['draft', 'polish', 'translate_in', 'translate_out', 'summarise'] as const;
export type EngineTask = (typeof ENGINE_TASKS)[number];

/** What a request is for: a task, or looking whether an engine answers. */
export type EgressPurpose = EngineTask | 'test' | 'models';

/** `openai`: any server that speaks its chat protocol. `browser`: the models that the browser itself brings. */
export const ENGINE_KINDS = ['openai', 'libretranslate', 'browser'] as const;
export type EngineKind = (typeof ENGINE_KINDS)[number];

/** The browser's own models need no address; every seller has this one, where his browser has it. */
export const BROWSER_ENGINE = 'browser';

/** An engine that the seller added. The key lies beside it in the store and is never part of it. */
export interface Engine {
  id: string;
  name: string;
  kind: EngineKind;
  preset: string;
  /** Ends without a slash, such as `https://api.openai.com/v1`; empty for the browser's own. */
  baseUrl: string;
  model?: string;
  /** What a million tokens cost, as the seller's contract says; absent: no estimate is shown. */
  price?: { input: number; output: number; currency: string };
}

export interface EngineSettings {
  /** While set, nothing leaves. */
  offline: boolean;
  /** Most tokens in one day of this machine's clock; a request that would pass it is not sent. */
  dailyTokens: number;
  /** How long an engine may be silent before it is given up. */
  patienceSeconds: number;
  engines: Engine[];
  /** Engine by task; a task without one is done without an engine, or not at all. */
  tasks: Partial<Record<EngineTask, string>>;
}

export type EgressState = 'sending' | 'answered' | 'failed' | 'cancelled' | 'interrupted';

/** One thing that left this machine, or tried to. */
export interface EgressRow {
  id: string;
  at: EpochMs;
  host: string;
  purpose: EgressPurpose;
  state: EgressState;
  /** How often it was sent; more than one after a refusal for the moment. */
  attempts: number;
  bytesOut: number;
  bytesIn: number;
  /** As the server counted them; estimated from the bytes while it has not. */
  tokensIn: number;
  tokensOut: number;
  counted: boolean;
  cost?: { amount: number; currency: string };
  status?: number;
  /** Exactly what was sent, without the key. */
  text: string;
  /** The conversation was erased, and what was sent of it with it. */
  erased?: true;
}

/** Why an engine did not help. Each has a sentence of its own in the interface. */
export const ENGINE_FAULTS = [
  'offline',
  'no-permission',
  'budget',
  'leak',
  'unauthorised',
  'forbidden',
  'not-found',
  'rate-limited',
  'refused',
  'server',
  'unreachable',
  'timeout',
  'cut-off',
  'huge',
  'malformed',
  'wrong-language',
  'wrong-facts',
  'unavailable',
  'cancelled',
  'unexpected',
] as const;
export type EngineFault = (typeof ENGINE_FAULTS)[number];

/** A line as an engine is writing it, facts put back in. */
export interface StreamedLine {
  text: string;
  move: string;
}

/** A line of ours that stayed because the engine's did not pass, and what was wrong with it. */
export interface KeptLine {
  move: string;
  findings: Pick<Finding, 'kind' | 'quote'>[];
}

/** Lines that an engine wrote and the checks let through, in the order of our own draft. */
export interface EngineDraft {
  lines: DraftLine[];
  /** Name of the engine. */
  by: string;
  kept: KeptLine[];
}

/** A text in another language, with what the guard says of the two. */
export interface Translated {
  text: string;
  from: LanguageTag;
  to: LanguageTag;
  by: string;
  findings: Finding[];
}

/** A conversation in a few points. */
export interface Summary {
  points: string[];
  by: string;
  /** Figures that no message holds. */
  invented: string[];
}

/** How far the browser's own model for a task is. */
export type BuiltInState =
  | { status: 'unavailable' }
  | { status: 'downloadable' }
  | { status: 'downloading'; share?: number }
  | { status: 'hanging' }
  | { status: 'ready' };
