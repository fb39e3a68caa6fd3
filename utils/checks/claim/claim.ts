import type { FindingLevel, Span } from '@/utils/domain/finding';

export type ClaimKind = 'order_id' | 'tracking' | 'amount' | 'currency' | 'date' | 'name' | 'promise';
export type ClaimVerdict = 'verified' | 'contradicted' | 'unknown';

/** One thing that a reply says, held against the case. */
export interface Claim {
  kind: ClaimKind;
  verdict: ClaimVerdict;
  /** In the reply. */
  span: Span;
  /** Of a contradiction; what is merely unknown is told as `info`. */
  level?: FindingLevel;
  /** What the case says instead, as text. */
  known?: string;
  /** What may stand in its place, where only one thing can. */
  fix?: string;
}
