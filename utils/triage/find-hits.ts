import type { Hit } from './hit';
import type { Lexicon } from './lexicon';
import type { PreparedText } from './prepare-text';

/** Share of a text's letters that stand in Latin script. */
function latinShare(text: string): number {
  const latin = text.match(/[A-Za-z]/gu)?.length ?? 0;
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return all === 0 ? 0 : latin / all;
}

/**
 * The concepts a message says, by its language's lexicon; for text in another script also by the English one, because
 * buyers mix English words in ("refund", "fake", "cancel please").
 */
export function findHits(text: PreparedText, lexicon: Lexicon | undefined, english: Lexicon | undefined): Hit[] {
  const hits = lexicon?.find(text) ?? [];
  if (english === undefined || lexicon === english) return hits;
  const native = text.own.match(/[^\p{ASCII}]/u) !== null;
  const mixed =
    lexicon === undefined || (MIXES_ENGLISH.has(lexicon.lang) && latinShare(text.own) > (native ? 0.02 : 0.5));
  if (!mixed) return hits;
  const added = english
    .find(text)
    .filter((hit) => hit.end - hit.start > 3 && !hits.some((own) => own.concept === hit.concept));
  return [...hits, ...added].sort((a, b) => a.start - b.start);
}

/** Languages in whose messages an English word is English: other scripts, and romanised Hindi. */
const MIXES_ENGLISH: ReadonlySet<string> = new Set(['ja', 'ko', 'zh', 'ar', 'ru', 'he', 'th', 'hi']);
