/**
 * Every console host Dragoman works on, in one place. The manifest, the readers and the background's sender check read
 * these lists, so a host is added here and nowhere else. Plain values; no imports.
 *
 * `shared`: orders of several countries stand behind this host, so its country and zone are only a default and the page
 * (sales channel, printed zone) must say more. Absent country or zone: the host says nothing about it.
 */
export interface MarketHost {
  host: string;
  marketplace: 'amazon' | 'ebay' | 'aliexpress';
  /** The storefront this console belongs to, such as `amazon.de`. */
  site: string;
  country?: string;
  timeZone?: string;
  shared: boolean;
}

type Row = readonly [host: string, site: string, country: string, timeZone: string, shared?: 'shared'];

/** Hosts seen in published code; `.ie` and `.co.za` follow the same naming and are unproven. */
const AMAZON: readonly Row[] = [
  ['sellercentral.amazon.com', 'amazon.com', 'US', 'America/Los_Angeles', 'shared'],
  ['sellercentral.amazon.ca', 'amazon.ca', 'CA', 'America/Los_Angeles', 'shared'],
  ['sellercentral.amazon.com.mx', 'amazon.com.mx', 'MX', 'America/Los_Angeles', 'shared'],
  ['sellercentral.amazon.com.br', 'amazon.com.br', 'BR', 'America/Sao_Paulo'],
  ['sellercentral-europe.amazon.com', 'amazon.eu', '', '', 'shared'],
  ['sellercentral.amazon.co.uk', 'amazon.co.uk', 'GB', 'Europe/London', 'shared'],
  ['sellercentral.amazon.de', 'amazon.de', 'DE', 'Europe/Berlin', 'shared'],
  ['sellercentral.amazon.fr', 'amazon.fr', 'FR', 'Europe/Paris', 'shared'],
  ['sellercentral.amazon.it', 'amazon.it', 'IT', 'Europe/Rome', 'shared'],
  ['sellercentral.amazon.es', 'amazon.es', 'ES', 'Europe/Madrid', 'shared'],
  ['sellercentral.amazon.nl', 'amazon.nl', 'NL', 'Europe/Amsterdam', 'shared'],
  ['sellercentral.amazon.se', 'amazon.se', 'SE', 'Europe/Stockholm', 'shared'],
  ['sellercentral.amazon.pl', 'amazon.pl', 'PL', 'Europe/Warsaw', 'shared'],
  ['sellercentral.amazon.com.be', 'amazon.com.be', 'BE', 'Europe/Brussels', 'shared'],
  ['sellercentral.amazon.ie', 'amazon.ie', 'IE', 'Europe/Dublin', 'shared'],
  ['sellercentral.amazon.com.tr', 'amazon.com.tr', 'TR', 'Europe/Istanbul', 'shared'],
  ['sellercentral.amazon.ae', 'amazon.ae', 'AE', 'Asia/Dubai', 'shared'],
  ['sellercentral.amazon.sa', 'amazon.sa', 'SA', 'Asia/Riyadh', 'shared'],
  ['sellercentral.amazon.eg', 'amazon.eg', 'EG', 'Africa/Cairo', 'shared'],
  ['sellercentral.amazon.co.za', 'amazon.co.za', 'ZA', 'Africa/Johannesburg'],
  ['sellercentral.amazon.co.jp', 'amazon.co.jp', 'JP', 'Asia/Tokyo'],
  ['sellercentral-japan.amazon.com', 'amazon.co.jp', 'JP', 'Asia/Tokyo'],
  ['sellercentral.amazon.in', 'amazon.in', 'IN', 'Asia/Kolkata'],
  ['sellercentral.amazon.sg', 'amazon.sg', 'SG', 'Asia/Singapore'],
  ['sellercentral.amazon.com.au', 'amazon.com.au', 'AU', 'Australia/Sydney'],
];

