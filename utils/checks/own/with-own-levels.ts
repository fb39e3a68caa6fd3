import type { Finding } from '@/utils/domain/finding';
import type { OwnChecks } from '@/utils/domain/own-checks';
import type { ClaimKind } from '../claim/claim';
import { GUARD_KINDS } from '../guard/guard-kind';

const CLAIM_KINDS: readonly ClaimKind[] = ['order_id', 'tracking', 'amount', 'currency', 'date', 'name', 'promise'];

/**
 * What guard and claim check may find, as the names under which their levels are kept; each is also the key of its
 * explanation. They have no rules: how grave a finding is depends on both texts, until the seller says otherwise.
 */
export const EXAMINER_FINDINGS: { examiner: 'guard' | 'claim'; ids: readonly string[] }[] = [
  { examiner: 'guard', ids: GUARD_KINDS.map((kind) => `guard:${kind}`) },
  {
    examiner: 'claim',
    ids: (['contradicted', 'unknown'] as const).flatMap((verdict) =>
      CLAIM_KINDS.map((kind) => `claim:${verdict}.${kind}`),
    ),
  },
];

/** Findings of guard and claim check with the levels that the seller gave them; what he switched off is left out. */
export function withOwnLevels(findings: readonly Finding[], { levels }: OwnChecks): Finding[] {
  return findings.flatMap((finding) => {
    const id = finding.why?.key;
    const level = id !== undefined && Object.hasOwn(levels, id) ? levels[id] : undefined;
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, level }];
  });
}
