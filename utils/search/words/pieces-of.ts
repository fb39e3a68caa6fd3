import { foldWord } from './fold-word';

/** A word, or a run of a script that sets no spaces, with its place in the text. */
export interface Piece {
  start: number;
  end: number;
  /** As it is compared. */
  folded: string;
  /** Chinese, Japanese, Thai, Lao, Khmer or Burmese: found by pairs of letters. */
  run: boolean;
}

const RUN =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\u30fc\u3005';
const PIECE = new RegExp(`([${RUN}]+)|((?![${RUN}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** Longer ones are no words but data; their beginning is enough to find them. */
const LONGEST = 40;

/** The words of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const found of text.matchAll(PIECE)) {
    const folded = foldWord(found[0]);
    if (folded === '') continue;
    pieces.push({
      start: found.index,
      end: found.index + found[0].length,
      folded: found[1] === undefined ? folded.slice(0, LONGEST) : folded,
      run: found[1] !== undefined,
    });
  }
  return pieces;
}