/** eBay has one path scheme on every country site; the older message host `mesg.` leads to the same app. */
const EBAY_SITES: readonly Row[] = [
  ['ebay.com', 'ebay.com', 'US', 'America/Los_Angeles', 'shared'],
  ['ebay.co.uk', 'ebay.co.uk', 'GB', 'Europe/London', 'shared'],
  ['ebay.de', 'ebay.de', 'DE', 'Europe/Berlin', 'shared'],
  ['ebay.it', 'ebay.it', 'IT', 'Europe/Rome', 'shared'],
  ['ebay.ca', 'ebay.ca', 'CA', 'America/Toronto', 'shared'],
  ['ebay.com.au', 'ebay.com.au', 'AU', 'Australia/Sydney', 'shared'],
  ['ebay.fr', 'ebay.fr', 'FR', 'Europe/Paris', 'shared'],
  ['ebay.es', 'ebay.es', 'ES', 'Europe/Madrid', 'shared'],
  ['ebay.at', 'ebay.at', 'AT', 'Europe/Vienna', 'shared'],
  ['ebay.ch', 'ebay.ch', 'CH', 'Europe/Zurich', 'shared'],
  ['ebay.be', 'ebay.be', 'BE', 'Europe/Brussels', 'shared'],
  ['ebay.nl', 'ebay.nl', 'NL', 'Europe/Amsterdam', 'shared'],
  ['ebay.ie', 'ebay.ie', 'IE', 'Europe/Dublin', 'shared'],
  ['ebay.pl', 'ebay.pl', 'PL', 'Europe/Warsaw', 'shared'],
  ['ebay.com.hk', 'ebay.com.hk', 'HK', 'Asia/Hong_Kong', 'shared'],
  ['ebay.com.sg', 'ebay.com.sg', 'SG', 'Asia/Singapore', 'shared'],
  ['ebay.com.my', 'ebay.com.my', 'MY', 'Asia/Kuala_Lumpur', 'shared'],
  ['ebay.ph', 'ebay.ph', 'PH', 'Asia/Manila', 'shared'],
];

/** `csp`: sellers from China; `gsp`: Brazil, Korea and the rest. The shop is `channelId` in the address. */
const ALIEXPRESS: readonly Row[] = [
  ['csp.aliexpress.com', 'aliexpress.com', 'CN', 'Asia/Shanghai', 'shared'],
  ['gsp.aliexpress.com', 'aliexpress.com', '', '', 'shared'],
];

function toHost(marketplace: MarketHost['marketplace'], [host, site, country, timeZone, shared]: Row): MarketHost {
  return {
    host,
    marketplace,
    site,
    ...(country && { country }),
    ...(timeZone && { timeZone }),
    shared: shared === 'shared',
  };
}

export const AMAZON_HOSTS: readonly MarketHost[] = AMAZON.map((row) => toHost('amazon', row));

export const EBAY_HOSTS: readonly MarketHost[] = ['www', 'mesg'].flatMap((name) =>
  EBAY_SITES.map(([domain, ...rest]) => toHost('ebay', [`${name}.${domain}`, ...rest])),
);

export const ALIEXPRESS_HOSTS: readonly MarketHost[] = ALIEXPRESS.map((row) => toHost('aliexpress', row));

export const MARKET_HOSTS: readonly MarketHost[] = [...AMAZON_HOSTS, ...EBAY_HOSTS, ...ALIEXPRESS_HOSTS];

/**
 * The parts of a host where sellers work. Buyers' pages of the same host get no content script. eBay's orders and its
 * messages are separate applications that the server loads, so each can have a script of its own.
 */
const SELLER_PATHS: Record<MarketHost['marketplace'], Partial<Record<SellerPart, readonly string[]>>> = {
  amazon: { messages: ['/*'] },
  ebay: {
    messages: ['/sh/messages*', '/cnt/*', '/contact/*', '/msg/*', '/mesgweb/*'],
    orders: ['/sh/ord*', '/mesh/*'],
  },
  aliexpress: { messages: ['/*'] },
};

export type SellerPart = 'messages' | 'orders';

const byHost = new Map(MARKET_HOSTS.map((entry) => [entry.host, entry]));

/** What is known of a host (`location.host`, exact and in lower case), or undefined for a host that is not ours. */
export function siteOf(host: string): MarketHost | undefined {
  return byHost.get(host);
}

/** Match patterns for `host_permissions` of one marketplace. */
export function hostPatterns(marketplace: MarketHost['marketplace']): string[] {
  return MARKET_HOSTS.filter((entry) => entry.marketplace === marketplace).map((entry) => `https://${entry.host}/*`);
}

/** Match patterns for the content script of one marketplace, or of one part of it: its hosts, seller paths only. */
export function contentScriptMatches(marketplace: MarketHost['marketplace'], part?: SellerPart): string[] {
  const parts = SELLER_PATHS[marketplace];
  const paths = part ? (parts[part] ?? []) : Object.values(parts).flat();
  return MARKET_HOSTS.filter((entry) => entry.marketplace === marketplace).flatMap((entry) =>
    paths.map((path) => `https://${entry.host}${path}`),
  );
}
