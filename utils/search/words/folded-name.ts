import { piecesOf } from './pieces-of';

/** A name without case, accents and marks between its words. */
export function foldedName(name: string): string {
  return piecesOf(name)
    .map(({ folded }) => folded)
    .join(' ');
}
