import type { BuiltInState, EngineTask } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import { EngineFailure } from '../engine-failure';
import type { TextEngine } from '../text-engine';
import type { BuiltInApi } from './built-in-api';
import { type Patience, prepareModel, withinPatience } from './prepare-model';

/** What is asked of the summariser where the language does not matter yet. */
const SUMMARY = { type: 'key-points', format: 'plain-text', length: 'short', outputLanguage: 'en' } as const;

/** The browser's own models as an engine: what they are given stays on this machine. */
export function createBrowserEngine(api: BuiltInApi, name: string, patience: Patience): TextEngine {
  const { signal, idleMs } = patience;
  return {
    name,
    async *write(prompt) {
      const initialPrompts = [{ role: 'system' as const, content: prompt.system }];
      const model = await prepareModel(api.LanguageModel, { initialPrompts }, patience);
      try {
        const reader = model.promptStreaming(prompt.user, { signal }).getReader();
        for (;;) {
          const { done, value } = await withinPatience(reader.read(), idleMs, signal);
          if (done) return;
          yield value;
        }
      } catch (reason) {
        throw failureOf(reason, signal);
      } finally {
        model.destroy();
      }
    },
    async translate(text, from, to) {
      const pair = { sourceLanguage: codeOf(from), targetLanguage: codeOf(to) };
      const model = await prepareModel(api.Translator, pair, patience);
      try {
        return await withinPatience(model.translate(text, { signal }), idleMs, signal);
      } catch (reason) {
        throw failureOf(reason, signal);
      } finally {
        model.destroy();
      }
    },
  };
}

/** A summary in a few points by the browser's own summariser. */
export async function summariseInBrowser(
  api: BuiltInApi,
  text: string,
  language: LanguageTag,
  patience: Patience,
): Promise<string> {
  const outputLanguage = codeOf(language);
  const options = { type: 'key-points', format: 'plain-text', length: 'short', outputLanguage } as const;
  const model = await prepareModel(api.Summarizer, options, patience);
  try {
    return await withinPatience(model.summarize(text, { signal: patience.signal }), patience.idleMs, patience.signal);
  } catch (reason) {
    throw failureOf(reason, patience.signal);
  } finally {
    model.destroy();
  }
}

/** What the browser's own detector takes a text for; `undefined` where it has none or is not sure. */
export async function detectInBrowser(api: BuiltInApi, text: string, patience: Patience): Promise<string | undefined> {
  const ready = await api.LanguageDetector?.availability({});
  if (ready !== 'available') return undefined;
  const model = await prepareModel(api.LanguageDetector, {}, patience);
  try {
    const [best] = await withinPatience(model.detect(text), patience.idleMs, patience.signal);
    return best !== undefined && best.confidence > 0.7 ? best.detectedLanguage : undefined;
  } finally {
    model.destroy();
  }
}

/** How far the browser is with what a task needs. Looks only; nothing is downloaded. */
export async function builtInState(api: BuiltInApi, task: EngineTask, idleMs: number): Promise<BuiltInState> {
  const asked =
    task === 'translate_in' || task === 'translate_out'
      ? api.Translator?.availability({ sourceLanguage: 'en', targetLanguage: 'de' })
      : task === 'summarise'
        ? api.Summarizer?.availability(SUMMARY)
        : api.LanguageModel?.availability({});
  if (asked === undefined) return { status: 'unavailable' };
  try {
    const found = await withinPatience(asked, idleMs, new AbortController().signal);
    return { status: found === 'available' ? 'ready' : found };
  } catch (reason) {
    return { status: reason instanceof EngineFailure && reason.fault === 'timeout' ? 'hanging' : 'unavailable' };
  }
}

/**
 * Has the browser download what a task needs, so that the first use need not wait. Translators come for each pair of
 * languages when it is first used.
 */
export async function prepareBuiltIn(
  api: BuiltInApi,
  task: Exclude<EngineTask, 'translate_in' | 'translate_out'>,
  patience: Patience,
): Promise<void> {
  const model =
    task === 'summarise'
      ? await prepareModel(api.Summarizer, SUMMARY, patience)
      : await prepareModel(api.LanguageModel, {}, patience);
  model.destroy();
}

function failureOf(reason: unknown, signal: AbortSignal): EngineFailure {
  if (reason instanceof EngineFailure) return reason;
  return new EngineFailure(signal.aborted ? 'cancelled' : 'unavailable');
}

/** The browser names the two ways of writing Chinese by `zh` and `zh-Hant`, all others by their primary tag. */
function codeOf(tag: LanguageTag): string {
  if (/^zh\b/i.test(tag)) return /TW|HK|Hant/i.test(tag) ? 'zh-Hant' : 'zh';
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
