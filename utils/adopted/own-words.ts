import { MOVE_IDS } from '@/utils/drafting/move-catalogue';
import type { TemplatePart } from '@/utils/drafting/phrase-template';
import type { Phrasebook } from '@/utils/drafting/phrasebook';

/** Letters of the seller's own from which on a reply is his: fewer are a word changed in ours. */
const ENOUGH_LETTERS = 16;

/** Shorter pieces of our own phrases, such as a comma, tell nothing. */
const LEAST_PIECE = 2;

/**
 * Whether a reply holds words that are not ours. Without them it would only repeat what our own drafts say.
 * @param wordings the wordings that our draft had used, `move:variant`
 */
export function hasOwnWords(template: string, wordings: readonly string[], phrases: Phrasebook): boolean {
  const pieces = wordings.flatMap((key) => {
    const at = key.lastIndexOf(':');
    const move = MOVE_IDS.find((id) => id === key.slice(0, at));
    const parts = move === undefined ? undefined : phrases.wordings(move)[Number(key.slice(at + 1))];
    return parts === undefined ? [] : fixedText(parts).map((piece) => piece.toLowerCase());
  });
  // The first sentence may begin small after the salutation.
  let rest = template.replace(/\{\w+\}/g, '\n').toLowerCase();
  for (const piece of pieces.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(piece, '\n');
  return (rest.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH_LETTERS;
}

function fixedText(parts: readonly TemplatePart[]): string[] {
  const pieces = (part: TemplatePart): string[] => {
    switch (part.kind) {
      case 'text':
        return [part.text.trim()];
      case 'optional':
        return fixedText(part.parts);
      case 'either':
        return [...fixedText(part.first), ...fixedText(part.second)];
      case 'plural':
        return Object.values(part.forms);
      case 'value':
        return [];
    }
  };
  return parts.flatMap(pieces).filter((text) => text.length >= LEAST_PIECE);
}
