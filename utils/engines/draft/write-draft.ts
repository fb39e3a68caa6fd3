import type { GuardData } from '@/utils/checks/guard/guard-data';
import type { DraftLine } from '@/utils/domain/draft';
import type { EngineDraft, KeptLine } from '@/utils/domain/engine';
import type { Finding } from '@/utils/domain/finding';
import type { LanguageVerdict } from '@/utils/domain/judgement';
import { EngineFailure } from '../engine-failure';
import { strangeTo } from '../strange-to';
import type { TextEngine } from '../text-engine';
import type { AnsweredLine } from './draft-answer';
import type { DraftJob } from './draft-job';
import { draftPrompt, repairPrompt } from './draft-prompt';
import { judgeLine, type LineFault } from './judge-line';
import { createMarkBook, maskValues, tidyMarks, unmask } from './mask-values';
import { type MaskedJob, type MaskedLine, maskJob } from './masked-job';
import { partialLines } from './partial-lines';
import { readAnswer } from './read-answer';

export interface DraftTools {
  engine: TextEngine;
  data: GuardData;
  tellLanguage(text: string): LanguageVerdict;
  /** What lint and claim check say of a text in the buyer's locale. */
  examine(text: string): Promise<Finding[]>;
  /** The lines as far as they came, facts put back in. */
  onLines(lines: readonly string[]): void;
}

/**
 * Has an engine word our draft anew. Its answer is read as data: each line that says what ours says takes its place,
 * a line that does not is sent back once with what is wrong, and stays ours if that does not help. Facts, order,
 * greeting and signature are ours throughout.
 * @throws EngineFailure, after which our own draft stands as it stood.
 */
export async function writeDraft(job: DraftJob, tools: DraftTools): Promise<EngineDraft> {
  const masked = maskJob(job, tools.data);
  if (masked.lines.length === 0) throw new EngineFailure('unavailable');
  const before = await tools.examine(job.base.text);
  const first = await ask(tools, masked, () => tools.engine.write(draftPrompt(job, masked)));
  const passed = new Map<number, DraftLine>();
  /** What the engine said for each place, still masked: what is sent back for another try. */
  const said = new Map<number, string>();
  let failed = await sieve(masked.lines, first);
  if (strangeLanguage(failed, masked)) throw new EngineFailure('wrong-language');
  if (failed.length > 0) {
    try {
      const again = await ask(tools, masked, () => tools.engine.write(repairPrompt(job, failed)));
      const tried = failed.map(({ line }) => line);
      failed = await sieve(tried, again);
    } catch (reason) {
      // What passed already is worth having; only a seller who cancels wants none of it.
      if (!(reason instanceof EngineFailure) || reason.fault === 'cancelled') throw reason;
    }
  }
  if (passed.size === 0) throw new EngineFailure('wrong-facts');
  return {
    lines: job.base.lines.map((line, place) => passed.get(place) ?? line),
    by: tools.engine.name,
    kept: failed.map(
      ({ line, faults }): KeptLine => ({ move: job.base.lines[line.place]?.move ?? '', findings: faults }),
    ),
  };

  /** Takes over what passes, alone and in the letter; gives what does not, with its faults. */
  async function sieve(wanted: readonly MaskedLine[], answers: readonly AnsweredLine[]): Promise<Failed[]> {
    const out: Failed[] = [];
    for (const line of wanted) {
      const answer = answers.find(({ move }) => move === line.name);
      const answered = tidyMarks(answer?.text.trim() ?? '', masked.kept);
      const faults = [...languageFaults(answered), ...judge(line.text, answered, masked, job.locale)];
      const own = job.base.lines[line.place];
      said.set(line.place, answered);
      if (faults.length > 0 || answer === undefined || own === undefined) {
        out.push({ line, answered, faults });
        continue;
      }
      const gap = /\s*$/.exec(own.text)?.[0] ?? '';
      const text = unmask(answered, masked.kept) + gap;
      passed.set(line.place, { text, gloss: glossFor(own, answer), move: own.move });
    }
    return [...out, ...(await refusedInLetter(wanted))];
  }

  /** Lines that lint or claim check block where they did not block ours. */
  async function refusedInLetter(wanted: readonly MaskedLine[]): Promise<Failed[]> {
    const lines = job.base.lines.map((line, place) => passed.get(place) ?? line);
    const found = (await tools.examine(lines.map(({ text }) => text).join(''))).filter(
      (one) => one.level !== 'info' && !before.some((old) => old.rule === one.rule && old.quote === one.quote),
    );
    const out: Failed[] = [];
    let at = 0;
    lines.forEach(({ text }, place) => {
      const [start, end] = [at, at + text.length];
      at = end;
      const line = wanted.find((one) => one.place === place);
      const mine = passed.get(place);
      const faults = found.filter(({ span }) => span !== undefined && span.start < end && span.end > start);
      if (line === undefined || mine === undefined || faults.length === 0) return;
      passed.delete(place);
      out.push({ line, answered: said.get(place) ?? '', faults: faults.map(({ kind, quote }) => ({ kind, quote })) });
    });
    return out;
  }

  function languageFaults(text: string): LineFault[] {
    const strange = strangeTo(job.locale, text, tools.tellLanguage);
    return strange === undefined ? [] : [{ kind: 'language', quote: strange }];
  }

  function judge(own: string, answered: string, { kept }: MaskedJob, language: string): LineFault[] {
    return judgeLine({ own, answered, kept, language, data: tools.data });
  }

  /** The engine's gloss where it says what ours says, in the agent's language; else ours, which is exact for our line. */
  function glossFor(own: DraftLine, answer: AnsweredLine): string {
    if (answer.gloss === undefined) return own.gloss;
    const book = createMarkBook();
    const ours = maskValues(own.gloss, job.glossLocale, tools.data, book);
    const theirs = maskValues(unmask(answer.gloss.trim(), masked.kept), job.glossLocale, tools.data, book);
    if (strangeTo(job.glossLocale, theirs, tools.tellLanguage) !== undefined) return own.gloss;
    const faults = judgeLine({
      own: ours,
      answered: theirs,
      kept: book.kept,
      language: job.glossLocale,
      data: tools.data,
    });
    return faults.length === 0 ? unmask(theirs, book.kept) : own.gloss;
  }
}

interface Failed {
  line: MaskedLine;
  answered: string;
  faults: LineFault[];
}

async function ask(
  tools: DraftTools,
  { kept }: MaskedJob,
  start: () => AsyncIterable<string>,
): Promise<AnsweredLine[]> {
  let answer = '';
  for await (const piece of start()) {
    answer += piece;
    tools.onLines(partialLines(answer).map((line) => unmask(line, kept)));
  }
  return readAnswer(answer);
}

/** Most of the answer is in another language: not a slip of one line, and no repair will help. */
function strangeLanguage(failed: readonly Failed[], { lines }: MaskedJob): boolean {
  const strange = failed.filter(({ faults }) => faults.some(({ kind }) => kind === 'language'));
  return strange.length * 2 > lines.length;
}
