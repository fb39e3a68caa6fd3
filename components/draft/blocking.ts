import type { Finding } from '@/utils/domain/finding';

export interface Override {
  rule: string;
  quote: string;
  reason: string;
}

const LEVELS = ['block', 'warn', 'info'];

/** Gravest first, then by place in the text. */
export function findingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

/** The words that a finding is about: in the reply, or in what is meant where the reply lacks them. */
export function wordsOf({ quote, sourceQuote = '' }: Finding): string {
  return quote === '' ? sourceQuote : quote;
}

/** An override holds for the rule and the words it was given for, and for nothing else. */
export function isOverridden(finding: Finding, overrides: readonly Override[]): boolean {
  return overrides.some((one) => one.rule === finding.rule && one.quote === wordsOf(finding));
}

/** Findings that hold Insert back. */
export function blocking(findings: readonly Finding[], overrides: readonly Override[]): Finding[] {
  return findings.filter((finding) => finding.level === 'block' && !isOverridden(finding, overrides));
}
