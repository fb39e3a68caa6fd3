import { guard } from '@/utils/checks/guard/guard';
import type { GuardData } from '@/utils/checks/guard/guard-data';
import type { Translated } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import { createMarkBook, MARK, maskValues, unmask } from '../draft/mask-values';
import { EngineFailure } from '../engine-failure';
import { type KnownPersonal, redact } from '../redact/redact';
import type { TextEngine } from '../text-engine';

/** A longer message is translated as far as this; no reply needs more. */
const MOST_CHARACTERS = 6_000;
const MOST_GROWTH = 6;

export interface TranslationJob {
  text: string;
  from: LanguageTag;
  to: LanguageTag;
  known: KnownPersonal;
}

/**
 * Translates a text whose figures, codes and names stay here: marks go out in their place and are put back. Every mark
 * must have come back, and the guard says what else the translation changed.
 * @throws EngineFailure `wrong-facts` when a mark is lost or invented, `wrong-language` when nothing was translated.
 */
export async function translateText(job: TranslationJob, engine: TextEngine, data: GuardData): Promise<Translated> {
  const text = job.text.slice(0, MOST_CHARACTERS);
  const book = createMarkBook();
  const masked = redact(maskValues(text, job.from, data, book), job.known);
  const kept = new Map([...book.kept, ...masked.kept]);
  const answer = (await engine.translate(masked.text, job.from, job.to)).trim();
  if (answer === '') throw new EngineFailure('malformed');
  if (answer.length > masked.text.length * MOST_GROWTH + 200) throw new EngineFailure('huge');
  const marks = new Set(answer.match(MARK) ?? []);
  const wanted = new Set(masked.text.match(MARK) ?? []);
  const lost = [...wanted].filter((mark) => !marks.has(mark));
  const invented = [...marks].filter((mark) => !wanted.has(mark));
  if (lost.length > 0 || invented.length > 0) throw new EngineFailure('wrong-facts');
  if (primary(job.from) !== primary(job.to) && answer === masked.text && /\p{L}{3}/u.test(answer.replace(MARK, ''))) {
    throw new EngineFailure('wrong-language');
  }
  const target = unmask(answer, kept);
  const { findings } = guard({ source: text, sourceLang: job.from, target, targetLang: job.to }, data);
  return { text: target, from: job.from, to: job.to, by: engine.name, findings };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
