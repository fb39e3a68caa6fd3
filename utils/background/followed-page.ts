import { browser } from 'wxt/browser';
import { contentScriptMatches, siteOf } from '@/utils/domain/hosts';
import type { Settings } from '@/utils/domain/settings';
import type { TabState } from '@/utils/domain/view';

/** Whether a content script of ours follows this address. */
export function isFollowed(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const site = url?.protocol === 'https:' ? siteOf(url.host) : undefined;
  if (url === undefined || site === undefined) return false;
  return contentScriptMatches(site.marketplace).some((pattern) => patternHolds(pattern, address));
}

/** Whether a match pattern of the form `https://host/path*` holds for an address. */
export function patternHolds(pattern: string, address: string): boolean {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.startsWith(pattern.replace(/\*$/, ''));
}

/**
 * What the panel shows of a tab of which no reading is known: why there is none. The browser tells us the address only
 * of pages we may see.
 */
export async function stateWithoutReading(address: string | undefined, settings: Settings): Promise<TabState> {
  if (!address?.startsWith('https:')) return { status: 'unsupported' };
  const { host } = new URL(address);
  if (!isFollowed(address) && !settings.hostsAllowed.includes(host)) {
    return siteOf(host) ? { status: 'unsupported' } : { status: 'unsupported', host };
  }
  if (settings.hostsOff.includes(host)) return { status: 'off', host };
  const granted = await browser.permissions.contains({ origins: [`https://${host}/*`] });
  return granted ? { status: 'reading', host } : { status: 'no-permission', host };
}
