import { extractValues } from '@/utils/checks/normalise/extract-values';
import type { Value } from '@/utils/checks/normalise/value';
import type { ValueLexicon } from '@/utils/checks/normalise/value-lexicon';

/** Another currency in place of the one that stands there. */
const OTHER_SIGN: Readonly<Record<string, string>> = {
  '€': '£',
  $: '€',
  '£': '€',
  '¥': '$',
  '₩': '¥',
  '₹': '€',
  '₺': '€',
};

/** The text with one of its facts changed, once for each digit, code letter and currency sign of each fact. */
export function mutationsOf(text: string, tag: string, lexicon: ValueLexicon): string[] {
  const found: string[] = [];
  for (const value of extractValues(text, tag, lexicon)) {
    if (value.kind === 'placeholder' || value.weak) continue;
    for (let at = value.span.start; at < value.span.end; at += 1) {
      const other = otherSign(text.charAt(at), value);
      if (other !== undefined) found.push(text.slice(0, at) + other + text.slice(at + 1));
    }
  }
  return found;
}

function otherSign(sign: string, { kind }: Value): string | undefined {
  if (/\d/.test(sign)) return String((Number(sign) + (sign === '1' ? 4 : 1)) % 10);
  if (kind === 'money') return OTHER_SIGN[sign];
  if (kind === 'code' && /[A-Z]/.test(sign)) return sign === 'K' ? 'M' : 'K';
  return undefined;
}
