import { isSameName } from '../guard/compare-names';
import type { GuardData } from '../guard/guard-data';
import { readNames } from '../guard/read-names';
import type { Side } from '../guard/read-side';
import type { CaseFacts } from './case-facts';
import type { Claim } from './claim';
import type { KnownValues } from './known-values';

/** Marketplaces and payment services are named for many reasons; only a carrier can be the wrong one. */
const NOT_CARRIERS = new Set(
  'paypal|alipay|wechat|visa|mastercard|klarna|apple_pay|google_pay|amazon|ebay|aliexpress'.split('|'),
);

/** Whom the reply addresses, and which carrier it names. */
export function claimNames(side: Side, known: KnownValues, facts: CaseFacts, data: GuardData): Claim[] {
  const claims: Claim[] = [];
  const said = facts.messages.map(({ text }) => text).join('\n');
  const people = [facts.buyerName, facts.agentName].filter((name) => name !== undefined);
  for (const { text, span } of readNames(side.text, data.titles)) {
    if (people.some((name) => isSameName(text, name)) || said.includes(text)) {
      claims.push({ kind: 'name', verdict: 'verified', span });
    } else if (facts.buyerName !== undefined && span.start < OPENING) {
      claims.push({ kind: 'name', verdict: 'contradicted', span, level: 'block', known: facts.buyerName });
    } else claims.push({ kind: 'name', verdict: 'unknown', span });
  }
  const carrier = facts.order?.carrier;
  const own = carrier === undefined ? [] : data.names.find(carrier.toLowerCase()).flatMap(({ labels }) => labels);
  const heard = new Set(known.history.flatMap(({ names }) => names.flatMap(({ labels }) => labels)));
  for (const { labels, start, end } of side.names) {
    if (labels.some((label) => NOT_CARRIERS.has(label))) continue;
    const span = { start, end };
    if (labels.some((label) => own.includes(label) || heard.has(label)))
      claims.push({ kind: 'name', verdict: 'verified', span });
    else if (own.length === 0) claims.push({ kind: 'name', verdict: 'unknown', span });
    else claims.push({ kind: 'name', verdict: 'contradicted', span, level: 'warn', known: carrier });
  }
  return claims;
}

/** A name so near the beginning is the one addressed. */
const OPENING = 60;
