import type { Span } from '@/utils/domain/finding';
import { widthAt } from '../normalise/sign-kinds';

/** Every place in `text` between `from` and `to` where `pattern` (global) matches. */
export function matchesIn(pattern: RegExp | undefined, text: string, { start, end }: Span): Span[] {
  if (pattern === undefined) return [];
  const part = text.slice(start, end);
  const found: Span[] = [];
  // `matchAll` would make the pattern anew, for each of hundreds.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    if (match[0] === '') pattern.lastIndex = match.index + widthAt(part, match.index);
    else found.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return found;
}

/** Every place where `pattern` (sticky) matches, tried only at `places`, in their order; none overlaps the one before. */
export function matchesAt(places: readonly number[], pattern: RegExp | undefined, text: string): Span[] {
  if (pattern === undefined) return [];
  const found: Span[] = [];
  let free = 0;
  for (const start of places) {
    if (start < free) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    free = start + match[0].length;
    found.push({ start, end: free });
  }
  return found;
}

/** The shortest span that holds both. */
export function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
