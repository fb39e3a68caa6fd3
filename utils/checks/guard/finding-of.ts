import type { Finding, Span } from '@/utils/domain/finding';
import type { GuardKind } from './guard-kind';
import type { Side } from './read-side';

/** What a comparison saw: places in one or both texts, and the text that would put the target right. */
export interface Mismatch {
  kind: GuardKind;
  source?: Span;
  target?: Span;
  fix?: string;
}

/** A mismatch as the panel shows it. A finding without a place in the target is about something that is not there. */
export function findingOf({ kind, source, target, fix }: Mismatch, from: Side, to: Side): Finding {
  return {
    examiner: 'guard',
    rule: kind,
    kind,
    level: 'block',
    quote: target === undefined ? '' : to.text.slice(target.start, target.end),
    ...(target !== undefined && { span: { start: target.start, end: target.end } }),
    ...(source !== undefined && {
      sourceQuote: from.text.slice(source.start, source.end),
      sourceSpan: { start: source.start, end: source.end },
    }),
    ...(fix !== undefined && target !== undefined && { fix }),
    why: { key: `guard:${kind}` },
  };
}
