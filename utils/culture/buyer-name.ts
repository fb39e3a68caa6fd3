import type { CultureCard } from '../domain/schemas/culture-card';

/** What a printed buyer name can be used for. */
export type BuyerName =
  | { kind: 'unknown' }
  | { kind: 'business'; full: string }
  | { kind: 'person'; full: string; given?: string; surname?: string; title?: string };

/** Company forms and departments; a name with one of these is greeted as an office. */
const BUSINESS =
  /(?<![\p{L}])(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|gmbh|mbh|ug|kg|ohg|e\.\s?k\.|ltd|limited|llc|inc|corp|plc|pty|b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|sarl|sas|sasu|eurl|s\.?l\.?u?|s\.?a\.?|lda|ltda|sp\.\s?z\s?o\.?\s?o|s\.?c|ab|aps|oy|a\.?ş|şti|pvt|cv|pt|tbk|studio|company|team|office|verein|e\.v)\.?(?![\p{L}])|株式会社|有限会社|合同会社|総務部|経理部|(?:주식회사|\(주\))|公司|企業|工作室|ООО|ЗАО|ИП |شركة|مؤسسة|בע"מ|บริษัท|công ty/iu;

const SCRIPT_OF: Record<string, RegExp> = {
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  zh: /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
  ru: /\p{Script=Cyrillic}/u,
};
const LATIN = /\p{Script=Latin}/u;

/**
 * Takes a printed buyer name apart for a salutation. Account names, masked names and names in a script that the reply
 * does not use are `unknown`: a reply then greets without a name.
 */
export function parseBuyerName(printed: string | undefined, card: CultureCard): BuyerName {
  const name = (printed ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || /^(undefined|null|n\/?a|none|buyer|customer|guest)$/i.test(name)) return { kind: 'unknown' };
  if (/\d|[*_@#<>{}[\]|\\/]|\.\p{L}{2,}|\?{2,}/u.test(name)) return { kind: 'unknown' };
  if (name.length > 60 || !/\p{L}/u.test(name)) return { kind: 'unknown' };
  if (!isReadable(name, card)) return { kind: 'unknown' };
  // An all-lower-case Latin word with a hyphen, or one that ends in a number sign, is an account name.
  if (LATIN.test(name) && !name.includes(' ') && (name === name.toLowerCase() || /-/.test(name) === true)) {
    if (!/^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(name)) return { kind: 'unknown' };
  }
  if (/\b(service|support|department|security|servicio|seguridad|equipo|admin)\b/i.test(name))
    return { kind: 'unknown' };
  if (BUSINESS.test(name)) return { kind: 'business', full: name };

  const title = [...card.name.titles].sort((a, b) => b.length - a.length).find((one) => name.startsWith(`${one} `));
  const rest = title === undefined ? name : name.slice(title.length + 1).trim();
  const words = rest.split(' ');
  const joinedEast = words.length === 1 && !LATIN.test(rest);
  if (joinedEast || words.length === 1) return person(rest, joinedEast ? undefined : rest, undefined, title);

  const surnameFirst = card.name.order === 'surname-given' && (!LATIN.test(rest) || card.language === 'vi');
  const isInitial = (word: string | undefined) => word !== undefined && /^\p{L}\.?$|^\p{Lu}\.(\p{Lu}\.)+$/u.test(word);
  const first = words[0];
  const last = words.at(-1);
  if (surnameFirst) return person(rest, last, first, title);
  const given = isInitial(first) || /^\p{Ll}/u.test(first ?? '') ? undefined : first;
  const surname = isInitial(last) ? undefined : surnameOf(words);
  const shown = isInitial(last) ? words.slice(0, -1).join(' ') : rest;
  return person(shown, given, surname, title);
}

/** Whether a name is in Latin letters or in those of the card's language. */
export function isReadable(name: string, card: Pick<CultureCard, 'language'>): boolean {
  return LATIN.test(name) || (SCRIPT_OF[card.language] ?? LATIN).test(name) || !/\p{L}/u.test(name);
}

/** The surname with its particles, such as `van der Meulen`. */
function surnameOf(words: string[]): string | undefined {
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word));
  return particle >= 0 ? words.slice(particle).join(' ') : words.at(-1);
}

function person(full: string, given?: string, surname?: string, title?: string): BuyerName {
  return { kind: 'person', full, given, surname, title };
}
