import type { SiteAdapter } from '../adapter';
import { conversation } from './conversation';
import { findReplyBox } from './find-composer';
import { findList } from './find-list';

/** Any console that the seller allowed, and the fallback where a known one changed its layout. */
export const generic: SiteAdapter = {
  id: 'other',
  pages: [conversation],
  findComposer(doc) {
    const list = finished(findList(doc));
    return list && findReplyBox(doc, list);
  },
  /** The address is all that an unknown console surely names a conversation by. */
  conversationIdentity: (url) => `page:${url.pathname}${url.search}${url.hash}`,
};

function finished<T>(run: Generator<void, T>): T {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
