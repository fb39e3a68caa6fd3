import type { EpochMs } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { PageContent, PageSnapshot } from '@/utils/domain/reading';

/** Wraps what a reader found with where it was found. */
export function snapshotOf(
  marketplace: Marketplace,
  url: URL,
  root: Element,
  readAt: EpochMs,
  content: PageContent,
  account?: PageSnapshot['account'],
): PageSnapshot {
  const uiLanguage = root.ownerDocument.documentElement.getAttribute('lang') || undefined;
  return {
    marketplace,
    host: url.host,
    path: url.pathname + url.search + url.hash,
    ...(account && { account }),
    ...(uiLanguage && { uiLanguage }),
    readAt,
    content,
  };
}
