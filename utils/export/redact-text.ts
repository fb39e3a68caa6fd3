/** In this order: an address of the web may hold an e-mail address, a bank account looks like a telephone number. */
const PATTERNS: readonly [RegExp, string][] = [
  [/\bhttps?:\/\/[^\s<>"'（）]+|\bwww\.[^\s<>"'（）]+/giu, '[link]'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
  [/\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?\b/gu, '[account]'],
  [/(?<![\p{L}\p{N}])(?:\+|00)?\(?\p{Nd}(?:[\s().\-/]{0,2}\p{Nd}){7,}(?![\p{L}\p{N}])/gu, '[number]'],
];

/**
 * The text with links, e-mail addresses, accounts, long numbers and the named people taken out. Addresses in running
 * text cannot be told surely and may remain; who must be sure leaves the texts out.
 * @param keep printed ids, such as order numbers, that stay although they look like a telephone number
 */
export function redactText(text: string, names: readonly string[], keep: readonly string[] = []): string {
  let rest = text;
  // Kept ids step aside behind marks from the private area while the patterns are looked for.
  const kept = keep.filter((id) => id.length > 3);
  kept.forEach((id, index) => {
    rest = rest.replaceAll(id, `\ue000${String.fromCharCode(0xe100 + (index % 0x700))}\ue001`);
  });
  for (const [pattern, stand] of PATTERNS) rest = rest.replace(pattern, stand);
  for (const part of partsOf(names)) rest = rest.replace(part, '[name]');
  kept.forEach((id, index) => {
    rest = rest.replaceAll(`\ue000${String.fromCharCode(0xe100 + (index % 0x700))}\ue001`, id);
  });
  return rest;
}

/** Whole names before their parts; a part of one or two Latin letters is a word of many languages. */
function partsOf(names: readonly string[]): RegExp[] {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s.,_-]+/u)]).map((part) => part.trim());
  const worth = [...new Set(parts)].filter((part) =>
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(part)
      ? part.length >= 2
      : part.length >= 3,
  );
  return worth
    .sort((a, b) => b.length - a.length)
    .map((part) => {
      const literal = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\s.,'’_-]+$/u.test(part)
        ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu')
        : new RegExp(literal, 'giu');
    });
}
