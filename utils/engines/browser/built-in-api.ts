/** As much of the browser's own models as is used here. Browsers without them lack the globals. */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Monitor {
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void;
}
interface CreateOptions {
  signal?: AbortSignal;
  monitor?: (monitor: Monitor) => void;
}

interface Maker<Options, Model> {
  availability(options: Options): Promise<Availability>;
  create(options: Options & CreateOptions): Promise<Model>;
}

export interface BuiltInApi {
  LanguageModel?: Maker<
    { initialPrompts?: { role: 'system'; content: string }[] },
    { promptStreaming(text: string, options: { signal?: AbortSignal }): ReadableStream<string>; destroy(): void }
  >;
  Translator?: Maker<
    { sourceLanguage: string; targetLanguage: string },
    { translate(text: string, options: { signal?: AbortSignal }): Promise<string>; destroy(): void }
  >;
  LanguageDetector?: Maker<
    Record<never, never>,
    { detect(text: string): Promise<{ detectedLanguage: string; confidence: number }[]>; destroy(): void }
  >;
  Summarizer?: Maker<
    { type: 'key-points'; format: 'plain-text'; length: 'short'; outputLanguage: string },
    { summarize(text: string, options: { signal?: AbortSignal }): Promise<string>; destroy(): void }
  >;
}
