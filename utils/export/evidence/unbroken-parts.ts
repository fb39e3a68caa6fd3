const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff60]/u;

/**
 * Parts of a line that are not broken: words with the marks before and behind them, and the blanks after them. Scripts
 * that put no space between words are broken between any two.
 */
export function unbrokenParts(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    const before = parts.at(-1);
    const joined =
      before !== undefined &&
      !/\s$/u.test(before) &&
      (/^\s/u.test(segment) ||
        CLOSING.test(segment) ||
        OPENING.test(before) ||
        !(UNSPACED.test(before.slice(-1)) || UNSPACED.test(segment[0] ?? '')));
    if (joined) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}
