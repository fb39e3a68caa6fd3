import type { Span } from '@/utils/domain/finding';
import type { Folded } from '../normalise/folded';

/** Spans of the sentences of a folded text. Decimal points and abbreviations inside a word do not end one. */
export function sentencesOf({ text }: Folded): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign !== '\n' && !'.!?…'.includes(sign)) continue;
    const next = text.charAt(at + 1);
    const before = text.charAt(at - 1);
    // A folded 。 is a full stop without a space after it; a point between letters or digits of words is none.
    if (sign === '.' && /[\p{L}\p{N}]/u.test(next) && /[a-z0-9]/.test(before) && /[a-z0-9]/.test(next)) continue;
    if (at + 1 > start && text.slice(start, at + 1).trim() !== '') spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans;
}
