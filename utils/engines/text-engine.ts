import type { LanguageTag } from '@/utils/domain/ids';

/** What a model is told: what it is to do, and what it is to do it with. */
export interface Prompt {
  system: string;
  user: string;
  /** The answer is one JSON object. */
  json: boolean;
  /** Sentences of our own in it, the same for everybody: a buyer called Line or Word is not found in these. */
  ours?: readonly string[];
}

/** An engine at work on one job. Both ways out throw `EngineFailure` and nothing else. */
export interface TextEngine {
  /** Name as the seller gave it. */
  name: string;
  /** The answer piece by piece as it comes; ends only when the engine said that it is done. */
  write(prompt: Prompt): AsyncIterable<string>;
  translate(text: string, from: LanguageTag, to: LanguageTag): Promise<string>;
}
