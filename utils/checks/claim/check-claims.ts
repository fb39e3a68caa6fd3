import type { Finding } from '@/utils/domain/finding';
import type { LanguageTag } from '@/utils/domain/ids';
import type { GuardData } from '../guard/guard-data';
import { readSide } from '../guard/read-side';
import type { CaseFacts } from './case-facts';
import type { Claim, ClaimVerdict } from './claim';
import { claimAmounts } from './claim-amounts';
import { claimCodes } from './claim-codes';
import { claimDates } from './claim-dates';
import { claimNames } from './claim-names';
import { claimPromises } from './claim-promises';
import { knownValues } from './known-values';

export interface ClaimResult {
  /** What the case contradicts (`block` or `warn`), and what nobody has said before (`info`). */
  findings: Finding[];
  /** How many claims came out how. */
  summary: Record<ClaimVerdict, number>;
}

/**
 * Holds every order and tracking number, amount, date, name and promise of a reply against the order, the decision and
 * the conversation. `lang` may carry a region. Never throws; linear in the texts.
 */
export function checkClaims(reply: string, lang: LanguageTag, facts: CaseFacts, data: GuardData): ClaimResult {
  const language = data.language(lang) ?? data.language('en');
  const summary: Record<ClaimVerdict, number> = { verified: 0, contradicted: 0, unknown: 0 };
  if (language === undefined) return { findings: [], summary };
  const side = readSide(reply, lang, language, data.names);
  const known = knownValues(facts, data, lang);
  const claims = [
    ...claimCodes(side, known),
    ...claimAmounts(side, known, facts),
    ...claimDates(side, known, facts),
    ...claimNames(side, known, facts, data),
    ...claimPromises(side, facts),
  ].sort((a, b) => a.span.start - b.span.start);
  for (const { verdict } of claims) summary[verdict]++;
  return { findings: claims.flatMap((claim) => findingOf(claim, reply) ?? []), summary };
}

function findingOf({ kind, verdict, span, level, known, fix }: Claim, reply: string): Finding | undefined {
  if (verdict === 'verified') return undefined;
  return {
    examiner: 'claim',
    rule: kind,
    kind,
    level: verdict === 'unknown' ? 'info' : (level ?? 'warn'),
    quote: reply.slice(span.start, span.end),
    span,
    ...(fix !== undefined && { fix }),
    why: { key: `claim:${verdict}.${kind}`, ...(known !== undefined && { values: { known } }) },
  };
}
