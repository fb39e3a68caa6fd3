import { anyCase } from './any-case';
import type { Hit, PersonalKind } from './personal';
import { COMPANY_ENDS, INSTITUTIONS, PLACE_PARTS, PLACE_TYPES } from './place-words';
import { isPlainCapital } from './vocabulary';

/** How far around a hit its surroundings are looked at. */
const REACH = 48;
const PLACED: readonly PersonalKind[] = ['address', 'identity', 'name'];
const CODES: readonly PersonalKind[] = ['identity', 'tracking', 'payment', 'order', 'phone'];
const SMALL =
  '(?:[Dd]e|des|du|da|do|dos|das|di|del|della|[Ll]as?|[Ll]es?|[Ll]os|[Ee]l|[Aa]l|of|the|von|van|der|den|na|u|im|am|an|[Ss]t|saint)';
/** Floors, which a comma may part from the door. */
const FLOORS =
  'parterre|parteru?|ground floor|basement|souterrain|erdgeschoss|rez-de-chaussée|rdc|bajos?|sótano|piano terra|térreo|zemin kat|цоколь|первый этаж|casa dos fundos';

const typeBefore = (types: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\d])(?:(?:${anyCase(types)})\\.? (?:${SMALL}[ ']){0,3}|(?:${anyCase(FLOORS)}), ){1,3}$`,
    'u',
  );
/** Words of a street or a house directly before. */
const TYPE_BEFORE_NAME = typeBefore(PLACE_TYPES);
const TYPE_BEFORE = typeBefore(`${PLACE_TYPES}|${PLACE_PARTS}`);
/** A kind of house or firm directly before, with its own name between them perhaps. */
const INSTITUTION_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])(?:${anyCase(INSTITUTIONS)})(?: "?\\p{Lu}[\\p{L}\\p{M}'’-]+"?){0,2},? (?:(?:in|an|am|à|en|a|i|w|в|na) )?(?:(?:der|dem|la|le|de|del|el|il) )?$`,
  'u',
);
/** A further part of a house directly behind. */
const TYPE_AFTER = new RegExp(
  `^,? (?:(?:${anyCase(`${PLACE_TYPES}|${PLACE_PARTS}`)})[.:]? ?(?:[A-ZА-Я\\d][\\d./-]{0,6}[A-ZА-Я]?|[IVX]{1,4})(?![\\p{L}\\d])|(?:${anyCase(PLACE_TYPES)})(?=[,;\\n]| ?$))`,
  'u',
);
/** A hit that ends with the kind of a part, and the part itself. */
const ENDS_WITH_TYPE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyCase(`${PLACE_TYPES}|${PLACE_PARTS}`)})$`, 'u');
/** A hit that ends with what ties two parts of a name, and the other part. */
const ENDS_WITH_TIE = /(?<![\p{L}\p{M}])(?:بن|ابن|بنت|عبد|آل|bin|bint|ben|van|von|de|del|della|da|dos|saint|st)$/u;
const TIED_AFTER = /^ [\p{L}\p{M}]{2,14}(?![\p{L}\p{M}])/u;
const PART_AFTER = /^\.? ?[A-ZА-Я\d]{1,3}(?![\p{L}\d])/u;
const COMPANY_AFTER = new RegExp(`^[.,]? (?:${COMPANY_ENDS})(?![\\p{L}\\p{M}])\\.?`, 'u');
/** Single capitals and groups of them that belong to a number: of a plate, a file, a document. */
const LETTERS_BEFORE = /(?<![\p{L}\p{M}\d])(?:[A-ZА-ЯÄÖÜ]{1,3}[ /-])?[A-ZА-ЯÄÖÜ]{1,3}[ /-]?$/u;
const LETTERS_AFTER = /^(?:[ /-][A-ZА-Я]{1,3}(?![\p{L}\p{M}\d.])|[ -]?[A-Z]{1,3}\d{1,2}(?![\p{L}\d]))/u;
const UNIT_LETTERS = /^[ /-]?(?:A|I|O|Y|E|US|EU|KG|CM|MM|ML|GB|TB|MB|EUR|USD|GBP|PS|OK|PIN|TV|PC|ID|IN|AM|PM|UHR)$/u;

function lettersBefore(text: string): number {
  const found = LETTERS_BEFORE.exec(text)?.[0] ?? '';
  return found.split(/[ /-]/u).some((part) => part !== '' && isOrdinary(part)) ? 0 : found.length;
}

function lettersAfter(text: string): number {
  const found = LETTERS_AFTER.exec(text)?.[0] ?? '';
  return UNIT_LETTERS.test(found) || isOrdinary(found.replace(/[^\p{L}]/gu, '')) ? 0 : found.length;
}

/** Units, and names of three letters and more that stand before numbers: DHL, SKU. */
const isOrdinary = (letters: string): boolean =>
  UNIT_LETTERS.test(letters) || (letters.length > 2 && isPlainCapital(letters.toLowerCase()));

/**
 * Hits with what belongs to them by the words beside them: the kind of street before its name, the part of a house
 * behind it, the form of a firm, the letters of a number. Hits must be in order; none reaches over another.
 */
export function widened(text: string, hits: readonly Hit[]): Hit[] {
  return hits.map((hit, i) => {
    let { start, end } = hit;
    const floor = Math.max(hits[i - 1]?.end ?? 0, start - REACH);
    const ceiling = Math.min(hits[i + 1]?.start ?? text.length, end + REACH);
    if (CODES.includes(hit.kind) && /^\d/.test(text.slice(start)))
      start -= lettersBefore(text.slice(Math.max(floor, start - 9), start));
    if ([...CODES, 'address'].includes(hit.kind) && /\d/.test(text.charAt(end - 1)))
      end += lettersAfter(text.slice(end, Math.min(ceiling, end + 9)));
    if (PLACED.includes(hit.kind)) {
      const before = text.slice(floor, start);
      const type = hit.kind === 'name' ? TYPE_BEFORE_NAME : TYPE_BEFORE;
      start -= (type.exec(before) ?? INSTITUTION_BEFORE.exec(before))?.[0].length ?? 0;
      const after = text.slice(end, ceiling);
      end += (COMPANY_AFTER.exec(after) ?? TYPE_AFTER.exec(after))?.[0].length ?? 0;
      if (ENDS_WITH_TIE.test(text.slice(Math.max(start, end - 8), end)))
        end += TIED_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
      if (ENDS_WITH_TYPE.test(text.slice(Math.max(start, end - 24), end)))
        end += PART_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
    }
    return start === hit.start && end === hit.end ? hit : { ...hit, start, end };
  });
}
