/** Marks that enclose somebody's words, in the ways of many languages. */
const QUOTED =
  /"([^"\n]{8,600})"|“([^”\n]{8,600})”|„([^“”\n]{8,600})[“”]|«([^»\n]{8,600})»|「([^」\n]{4,600})」|『([^』\n]{4,600})』|‘([^’\n]{12,600})’/g;
const MAIL_QUOTE = /^[ \t]*>.*$/gm;

/**
 * The text with the buyer's own words blanked out, unit for unit: quoted lines, and quotations of what the buyer wrote.
 * What a seller repeats of a buyer's message is not what the seller says.
 */
export function withoutQuotes(text: string, buyerMessage: string | undefined): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  let out = text.replace(MAIL_QUOTE, blank);
  const said = squeeze(buyerMessage ?? '');
  out = out.replace(QUOTED, (whole, ...groups: unknown[]) => {
    const inner = groups.find((group): group is string => typeof group === 'string' && group !== '');
    if (inner === undefined) return whole;
    const words = squeeze(inner);
    return words.length >= 4 && said.includes(words) ? blank(whole) : whole;
  });
  return out;
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
