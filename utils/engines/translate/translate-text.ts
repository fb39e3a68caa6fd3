import { guard } from '@/utils/checks/guard/guard';
import type { GuardData } from '@/utils/checks/guard/guard-data';
import type { Translated } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import type { LanguageVerdict } from '@/utils/domain/judgement';
import { createMarkBook, MARK, maskValues, tidyMarks, unmask } from '../draft/mask-values';
import { EngineFailure } from '../engine-failure';
import type { KnownPersonal } from '../redact/personal';
import { redact } from '../redact/redact';
import { strangeTo } from '../strange-to';
import type { TextEngine } from '../text-engine';

/** A longer message is translated as far as this; no reply needs more. */
const MOST_CHARACTERS = 6_000;
const MOST_GROWTH = 6;

export interface TranslationJob {
  text: string;
  from: LanguageTag;
  to: LanguageTag;
  known: KnownPersonal;
  tellLanguage(text: string): LanguageVerdict;
}

/** The text as far as it is translated, as it leaves, and what its marks stand for. */
export function maskText(
  { text: whole, from, known }: Pick<TranslationJob, 'text' | 'from' | 'known'>,
  data: GuardData,
): { text: string; masked: string; kept: ReadonlyMap<string, string> } {
  const text = whole.slice(0, MOST_CHARACTERS);
  const book = createMarkBook();
  const redacted = redact(text, known);
  const masked = maskValues(redacted.text, from, data, book, ({ kind }) => kind === 'code');
  return { text, masked, kept: new Map([...redacted.kept, ...book.kept]) };
}

/**
 * Translates a text whose names, addresses, codes and numbers of orders stay here: marks go out in their place and are
 * put back. Dates and amounts are translated as words are, since every language writes them its own way; the guard
 * compares them by value afterwards and says whatever else the translation changed.
 * @throws EngineFailure `wrong-facts` when a mark is lost or invented, `wrong-language` when it is surely in another one.
 */
export async function translateText(job: TranslationJob, engine: TextEngine, data: GuardData): Promise<Translated> {
  const { text, masked, kept } = maskText(job, data);
  const answer = tidyMarks((await engine.translate(masked, job.from, job.to)).trim(), kept);
  if (answer === '') throw new EngineFailure('malformed');
  if (answer.length > masked.length * MOST_GROWTH + 200) throw new EngineFailure('huge');
  const marks = new Set(answer.match(MARK) ?? []);
  const wanted = new Set(masked.match(MARK) ?? []);
  const lost = [...wanted].filter((mark) => !marks.has(mark));
  const invented = [...marks].filter((mark) => !wanted.has(mark));
  if (lost.length > 0 || invented.length > 0) throw new EngineFailure('wrong-facts');
  if (strangeTo(job.to, answer, job.tellLanguage) !== undefined) throw new EngineFailure('wrong-language');
  const target = unmask(answer, kept);
  const { findings } = guard({ source: text, sourceLang: job.from, target, targetLang: job.to }, data);
  return { text: target, from: job.from, to: job.to, by: engine.name, findings };
}
