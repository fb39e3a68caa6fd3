import type { Span } from '@/utils/domain/finding';
import type { Reason } from '@/utils/domain/judgement';

export type ReasonKind = 'severity' | 'intent' | 'emotion' | 'flag' | 'case' | 'rule' | 'other';

const KINDS: readonly string[] = ['severity', 'intent', 'emotion', 'flag', 'case', 'rule'];

/** What a reason speaks for: the part of its label before the colon. */
export function reasonKind(label: string): ReasonKind {
  const head = label.split(':')[0] ?? '';
  return KINDS.includes(head) ? (head as ReasonKind) : 'other';
}

/**
 * Where the deciding words stand in a message: one span per quote that is literally in it, the first place it
 * occurs. Facts of the case (`case:`) quote no message and get no span.
 */
export function quoteMarks(text: string, reasons: readonly Reason[]): (Span & { reason: Reason })[] {
  const marks = reasons.flatMap((reason) => {
    if (reasonKind(reason.label) === 'case' || reason.quote === '') return [];
    const start = text.indexOf(reason.quote);
    return start < 0 ? [] : [{ start, end: start + reason.quote.length, reason }];
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
