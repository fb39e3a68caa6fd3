import { describe, expect, test } from 'vitest';
import { MARKET_HOSTS } from '@/utils/domain/hosts';
import { built } from './built';

const NEEDED = ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'contextMenus', 'activeTab', 'scripting'];
const HOSTS = MARKET_HOSTS.map(({ host }) => `https://${host}/*`).sort();

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  minimum_chrome_version?: string;
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { strict_min_version: string; data_collection_permissions: unknown } };
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
}

const manifestOf = (build: 'chrome-mv3' | 'firefox-mv3'): Manifest => JSON.parse(built(build, 'manifest.json'));

describe('what the browser is asked for', () => {
  const chrome = manifestOf('chrome-mv3');
  const firefox = manifestOf('firefox-mv3');

  test('Chrome gets the named permissions and no more', () => {
    expect([...chrome.permissions].sort()).toEqual([...NEEDED, 'sidePanel'].sort());
  });

  test('Firefox gets the same without the side panel', () => {
    expect([...firefox.permissions].sort()).toEqual([...NEEDED].sort());
  });

  test.each([chrome, firefox])('only the marketplaces are readable without asking', (manifest) => {
    expect([...manifest.host_permissions].sort()).toEqual(HOSTS);
  });

  test.each([chrome, firefox])('extension pages run no unsafe code', (manifest) => {
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe-|\*\.|data:|script-src[^;]*https?:/);
  });

  test.each([chrome, firefox])('no page may reach into the extension', (manifest) => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('the oldest browsers are those with native Temporal and data-collection keys', () => {
    expect(chrome.minimum_chrome_version).toBe('144');
    expect(firefox.browser_specific_settings?.gecko.strict_min_version).toBe('142.0');
    expect(firefox.browser_specific_settings?.gecko.data_collection_permissions).toEqual({
      required: ['none'],
      optional: ['personalCommunications', 'websiteContent'],
    });
  });
});
