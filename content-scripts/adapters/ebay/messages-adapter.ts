import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { contactPage } from './contact-page';
import { conversationIdentity } from './conversation-identity';
import { inbox } from './inbox';
import { thread } from './thread';

/** eBay's messages app and contact page. */
export const ebayMessages: SiteAdapter = {
  id: 'ebay',
  pages: [thread, inbox, contactPage],
  findComposer,
  conversationIdentity,
};
