import type { EventKind } from '@/utils/domain/clock';
import type { Marketplace } from '@/utils/domain/marketplace';

/** What a claim, return or dispute is to the clocks: the event of its opening, and the rule of its deadline. */
export interface SiteCaseKind {
  opening: EventKind;
  rule: string;
}

/** Told by the address of the page, which says the same in every language; the rule ids are those of the rule data. */
const BY_PATH: Partial<Record<Marketplace, { path: RegExp; kind: SiteCaseKind }[]>> = {
  ebay: [
    { path: /cancel/i, kind: { opening: 'cancel_requested', rule: 'EB-CANCEL' } },
    { path: /return/i, kind: { opening: 'return_opened', rule: 'EB-RET' } },
    { path: /inquiry|inr|not-received/i, kind: { opening: 'inr_opened', rule: 'EB-INR' } },
    { path: /payment-?dispute/i, kind: { opening: 'payment_dispute', rule: 'EB-PD' } },
  ],
  amazon: [
    { path: /guarantee|a-?to-?z|claims/i, kind: { opening: 'az_info_request', rule: 'AMZ-AZ-INFO' } },
    { path: /chargeback/i, kind: { opening: 'chargeback_email', rule: 'AMZ-CB' } },
    { path: /return/i, kind: { opening: 'return_request', rule: 'AMZ-RET-REQ' } },
  ],
  aliexpress: [{ path: /./, kind: { opening: 'dispute_opened', rule: 'AE-DISP' } }],
};

/** A page that none of the known addresses names: its printed deadlines stand for themselves. */
const UNKNOWN: SiteCaseKind = { opening: 'case_opened', rule: 'PAGE' };

export function siteCaseKind(marketplace: Marketplace, path: string): SiteCaseKind {
  return BY_PATH[marketplace]?.find((entry) => entry.path.test(path))?.kind ?? UNKNOWN;
}

const MESSAGE_RULE: Record<Marketplace, string> = {
  amazon: 'AMZ-MSG',
  ebay: 'EB-MSG',
  aliexpress: 'AE-IM',
  other: 'PAGE',
};

/** The rule whose due time a deadline printed on a message thread replaces. */
export function messageRule(marketplace: Marketplace): string {
  return MESSAGE_RULE[marketplace];
}
