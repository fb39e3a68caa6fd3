import { type FoldedText, foldText } from './fold-text';
import { ownWords } from './own-words';
import { type Run, toRun } from './span-matcher';
import { type Token, tokenize } from './tokenize';

/** A message cut to size, freed of quotes, and folded, with the way back to the original. */
export interface PreparedText {
  /** The buyer’s own words, other parts blank. Of a long message the beginning and the end. */
  own: string;
  folded: FoldedText;
  tokens: readonly Token[];
  run: Run;
  /** The literal text for positions in `own`. */
  quote(start: number, end: number): string;
}

const HEAD = 4000;
const TAIL = 800;

/** Prepares a message. Of a very long one only the beginning and the end are read, to keep the time bounded. */
export function prepareText(original: string): PreparedText {
  const long = original.length > HEAD + TAIL + 1;
  const cut = long ? `${original.slice(0, HEAD)}\n${original.slice(-TAIL)}` : original;
  const own = ownWords(cut);
  const folded = foldText(own);
  return {
    own,
    folded,
    tokens: tokenize(folded, own),
    run: toRun(folded),
    quote: (start, end) => cut.slice(start, end),
  };
}
