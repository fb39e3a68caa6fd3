const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names are looked for in these, beside the interface's own language. */
const ALSO = ['en', 'zh-CN'];
/** Fewest letters of a beginning that can mean one country alone. */
const LEAST_BEGINNING = 3;

/** Groups of countries, and codes for nothing. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const names = new Map<string, Map<string, string>>();

/**
 * The code of a country that was typed as its code, its name or the beginning of one name alone; `undefined` where no
 * country, or more than one, can be meant.
 * @param language of the interface; names in English and Chinese are known in any case
 */
export function countryCode(typed: string, language: string): string | undefined {
  const text = folded(typed);
  if (text === '') return undefined;
  const known = [...new Set([language, ...ALSO])].map(namesIn);
  if (/^[a-z]{2}$/.test(text)) {
    const code = canonical(text.toUpperCase());
    return [...(known[0]?.values() ?? [])].includes(code) ? code : undefined;
  }
  for (const one of known) {
    const code = one.get(text);
    if (code) return code;
  }
  if (Array.from(text).length < LEAST_BEGINNING) return undefined;
  const begun = new Set(
    known.flatMap((one) => [...one].flatMap(([name, code]) => (name.startsWith(text) ? [code] : []))),
  );
  return begun.size === 1 ? [...begun][0] : undefined;
}

/** Every country by its folded name. Made once for each language: a millisecond. */
function namesIn(language: string): Map<string, string> {
  const made = names.get(language) ?? new Map<string, string>();
  if (made.size > 0) return made;
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second;
      // Another code of the same country, or of none.
      if (canonical(code) !== code || NO_COUNTRY.has(code)) continue;
      const name = display.of(code);
      if (name !== undefined) made.set(folded(name), code);
    }
  }
  names.set(language, made);
  return made;
}

/** `GB` for `UK`. */
function canonical(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

function folded(text: string): string {
  return text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
