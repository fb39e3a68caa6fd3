import { OpenAI } from 'openai/client';
import { APIError } from 'openai/error';
import type { Engine } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import { asEngineFailure, EngineFailure } from '../engine-failure';
import type { Egress } from '../net/egress';
import { presetOf } from '../presets';
import type { Prompt, TextEngine } from '../text-engine';
import { translationPrompt } from '../translate/translation-prompt';

/** A longer answer is no reply to a buyer. */
const MOST_CHARACTERS = 40_000;
/** Silence is measured by the way out itself; the library's own clock must not be the shorter one. */
const LIBRARY_TIMEOUT_MS = 900_000;

/** An engine behind a server that speaks the OpenAI chat protocol. Whatever it says goes through `egress`. */
export function createOpenAiEngine(
  engine: Engine,
  key: string | undefined,
  egress: Egress,
  signal: AbortSignal,
): TextEngine {
  const client = clientOf(engine, key, egress);
  const { json, usage } = presetOf(engine.preset);

  async function* write(prompt: Prompt): AsyncGenerator<string> {
    let finished: string | undefined;
    let length = 0;
    let counted: { input: number; output: number } | undefined;
    egress.passOver([prompt.system, ...(prompt.ours ?? [])]);
    try {
      const stream = await client.chat.completions.create(
        {
          model: engine.model ?? '',
          messages: [
            { role: 'system', content: prompt.system },
            { role: 'user', content: prompt.user },
          ],
          stream: true,
          ...(usage && { stream_options: { include_usage: true } }),
          ...(json && prompt.json && { response_format: { type: 'json_object' as const } }),
        },
        { signal },
      );
      for await (const chunk of stream) {
        if (chunk.usage) counted = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens };
        const [choice] = chunk.choices ?? [];
        finished = choice?.finish_reason ?? finished;
        const text = choice?.delta?.content;
        if (!text) continue;
        length += text.length;
        if (length > MOST_CHARACTERS) throw new EngineFailure('huge');
        yield text;
      }
    } catch (reason) {
      throw signal.aborted ? abortedBy(signal) : failureOf(reason);
    }
    if (finished === undefined || finished === 'length')
      throw new EngineFailure(length === 0 ? 'malformed' : 'cut-off');
    await egress.finished(counted);
  }

  return {
    name: engine.name,
    write,
    async translate(text: string, from: LanguageTag, to: LanguageTag) {
      let answer = '';
      for await (const piece of write(translationPrompt(text, from, to))) answer += piece;
      return answer.trim();
    },
  };
}

/** Names of the models that the server offers, sorted. */
export async function listModels(engine: Engine, key: string | undefined, egress: Egress): Promise<string[]> {
  try {
    const page = await clientOf(engine, key, egress).models.list();
    await egress.finished();
    return page.data.map(({ id }) => id).sort();
  } catch (reason) {
    throw failureOf(reason);
  }
}

/** Servers may also say within an answer that has begun well what is wrong. */
function failureOf(reason: unknown): EngineFailure {
  if (reason instanceof SyntaxError) return new EngineFailure('malformed');
  if (!(reason instanceof APIError) || reason.cause !== undefined) return asEngineFailure(reason);
  const code = String(reason.code ?? reason.type ?? '');
  if (/api_key|authentication/.test(code)) return new EngineFailure('unauthorised', { status: 401 });
  if (/rate_limit|insufficient_quota/.test(code)) return new EngineFailure('rate-limited', { status: 429 });
  return new EngineFailure('server', { status: reason.status ?? 500 });
}

function clientOf(engine: Engine, key: string | undefined, egress: Egress): OpenAI {
  const byHeader = presetOf(engine.preset).auth === 'api-key' && key !== undefined;
  return new OpenAI({
    apiKey: key ?? 'none',
    baseURL: engine.baseUrl,
    fetch: egress.fetch,
    maxRetries: 0,
    timeout: LIBRARY_TIMEOUT_MS,
    logLevel: 'off',
    // The key is the seller's own, on the seller's own machine: there is no server of ours to hide it on.
    dangerouslyAllowBrowser: true,
    defaultHeaders: byHeader
      ? { 'api-key': key, authorization: null }
      : key === undefined
        ? { authorization: null }
        : {},
  });
}

function abortedBy(signal: AbortSignal): EngineFailure {
  return signal.reason instanceof EngineFailure ? signal.reason : new EngineFailure('cancelled');
}
