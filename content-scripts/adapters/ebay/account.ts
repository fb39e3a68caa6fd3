import type { PageSnapshot } from '@/utils/domain/reading';
import { maybe } from '../../dom/query';

/** The signed-in seller, from the link to his own profile in the header; absent on pages without that header. */
export function accountOf(doc: Document): PageSnapshot['account'] {
  const link = maybe(doc, '.gh-identity a[href*="/usr/"]');
  const siteId = link && /\/usr\/([^/?#]+)/.exec(link.getAttribute('href') ?? '')?.[1];
  return siteId ? { siteId, name: siteId } : undefined;
}
