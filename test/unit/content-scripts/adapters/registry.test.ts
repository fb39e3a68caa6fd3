import { describe, expect, it } from 'vitest';
import { aliexpress } from '@/content-scripts/adapters/aliexpress/adapter';
import { aliexpressDisputes } from '@/content-scripts/adapters/aliexpress/disputes-adapter';
import { amazon } from '@/content-scripts/adapters/amazon/adapter';
import { amazonInbox } from '@/content-scripts/adapters/amazon/inbox-adapter';
import { ebayMessages } from '@/content-scripts/adapters/ebay/messages-adapter';
import { ebayOrders } from '@/content-scripts/adapters/ebay/orders-adapter';
import { contentScriptMatches, hostPatterns, MARKET_HOSTS, siteOf } from '@/utils/domain/hosts';
import { loadFixtures, openFixture } from './fixture-page';

const adapters = [amazon, amazonInbox, ebayMessages, ebayOrders, aliexpress, aliexpressDisputes];
const fixtures = loadFixtures();

describe('registry', () => {
  it('has an adapter for every host, and every host once', () => {
    const covered = new Set(adapters.map(({ id }) => id));
    expect([...covered].sort()).toEqual([...new Set(MARKET_HOSTS.map(({ marketplace }) => marketplace))].sort());
    expect(new Set(MARKET_HOSTS.map(({ host }) => host)).size).toBe(MARKET_HOSTS.length);
    expect(MARKET_HOSTS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(MARKET_HOSTS)('knows $host', ({ host, marketplace, country, timeZone }) => {
    expect(siteOf(host)?.marketplace).toBe(marketplace);
    expect(hostPatterns(marketplace)).toContain(`https://${host}/*`);
    expect(contentScriptMatches(marketplace).some((pattern) => pattern.startsWith(`https://${host}/`))).toBe(true);
    expect(country === undefined).toBe(timeZone === undefined);
    if (timeZone) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it.each(['evil-amazon.com', 'sellercentral.amazon.de.evil.example', 'amazon.de', 'EBAY.com', ''])(
    'does not know %j',
    (host) => {
      expect(siteOf(host)).toBeUndefined();
    },
  );

  it.each(adapters.flatMap(({ id, pages }) => pages.map((page) => ({ id, name: page.name }))))(
    'has a fixture for $id $name',
    ({ id, name }) => {
      expect(fixtures.some((fixture) => fixture.adapter.id === id && fixture.reader.name === name)).toBe(true);
    },
  );

  it.each(fixtures)('$name has one main reader, of its own site', (fixture) => {
    const url = new URL(fixture.about.url);
    const document = openFixture(fixture);
    expect(siteOf(url.host)?.marketplace).toBe(fixture.adapter.id);
    const matching = fixture.adapter.pages.filter((page) => page.matches(url, document));
    expect(matching.map(({ name }) => name)).toContain(fixture.reader.name);
    expect(new Set(matching.map(({ kind }) => kind)).size).toBe(matching.length);
  });

  it('gives each eBay page to one of its two scripts', () => {
    const path = (address: string) => new URL(address).pathname;
    const covers = (part: 'messages' | 'orders', address: string) =>
      contentScriptMatches('ebay', part)
        .filter((pattern) => pattern.startsWith('https://www.ebay.com/'))
        .some((pattern) => path(address).startsWith(path(pattern.replace(/\*$/, ''))));
    const addresses = fixtures.filter(({ adapter }) => adapter.id === 'ebay').map(({ about }) => about.url);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(covers('messages', address)).not.toBe(covers('orders', address));
  });

  it.each([
    ['amazon', 'https://sellercentral.amazon.de/home'],
    ['amazon', 'https://sellercentral.amazon.de/gp/returns/list/v2'],
    ['ebay', 'https://www.ebay.com/itm/166500123456'],
    ['ebay', 'https://www.ebay.com/sh/lst/active'],
    ['aliexpress', 'https://csp.aliexpress.com/m_apps/newhome/pop?channelId=1'],
  ])('%s does not read %s', (id, address) => {
    const document = openFixture({ ...(fixtures[0] as (typeof fixtures)[number]), html: '<p>Page</p>' });
    const pages = adapters.filter((adapter) => adapter.id === id).flatMap((adapter) => adapter.pages);
    expect(pages.some((page) => page.matches(new URL(address), document))).toBe(false);
  });
});
