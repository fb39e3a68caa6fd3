import type { Finding } from '@/utils/domain/finding';
import { FACT_KINDS } from './fact-kinds';
import { guard } from './guard';
import type { GuardData } from './guard-data';
import type { GuardFacts } from './guard-facts';

/** Stands between the meanings of lines that one edit ran together; their text can only be compared as a whole. */
export const MERGED = '\u2028';

/** One line of a reply, beside what it is meant to say. */
export interface GuardedLine {
  /** With the white space after it: the lines joined are the reply. */
  text: string;
  /** In the agent's language; empty where nobody said. */
  meant: string;
  /** True where a person wrote or changed the text. */
  typed: boolean;
  /** The text as the draft had it, where `meant` still is the gloss of that. */
  rendered?: string;
  /** True where that draft is our own: both texts of an untouched line were made from the same facts. */
  ours?: boolean;
}

export interface LinesJob {
  lines: readonly GuardedLine[];
  /** BCP 47, of what is meant and of the texts. */
  meantIn: string;
  writtenIn: string;
  facts: GuardFacts;
}

/** Changes of meaning that hold a reply back; the others may be a matter of wording. */
const GRAVE_KINDS: ReadonlySet<string> = new Set(['term_confusion', 'negation']);
const COVERAGE: ReadonlySet<string> = new Set(['omission', 'addition']);
/** Pairs of texts that are remembered: of a reply that is being edited, all lines but one stay. */
const KEPT = 120;

/**
 * Holds every line against what it is meant to say. Places are those of the joined reply, source places those of the
 * line's meaning (`sourceLine` says which). A fact that differs, a confused term or a lost denial is a block where
 * both texts show it; what is only left out or added is the seller's to decide, so it is a warning.
 */
export function createLineGuard(data: GuardData): (job: LinesJob) => Finding[] {
  const known = new Map<string, Finding[]>();
  const compare = (source: string, target: string, { meantIn, writtenIn, facts }: LinesJob): Finding[] => {
    const key = [meantIn, writtenIn, facts.buyerName, source, target].join('\u0000');
    const before = known.get(key);
    if (before !== undefined) return before;
    const pair = { source, sourceLang: meantIn, target, targetLang: writtenIn, facts };
    const { findings } = guard(pair, data);
    for (const oldest of known.keys()) {
      if (known.size < KEPT) break;
      known.delete(oldest);
    }
    known.set(key, findings);
    return findings;
  };
  return (job) => {
    let start = 0;
    return job.lines.flatMap((line, place) => {
      const from = start;
      start += line.text.length;
      if (line.meant.trim() === '' || line.text.trim() === '') return [];
      const found = compare(line.meant, line.text, job);
      const usual = line.rendered === undefined || !line.typed ? [] : compare(line.meant, line.rendered, job);
      return found.filter((one) => counts(one, line, usual)).map((one) => placed(one, line, place, from));
    });
  };
}

/** Whether a finding says something of what was done to the line, rather than of how its phrase is worded. */
function counts(one: Finding, line: GuardedLine, usual: readonly Finding[]): boolean {
  const shown = one.span !== undefined && one.sourceSpan !== undefined;
  // A gloss says the same move, not the same words: of an untouched line only the values are compared.
  if (!line.typed) return FACT_KINDS.has(one.kind);
  if (line.meant.includes(MERGED)) return shown && (FACT_KINDS.has(one.kind) || GRAVE_KINDS.has(one.kind));
  return !usual.some((before) => before.kind === one.kind && isUsual(before, one));
}

/** Whether the guard objected to the same words, or to the same lack of words, before the line was touched. */
function isUsual(before: Finding, one: Finding): boolean {
  const same = (a: string | undefined, b: string | undefined) => a !== undefined && a !== '' && a === b;
  if (same(before.quote, one.quote) || same(before.sourceQuote, one.sourceQuote)) return true;
  // A sentence that the gloss does not have changes with every letter; a value does not.
  return COVERAGE.has(one.kind) && !/\d/.test(one.quote + (one.sourceQuote ?? ''));
}

function placed(one: Finding, line: GuardedLine, place: number, from: number): Finding {
  const shown = one.span !== undefined && one.sourceSpan !== undefined;
  const grave = one.kind === 'negation' || (shown && (FACT_KINDS.has(one.kind) || one.kind === 'term_confusion'));
  const core = line.text.trimEnd().length;
  // What is missing has no place of its own: the line is where it should stand.
  const { start, end } = one.span ?? { start: 0, end: core };
  return {
    ...one,
    level: grave && !line.meant.includes(MERGED) && (line.typed || line.ours !== true) ? 'block' : 'warn',
    span: { start: from + start, end: from + Math.min(end, core) },
    sourceLine: place,
  };
}
