/** A part of a text, in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export type FindingLevel = 'block' | 'warn' | 'info';

/** What an examiner found in a text that is about to be inserted. */
export interface Finding {
  examiner: 'guard' | 'lint' | 'claim';
  /** Rule id, such as `AMZ-05`, or the kind for guard and claim findings. */
  rule: string;
  /** The kind from the evaluation contract, such as `external_link` or `amount`. */
  kind: string;
  level: FindingLevel;
  quote: string;
  span?: Span;
  /** In the text it was made from, for guard findings. */
  sourceQuote?: string;
  sourceSpan?: Span;
  /** Which line of the reply that text belongs to, where a reply is compared line by line. */
  sourceLine?: number;
  /** Replacement for `span`, where one is certain. */
  fix?: string;
  /** Source tag of the rule: OFF, SEC, OWN or CONFLICT. */
  source?: string;
  /** Message key of the explanation in the interface's own words, with its values. */
  why?: { key: string; values?: Record<string, string> };
}
