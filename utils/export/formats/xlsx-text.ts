/** Most UTF-16 units that a cell of Excel holds. */
export const CELL_CHARACTERS = 32_767;

/** What XML cannot carry, and what would be taken for its stand-in. Excel's own way: `_x000D_` is a carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNCARRIED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** A text inside of XLSX markup. */
export function xlsxText(text: string): string {
  return text
    .replace(UNCARRIED, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Parts that each fit a cell; no character is cut in two. */
export function cellParts(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + CELL_CHARACTERS, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to--;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.length > 0 ? parts : [''];
}
