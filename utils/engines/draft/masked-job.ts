import type { GuardData } from '@/utils/checks/guard/guard-data';
import type { DraftLine } from '@/utils/domain/draft';
import { redactAll } from '../redact/redact';
import type { DraftJob } from './draft-job';
import { createMarkBook, maskValues } from './mask-values';

/** Ours alone: who is greeted and who signs is no engine's business. */
const OURS = new Set(['greeting', 'signature']);
/** Messages that go along, newest counted, and the most characters of each: what is needed to answer well. */
const MESSAGES = 4;
const MESSAGE_LENGTH = 1_500;
export interface MaskedLine {
  /** Place among the base's lines, and name of the line in the answer. */
  place: number;
  name: string;
  text: string;
}

/** A job as it may leave: every line that an engine may word anew and the newest messages, without facts and names. */
export interface MaskedJob {
  lines: MaskedLine[];
  messages: { from: 'buyer' | 'seller' | 'system'; text: string }[];
  /** What all marks stand for. */
  kept: ReadonlyMap<string, string>;
}

/** Lines that the seller typed are his: they are neither sent for rewording nor touched. */
export function isWordedByEngine(line: DraftLine): boolean {
  return !OURS.has(line.move) && line.locked !== true && line.text.trim() !== '';
}

/** Puts marks for facts and names into all that an engine is given of a draft. */
export function maskJob(job: Pick<DraftJob, 'base' | 'locale' | 'messages' | 'known'>, data: GuardData): MaskedJob {
  const book = createMarkBook();
  const places = job.base.lines.flatMap((line, place) => (isWordedByEngine(line) ? [place] : []));
  const own = places.map((place) => job.base.lines[place]?.text.trim() ?? '');
  const recent = job.messages.slice(-MESSAGES).map(({ from, text }) => ({ from, text: text.slice(0, MESSAGE_LENGTH) }));
  // All at once, so that one name has one mark in all of them.
  const redacted = redactAll([...own, ...recent.map(({ text }) => text)], job.known);
  const lines = places.map((place, at) => ({
    place,
    name: `${at + 1}:${job.base.lines[place]?.move}`,
    text: maskValues(redacted[at]?.text ?? '', job.locale, data, book),
  }));
  return {
    lines,
    messages: recent.map(({ from }, at) => ({ from, text: redacted[places.length + at]?.text ?? '' })),
    kept: new Map([...redacted.flatMap(({ kept }) => [...kept]), ...book.kept]),
  };
}
