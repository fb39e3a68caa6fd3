import { FIGURE, kindsAt, kindsBefore, LETTER, widthAt, widthBefore } from './sign-kinds';
import { textOfUnits, unitsOf } from './text-of-units';

/** Letters of other scripts that look Latin, used inside Latin words to get past a filter. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ё: 'e',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ɡ: 'g',
};

const ANY = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');
const LATIN_UNITS = new Map(
  Object.entries(LOOKALIKES).map(([sign, latin]) => [sign.charCodeAt(0), latin.charCodeAt(0)]),
);
/** Longer words are read in parts. */
const LONGEST_WORD = 60;
const OF_WORDS = LETTER | FIGURE;

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** The text with Latin letters for their lookalikes in words that hold both; as long as it is, unit by unit. */
export function withoutLookalikes(text: string): string {
  let units: Uint16Array | undefined;
  let end = 0;
  // Only words that hold one are looked at, each once.
  for (const { index } of text.matchAll(ANY)) {
    if (index < end) continue;
    let start = index;
    while (start > end && (kindsBefore(text, start) & OF_WORDS) !== 0) start -= widthBefore(text, start);
    for (end = start; (kindsAt(text, end) & OF_WORDS) !== 0; start = end) {
      let latin = false;
      for (let signs = 0; signs < LONGEST_WORD && (kindsAt(text, end) & OF_WORDS) !== 0; signs++) {
        latin ||= isLatin(text.charCodeAt(end));
        end += widthAt(text, end);
      }
      if (!latin) continue;
      units ??= unitsOf(text);
      for (let place = start; place < end; place++) {
        const unit = units[place] ?? 0;
        units[place] = LATIN_UNITS.get(unit) ?? unit;
      }
    }
  }
  return units === undefined ? text : textOfUnits(units, text.length);
}
