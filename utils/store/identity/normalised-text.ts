/**
 * A message's words as its key sees them: the same words read twice are equal, whatever spacing, invisible marks or
 * width of letters the page printed. Case and punctuation count.
 */
export function normalisedText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (marks) => (/\s/u.test(marks) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}
