import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { conversationIdentity } from './conversation-identity';
import { inboxList } from './inbox-list';
import { inboxThread } from './inbox-thread';

/**
 * The buyer-seller inbox of Seller Central. Its markup is not public, so its readers work from form and are heavier
 * than the others; they are a file of their own, loaded where the address is the inbox's.
 */
export const amazonInbox: SiteAdapter = {
  id: 'amazon',
  pages: [inboxThread, inboxList],
  findComposer,
  conversationIdentity,
};
