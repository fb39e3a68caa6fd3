import type { ReactNode } from 'react';
import type { Span } from '@/utils/domain/finding';

export interface Mark extends Span {
  className: string;
  title?: string;
}

/** A text with some of its parts marked. Where two marks overlap, the earlier one wins. */
export function markedText(text: string, marks: readonly Mark[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end <= mark.start || mark.end > text.length) continue;
    if (mark.start > at) parts.push(text.slice(at, mark.start));
    parts.push(
      <mark key={mark.start} className={mark.className} title={mark.title}>
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    at = mark.end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
