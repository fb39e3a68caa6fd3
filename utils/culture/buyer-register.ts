import type { CultureCard, RegisterCard } from '../domain/schemas/culture-card';

export type RegisterChoice = 'formal' | 'informal';

/**
 * Which form of address the reply takes: the buyer's own, where the locale mirrors it, else the card's.
 * @param texts the buyer's messages
 */
export function buyerRegister(texts: readonly string[], card: CultureCard): RegisterChoice {
  if (card.register.informal === undefined) return 'formal';
  const all = texts.join('\n');
  const hits = (cues: readonly string[], flags: string) => cues.some((cue) => cuePattern(cue, flags).test(all));
  if (hits(card.register.formalCues, card.language === 'de' ? 'u' : 'iu')) return 'formal';
  return hits(card.register.informalCues, 'iu') ? 'informal' : card.register.default;
}

/** A word edge that knows accented letters, unlike `\b`. */
const LETTER = '[\\p{L}\\p{M}]';
const EDGE = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`;
/** Before a word, which a pattern begins with: tried at every place of a text, so it must be told fast. */
const WORD_BEGINS = `(?<!${LETTER})`;

const patterns = new Map<string, RegExp>();

function cuePattern(cue: string, flags: string): RegExp {
  const key = `${flags} ${cue}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(cue.replace(/^\\b(?=\(?(?:\?:)?\p{L})/u, WORD_BEGINS).replace(/\\b/g, EDGE), flags);
  patterns.set(key, made);
  return made;
}

/** The card of the form of address chosen. */
export function registerCard(card: CultureCard, choice: RegisterChoice): RegisterCard {
  return choice === 'informal' ? (card.register.informal ?? card.register.formal) : card.register.formal;
}
