import type { GuardedLine } from '@/utils/checks/guard/guard-lines';
import type { Draft, DraftLine } from '@/utils/domain/draft';

/** The lines of a reply as the guard wants them; `draft` is the one that they were made from. */
export function guardedLines(lines: readonly DraftLine[], draft: Draft | undefined): GuardedLine[] {
  const rendered = new Map(draft?.lines.map(({ move, gloss, text }) => [`${move}\n${gloss}`, text]));
  return lines.map(({ text, gloss, move, locked }) => ({
    text,
    meant: gloss,
    typed: locked === true,
    rendered: rendered.get(`${move}\n${gloss}`),
    ours: draft !== undefined && draft.by === undefined,
  }));
}
