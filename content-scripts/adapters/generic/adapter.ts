import type { SiteAdapter } from '../adapter';
import { boxOfReading, conversation } from './conversation';

/** Any console that the seller allowed, and the fallback where a known one changed its layout. */
export const generic: SiteAdapter = {
  id: 'other',
  pages: [conversation],
  findComposer: boxOfReading,
  /** The address is all that an unknown console surely names a conversation by. */
  conversationIdentity: (url) => `page:${url.pathname}${url.search}${url.hash}`,
};
