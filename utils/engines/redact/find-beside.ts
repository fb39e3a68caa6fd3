import { compact } from './compact';
import type { Hit } from './personal';

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
const FREE =
  '(?=\\p{Lo})(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}])[\\p{L}\\p{M}־]{3,}';
const BEFORE = compact(
  `(?<![\\p{L}\\p{M}])(?<it>(?!Neue|Meine|Unsere|New|My|Our|Ma|Mon|Mi|Mio|Mia|Minha|Meu|Mijn|Min|Nueva|Nouvelle|Lieferadresse|Delivery|Shipping)${CAPITAL}(?: (?:(?:de|van|von|der|den|da|do|dos|del|della|di|la|le|bin|al) )?${CAPITAL}){1,3}|${FREE} ${FREE})(?:\\s?[,،:;(-]\\s?|\\s| من | מ)$`,
  'u',
);
const AFTER = compact(
  `^(?:[,\\s–—-]{1,3}(?<it>${CAPITAL}(?: ${CAPITAL}){0,2})(?=[\\s.!]*$)|の(?<han>[\\p{Script=Han}々]{2,5})(?=です|と申))`,
  'u',
);

/** Names that stand directly beside an address or a telephone number: the reader of a form needs no other sign. */
export function findBeside(text: string, hits: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const { start, end, kind } of hits) {
    if (kind !== 'address' && kind !== 'phone' && kind !== 'email') continue;
    const from = Math.max(0, start - 80);
    const before = kind === 'address' ? BEFORE.exec(text.slice(from, start)) : null;
    const name = before?.groups?.it;
    if (before !== null && name !== undefined)
      found.push({ start: from + before.index, end: from + before.index + name.length, kind: 'name' });
    const after = AFTER.exec(text.slice(end, end + 80));
    const writer = after?.groups?.it ?? after?.groups?.han;
    if (after !== null && writer !== undefined)
      found.push({ start: end + after[0].length - writer.length, end: end + after[0].length, kind: 'name' });
  }
  return found;
}
