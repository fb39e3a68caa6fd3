import type { CountryCode } from '@/utils/domain/ids';
import type { LintContext, LintReply } from './reply-context';

const BY_SITE: Record<string, CountryCode> = {
  com: 'US',
  de: 'DE',
  'co.uk': 'GB',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  nl: 'NL',
  se: 'SE',
  pl: 'PL',
  'com.be': 'BE',
  be: 'BE',
  ie: 'IE',
  'com.tr': 'TR',
  ae: 'AE',
  sa: 'SA',
  eg: 'EG',
  'co.jp': 'JP',
  in: 'IN',
  sg: 'SG',
  'com.sg': 'SG',
  'com.au': 'AU',
  ca: 'CA',
  'com.mx': 'MX',
  'com.br': 'BR',
  at: 'AT',
  ch: 'CH',
  'com.hk': 'HK',
  'com.my': 'MY',
  ph: 'PH',
  'co.za': 'ZA',
};
/** Where a language has one country far ahead of all others; used only where the site serves the whole world. */
const BY_LANGUAGE: Record<string, CountryCode> = {
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  nl: 'NL',
  sv: 'SE',
  pl: 'PL',
  pt: 'BR',
  ja: 'JP',
  ko: 'KR',
  tr: 'TR',
  ru: 'RU',
  he: 'IL',
  th: 'TH',
  vi: 'VN',
  id: 'ID',
  hi: 'IN',
  ar: 'SA',
  zh: 'TW',
};

/** The buyer's country: as known, else by the site, else by the reply's language on a site that serves the world. */
export function countryOfReply(reply: LintReply, context: LintContext): CountryCode | undefined {
  if (context.buyerCountry) return context.buyerCountry;
  const region = reply.lang.split('-')[1];
  const site = reply.site.replace(/^(?:amazon|ebay|aliexpress)\./, '');
  const base = reply.lang.split('-')[0] ?? '';
  const worldwide = reply.market === 'aliexpress' || site === 'com';
  if (worldwide && base !== 'en') return region?.length === 2 ? region.toUpperCase() : BY_LANGUAGE[base];
  if (reply.market === 'aliexpress') return undefined;
  return BY_SITE[site];
}
