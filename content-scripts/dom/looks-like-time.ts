import { onlyTimeWords } from './only-time-words';
import { printedRank } from './printed-rank';

/** Whether a short text is a printed time and nothing else. */
export function looksLikeTime(text: string, language: string, nowAt: number): boolean {
  return onlyTimeWords(text, language) && printedRank(text, language, nowAt) !== undefined;
}
