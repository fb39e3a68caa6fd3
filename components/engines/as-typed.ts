import type { Draft, DraftLine } from '@/utils/domain/draft';
import { TYPED } from '../draft/edit-model';

/** What the seller typed counts as the draft that is polished; its facts are kept as those of ours are. */
export function asTyped(base: Draft, lines: readonly DraftLine[]): Draft {
  // Whatever line it was, what he typed over it is words of his, and may be polished.
  const own = lines.map((line) => ({ ...line, locked: undefined, move: line.locked ? TYPED : line.move }));
  return { ...base, by: undefined, lines: own, text: own.map(({ text }) => text).join('') };
}
