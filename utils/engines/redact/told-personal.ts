import { findTold } from './find-told';
import type { KnownPersonal } from './personal';
import { COMMON_WORDS } from './plain-words';
import { isName, Vocabulary } from './vocabulary';
import { writtenWords } from './written-words';

/** A name with more parts is a sentence that was taken for one. */
const MOST_PARTS = 4;
const SCRIPTS_WITHOUT_CAPITALS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;

/**
 * Names, addresses, telephone numbers and e-mail addresses that one of the texts tells by its form or by the words
 * beside them: a buyer who signs once is masked where he is only mentioned, too. A name is taken when it has a capital
 * and is no plain word, or stands in the list of names.
 */
export function toldPersonal(texts: readonly string[], known: KnownPersonal): KnownPersonal {
  const opened = new Set((known.shown ?? []).flatMap((value) => [value, ...value.split(/[\s,]+/u)]));
  const names = new Set(known.names);
  const addresses = new Set(known.addresses);
  const phones = new Set(known.phones);
  const emails = new Set(known.emails);
  for (const text of texts) {
    const vocabulary = new Vocabulary(writtenWords(text));
    for (const { start, end, kind } of findTold(text, known)) {
      const value = text.slice(start, end);
      if (opened.has(value)) continue;
      if (kind === 'name') for (const name of namesIn(value, vocabulary)) if (!opened.has(name)) names.add(name);
      if (kind === 'address' && /\d/.test(value) && value.length >= 8) addresses.add(value);
      if (kind === 'phone') phones.add(value);
      if (kind === 'email') emails.add(value);
    }
  }
  return {
    ...known,
    names: [...names],
    addresses: [...addresses],
    phones: [...phones],
    emails: [...emails],
  };
}

function namesIn(value: string, vocabulary: Vocabulary): string[] {
  const parts = value.split(/[\s,]+/u).filter((part) => part !== '');
  if (parts.length > MOST_PARTS || /\d/.test(value)) return [];
  return parts.filter((part) => {
    const lower = part.toLowerCase();
    if (COMMON_WORDS.has(lower)) return false;
    if (SCRIPTS_WITHOUT_CAPITALS.test(part)) return part.length >= 2 && isName(lower);
    return part.length >= 3 && (isName(lower) || (part !== lower && !vocabulary.isMade(lower)));
  });
}
