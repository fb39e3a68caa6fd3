import type { Marketplace } from '@/utils/domain/marketplace';

export type Site = Exclude<Marketplace, 'other'>;

/** What the sandbox must know of a console host: the store's time zone and its usual language and currency. */
export interface SandboxHost {
  host: string;
  site: Site;
  timeZone: string;
  /** Locale for numbers, dates and money of an English interface on this host. */
  locale: string;
  currency: string;
  marketplaceId?: string;
}

const amazon = (suffix: string, timeZone: string, locale: string, currency: string, marketplaceId?: string) => ({
  host: suffix.startsWith('sellercentral') ? suffix : `sellercentral.amazon.${suffix}`,
  site: 'amazon' as const,
  timeZone,
  locale,
  currency,
  marketplaceId,
});

const ebay = (suffix: string, timeZone: string, locale: string, currency: string) =>
  ['www', 'mesg'].map((name) => ({
    host: `${name}.ebay.${suffix}`,
    site: 'ebay' as const,
    timeZone,
    locale,
    currency,
  }));

const aliexpress = (name: string) => ({
  host: `${name}.aliexpress.com`,
  site: 'aliexpress' as const,
  timeZone: 'Asia/Shanghai',
  locale: 'en-US',
  currency: 'USD',
});

/** Every console host that the sandbox plays. */
export const SANDBOX_HOSTS: readonly SandboxHost[] = [
  amazon('com', 'America/Los_Angeles', 'en-US', 'USD', 'ATVPDKIKX0DER'),
  amazon('ca', 'America/Los_Angeles', 'en-CA', 'CAD', 'A2EUQ1WTGCTBG2'),
  amazon('com.mx', 'America/Los_Angeles', 'en-US', 'MXN'),
  amazon('com.br', 'America/Sao_Paulo', 'en-US', 'BRL', 'A2Q3Y263D00KWC'),
  amazon('sellercentral-europe.amazon.com', 'Europe/Berlin', 'en-GB', 'EUR'),
  amazon('co.uk', 'Europe/London', 'en-GB', 'GBP', 'A1F83G8C2ARO7P'),
  amazon('de', 'Europe/Berlin', 'en-GB', 'EUR', 'A1PA6795UKMFR9'),
  amazon('fr', 'Europe/Paris', 'en-GB', 'EUR'),
  amazon('it', 'Europe/Rome', 'en-GB', 'EUR'),
  amazon('es', 'Europe/Madrid', 'en-GB', 'EUR'),
  amazon('nl', 'Europe/Amsterdam', 'en-GB', 'EUR'),
  amazon('se', 'Europe/Stockholm', 'en-GB', 'SEK'),
  amazon('pl', 'Europe/Warsaw', 'en-GB', 'PLN'),
  amazon('com.be', 'Europe/Brussels', 'en-GB', 'EUR'),
  amazon('com.tr', 'Europe/Istanbul', 'en-GB', 'TRY'),
  amazon('ie', 'Europe/Dublin', 'en-IE', 'EUR'),
  amazon('ae', 'Asia/Dubai', 'en-GB', 'AED'),
  amazon('sa', 'Asia/Riyadh', 'en-GB', 'SAR'),
  amazon('eg', 'Africa/Cairo', 'en-GB', 'EGP'),
  amazon('co.za', 'Africa/Johannesburg', 'en-ZA', 'ZAR'),
  amazon('co.jp', 'Asia/Tokyo', 'en-US', 'JPY'),
  amazon('sellercentral-japan.amazon.com', 'Asia/Tokyo', 'en-US', 'JPY'),
  amazon('in', 'Asia/Kolkata', 'en-IN', 'INR', 'A21TJRUUN4KGV'),
  amazon('sg', 'Asia/Singapore', 'en-SG', 'SGD'),
  amazon('com.au', 'Australia/Sydney', 'en-AU', 'AUD'),
  ...ebay('com', 'America/Los_Angeles', 'en-US', 'USD'),
  ...ebay('co.uk', 'Europe/London', 'en-GB', 'GBP'),
  ...ebay('de', 'Europe/Berlin', 'en-GB', 'EUR'),
  ...ebay('fr', 'Europe/Paris', 'en-GB', 'EUR'),
  ...ebay('it', 'Europe/Rome', 'en-GB', 'EUR'),
  ...ebay('es', 'Europe/Madrid', 'en-GB', 'EUR'),
  ...ebay('nl', 'Europe/Amsterdam', 'en-GB', 'EUR'),
  ...ebay('pl', 'Europe/Warsaw', 'en-GB', 'PLN'),
  ...ebay('ie', 'Europe/Dublin', 'en-IE', 'EUR'),
  ...ebay('at', 'Europe/Vienna', 'en-GB', 'EUR'),
  ...ebay('ch', 'Europe/Zurich', 'en-GB', 'CHF'),
  ...ebay('be', 'Europe/Brussels', 'en-GB', 'EUR'),
  ...ebay('ca', 'America/Toronto', 'en-CA', 'CAD'),
  ...ebay('com.au', 'Australia/Sydney', 'en-AU', 'AUD'),
  ...ebay('com.hk', 'Asia/Hong_Kong', 'en-HK', 'HKD'),
  ...ebay('com.sg', 'Asia/Singapore', 'en-SG', 'SGD'),
  ...ebay('com.my', 'Asia/Kuala_Lumpur', 'en-MY', 'MYR'),
  ...ebay('ph', 'Asia/Manila', 'en-PH', 'PHP'),
  aliexpress('csp'),
  aliexpress('gsp'),
];

/** The page that lists everything; no marketplace. */
export const INDEX_HOST = 'sandbox.dragoman.test';

/** Looks a host up. `undefined` where the sandbox does not play it. */
export function sandboxHost(host: string): SandboxHost | undefined {
  return SANDBOX_HOSTS.find((entry) => entry.host === host);
}
