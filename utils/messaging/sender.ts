import { siteOf } from '@/utils/domain/hosts';
import type { Marketplace } from '@/utils/domain/marketplace';

/** What the browser itself says about who sent a message; the sender cannot forge it. */
export interface SenderFacts {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; url?: string };
}

export interface OwnIdentity {
  /** `browser.runtime.id`. */
  id: string;
  /** Origin of our extension pages, such as `chrome-extension://abc`. */
  origin: string;
}

/** A caller whose place is known. */
export type Caller =
  | { from: 'content'; tabId: number; frameId: number; url: URL; host: string; marketplace: Marketplace }
  | { from: 'extension-page'; url: URL; tabId?: number };

/**
 * Who sends this, judged by what the browser reports alone. `undefined`: not one of ours, or not in a place where one
 * of ours may speak. `allowed` names further hosts that the seller allowed himself.
 */
export function callerOf(
  sender: SenderFacts,
  own: OwnIdentity,
  allowed: (host: string) => boolean = () => false,
): Caller | undefined {
  if (sender.id !== own.id || sender.url === undefined) return undefined;
  const url = parsed(sender.url);
  if (url === undefined) return undefined;
  // `URL.origin` is "null" for extension schemes in some engines, so it is put together here.
  const origin = `${url.protocol}//${url.host}`;
  if (sender.origin !== undefined && sender.origin !== origin) return undefined;
  if (origin === own.origin) {
    // A frame of ours inside a foreign page would have a frame number; our pages refuse to be framed.
    if (sender.frameId !== undefined && sender.frameId !== 0) return undefined;
    return { from: 'extension-page', url, tabId: sender.tab?.id };
  }
  if (sender.tab?.id === undefined || sender.frameId === undefined) return undefined;
  if (url.protocol !== 'https:') return undefined;
  const marketplace = siteOf(url.host)?.marketplace ?? (allowed(url.host) ? 'other' : undefined);
  if (marketplace === undefined) return undefined;
  return { from: 'content', tabId: sender.tab.id, frameId: sender.frameId, url, host: url.host, marketplace };
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
