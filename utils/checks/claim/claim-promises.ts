import type { Remedy } from '@/utils/domain/draft';
import type { Side } from '../guard/read-side';
import type { CaseFacts } from './case-facts';
import type { Claim } from './claim';

/** What a seller can promise, by the concept it is said with, and the decisions that allow it. */
const PROMISES: Readonly<Record<string, readonly Remedy[]>> = {
  refund: ['refund_full', 'refund_partial', 'keep_item', 'cancellation', 'return_label'],
  replace: ['replacement', 'missing_part'],
  repair: ['troubleshooting'],
  discount: [],
  compensation: ['refund_partial', 'keep_item'],
  gift: [],
};

/** What keeps a sentence from being a promise: a choice, a question, a condition, a denial. */
const OPEN = ['can', 'may', 'not', 'need_not', 'should', 'try', 'soft', 'refuse'];

/** Remedies that the reply promises, held against what the seller decided. */
export function claimPromises(side: Side, { decision }: CaseFacts): Claim[] {
  const claims: Claim[] = [];
  const acted = new Set(side.actors.filter(({ labels }) => labels.includes('we')).map(({ sentence }) => sentence));
  for (const [index, hits] of side.bySentence.entries()) {
    const stretch = side.sentences[index];
    const labels = new Set(hits.flatMap((hit) => hit.labels));
    const asks = stretch !== undefined && /[?？؟]/.test(side.text.slice(stretch.start, stretch.end));
    const ours = labels.has('we') || acted.has(index);
    if (asks || !ours || OPEN.some((label) => labels.has(label))) continue;
    const promised = Object.keys(PROMISES).filter((label) => labels.has(label));
    if (promised.length === 0) continue;
    const hit = hits.find((one) => promised.some((label) => one.labels.includes(label)));
    if (hit === undefined) continue;
    const span = { start: hit.start, end: hit.end };
    if (decision === undefined) claims.push({ kind: 'promise', verdict: 'unknown', span });
    else if (promised.some((label) => PROMISES[label]?.includes(decision.remedy)))
      claims.push({ kind: 'promise', verdict: 'verified', span });
    else claims.push({ kind: 'promise', verdict: 'contradicted', span, level: 'warn', known: decision.remedy });
  }
  const full = side.concepts.find(({ labels }) => labels.includes('full'));
  const refunds = side.concepts.find((hit) => hit.labels.includes('refund') && hit.sentence === full?.sentence);
  if (decision?.remedy === 'refund_partial' && full !== undefined && refunds !== undefined)
    claims.push({
      kind: 'promise',
      verdict: 'contradicted',
      span: { start: full.start, end: full.end },
      level: 'warn',
      known: decision.remedy,
    });
  return claims;
}
