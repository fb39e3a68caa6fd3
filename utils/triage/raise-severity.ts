import type { Intent, Reason, Severity } from '@/utils/domain/judgement';
import type { CaseFacts } from './context';

/** Parcels later than this many days count as a lack of goods (source 002: 72 hours). */
const LATE_DAYS = 3;
/** From the third contact on a case is no longer minor. */
const MANY_CONTACTS = 3;

const ABOUT_DELIVERY: ReadonlySet<Intent> = new Set([
  'where_is_order',
  'late_delivery',
  'not_received',
  'delivered_not_received',
]);
const CALM: ReadonlySet<Intent> = new Set(['praise_thanks', 'product_question', 'invoice_document', 'other']);

const oneUp = (severity: Severity): Severity => (severity === 'III' ? 'II' : 'I');

/** Raises a severity by the facts of the case. Every fact that did so gives a reason that quotes the fact. Never lowers. */
export function raiseSeverity(
  severity: Severity,
  intent: Intent,
  facts: CaseFacts,
): { severity: Severity; reasons: Reason[] } {
  let raised = severity;
  const reasons: Reason[] = [];
  const raise = (to: Severity, label: string, quote: string) => {
    if (to.length >= raised.length) return;
    raised = to;
    reasons.push({ label, quote });
  };
  if (facts.openClaim !== undefined) raise('I', 'case:claim_open', facts.openClaim);
  const { orderTotal, highValueFrom } = facts;
  if (
    orderTotal !== undefined &&
    highValueFrom !== undefined &&
    orderTotal.currency === highValueFrom.currency &&
    orderTotal.amount >= highValueFrom.amount &&
    !CALM.has(intent)
  ) {
    raise(oneUp(severity), 'case:high_value', `${orderTotal.amount} ${orderTotal.currency}`);
  }
  if (facts.daysLate !== undefined && facts.daysLate >= LATE_DAYS && ABOUT_DELIVERY.has(intent)) {
    raise('II', 'case:days_late', String(facts.daysLate));
  }
  if (facts.contactCount !== undefined && facts.contactCount >= MANY_CONTACTS && intent !== 'praise_thanks') {
    raise('II', 'case:contacts', String(facts.contactCount));
  }
  if (facts.brokenPromise !== undefined && intent !== 'praise_thanks')
    raise('II', 'case:promise_broken', facts.brokenPromise);
  if (facts.vipTag !== undefined && !CALM.has(intent)) raise('II', 'case:vip', facts.vipTag);
  return { severity: raised, reasons };
}
