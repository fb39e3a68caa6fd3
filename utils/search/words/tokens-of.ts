import { pairsOf } from './pairs-of';
import { piecesOf } from './pieces-of';

/** What a text is found by. `words` go into the vocabulary; pairs of letters are found without it. */
export function addTokens(text: string, words: Set<string>, pairs: Set<string>): void {
  for (const { folded, run } of piecesOf(text)) {
    if (!run) words.add(folded);
    else for (const pair of pairsOf(folded)) pairs.add(pair);
  }
}
