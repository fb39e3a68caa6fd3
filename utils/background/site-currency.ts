import { MARKET_HOSTS } from '@/utils/domain/hosts';

/** Currency of a store by its country (ISO 3166 to ISO 4217). Countries of the euro share one entry. */
const CURRENCY: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  MX: 'MXN',
  BR: 'BRL',
  GB: 'GBP',
  SE: 'SEK',
  PL: 'PLN',
  CH: 'CHF',
  TR: 'TRY',
  AE: 'AED',
  SA: 'SAR',
  EG: 'EGP',
  ZA: 'ZAR',
  JP: 'JPY',
  IN: 'INR',
  SG: 'SGD',
  AU: 'AUD',
  HK: 'HKD',
  MY: 'MYR',
  PH: 'PHP',
};
const EURO = ['DE', 'FR', 'IT', 'ES', 'NL', 'BE', 'IE', 'AT'];

/** The currency a store sells in: what `$` or `kr` means there. `undefined` where several are in use. */
export function siteCurrency(site: string): string | undefined {
  const country = MARKET_HOSTS.find((entry) => entry.site === site)?.country;
  // AliExpress quotes in the buyer's currency, whatever the seller's country.
  if (country === undefined || site === 'aliexpress.com') return undefined;
  return EURO.includes(country) ? 'EUR' : CURRENCY[country];
}
