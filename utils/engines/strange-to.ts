import type { LanguageTag } from '@/utils/domain/ids';
import type { LanguageVerdict } from '@/utils/domain/judgement';
import { MARK } from './draft/mask-values';

/** Latin letters say little of their language in a text shorter than this; other scripts say it at once. */
const TELLING_LENGTH = 30;

/** Which other language a text is surely in; `undefined` where it may well be in the one that it should be in. */
export function strangeTo(
  wanted: LanguageTag,
  text: string,
  tellLanguage: (text: string) => LanguageVerdict,
): LanguageTag | undefined {
  const plain = text.replace(MARK, '').trim();
  const letters = plain.match(/\p{L}/gu) ?? [];
  const latin = letters.every((letter) => /\p{Script=Latin}/u.test(letter));
  if (letters.length < (latin ? TELLING_LENGTH : 4)) return undefined;
  const verdict = tellLanguage(plain);
  return verdict.status === 'unsure' || primary(verdict.lang) === primary(wanted) ? undefined : verdict.lang;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
