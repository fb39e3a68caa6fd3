import type { LinkReason } from '@/utils/domain/customer-file';
import type { AccountKey, CountryCode, CustomerKey, LanguageTag } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';

/** What two buyers are compared by. Names come folded: without case and accents. */
export interface Likeness {
  customer: CustomerKey;
  marketplace: Marketplace;
  account: AccountKey;
  siteId?: string;
  name?: string;
  orders: readonly string[];
  items: readonly string[];
  countries: readonly CountryCode[];
  language?: LanguageTag;
}

/** What each reason adds. One name alone is nobody: it takes something beside it. */
const WEIGHTS: Record<LinkReason, number> = {
  'same-site-id': 0.7,
  'same-order': 0.6,
  'same-name': 0.4,
  'similar-name': 0.25,
  'same-country': 0.15,
  'same-item': 0.15,
  'same-language': 0.05,
  'other-country': -0.25,
};
/** From this score on the two are shown to the seller. */
export const LEAST_SCORE = 0.5;

/** How much speaks for two buyers being one person, 0 to 1, and what. The order of the two does not matter. */
export function scoreDuplicate(a: Likeness, b: Likeness): { score: number; reasons: LinkReason[] } {
  const reasons: LinkReason[] = [];
  const overlap = <Value>(left: readonly Value[], right: readonly Value[]): boolean =>
    left.some((value) => right.includes(value));
  if (a.marketplace === b.marketplace && a.siteId !== undefined && a.siteId === b.siteId) reasons.push('same-site-id');
  if (a.account === b.account && overlap(a.orders, b.orders)) reasons.push('same-order');
  if (a.name && b.name) {
    if (inOrder(a.name) === inOrder(b.name)) reasons.push('same-name');
    else if (overlap(longWords(a.name), longWords(b.name))) reasons.push('similar-name');
  }
  if (a.countries.length > 0 && b.countries.length > 0) {
    reasons.push(overlap(a.countries, b.countries) ? 'same-country' : 'other-country');
  }
  if (overlap(a.items, b.items)) reasons.push('same-item');
  if (a.language !== undefined && a.language === b.language) reasons.push('same-language');
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  return { score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons };
}

/** `Quist Mara` and `Mara Quist` are one name. */
function inOrder(name: string): string {
  return name.split(' ').sort().join(' ');
}

function longWords(name: string): string[] {
  return name.split(' ').filter((word) => Array.from(word).length > 3);
}
