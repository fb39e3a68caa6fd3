import * as z from 'zod/mini';
import type { Engine } from '@/utils/domain/engine';
import { asEngineFailure, EngineFailure } from '../engine-failure';
import type { Egress } from '../net/egress';
import type { TextEngine } from '../text-engine';

const answerSchema = z.object({ translatedText: z.string().check(z.maxLength(100_000)) });

/** A server that speaks the LibreTranslate protocol: it translates and does nothing else. */
export function createLibreEngine(
  engine: Engine,
  key: string | undefined,
  egress: Egress,
  signal: AbortSignal,
): TextEngine {
  return {
    name: engine.name,
    // biome-ignore lint/correctness/useYield: there is nothing that it could write
    async *write() {
      throw new EngineFailure('unavailable');
    },
    async translate(text, from, to) {
      try {
        const answer = await egress.fetch(`${engine.baseUrl}/translate`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({
            q: text,
            source: codeOf(from),
            target: codeOf(to),
            format: 'text',
            ...(key !== undefined && { api_key: key }),
          }),
          signal,
        });
        const { translatedText } = answerSchema.parse(await answer.json());
        await egress.finished();
        return translatedText;
      } catch (reason) {
        if (reason instanceof SyntaxError || reason instanceof z.core.$ZodError) throw new EngineFailure('malformed');
        throw asEngineFailure(reason);
      }
    },
  };
}

/** LibreTranslate names languages by their primary tag, and the two ways of writing Chinese by script. */
function codeOf(tag: string): string {
  if (/^zh\b/i.test(tag)) return /TW|HK|Hant/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
