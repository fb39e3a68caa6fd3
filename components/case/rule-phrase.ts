import type { PhraseRule, Reason } from '@/utils/domain/judgement';
import { reasonKind } from './quote-marks';

const MOST_CHOICES = 4;
const LONGEST = 120;

/** Words of the message that decided, as phrases to make a rule of; the longest first. */
export function phraseChoices(reasons: readonly Reason[], text: string): string[] {
  const quotes = reasons
    .filter(({ label, quote }) => reasonKind(label) !== 'case' && letters(quote) >= 2 && text.includes(quote))
    .map(({ quote }) => quote.trim());
  return [...new Set(quotes)]
    .filter((quote) => quote.length <= LONGEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_CHOICES);
}

export type PhraseProblem = 'short' | 'long' | 'absent' | 'known';

/** Why a phrase cannot become a rule. `held`: whether the message holds it, `undefined` while that is not known. */
export function phraseProblem(
  phrase: string,
  held: boolean | undefined,
  rules: readonly PhraseRule[],
): PhraseProblem | undefined {
  const plain = phrase.trim();
  if (letters(plain) < 2) return 'short';
  if (plain.length > LONGEST) return 'long';
  if (rules.some((rule) => rule.phrase.toLowerCase() === plain.toLowerCase())) return 'known';
  return held === false ? 'absent' : undefined;
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
