import type { Marketplace } from '@/utils/domain/marketplace';

/** One site of each marketplace. */
export const MARKETPLACES: readonly { market: Marketplace; site: string }[] = [
  { market: 'amazon', site: 'amazon.de' },
  { market: 'ebay', site: 'ebay.com' },
  { market: 'aliexpress', site: 'aliexpress.com' },
];
