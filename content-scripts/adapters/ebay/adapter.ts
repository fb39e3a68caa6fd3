import { EBAY_HOSTS } from '@/utils/domain/hosts';
import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { conversationIdentity } from './conversation-identity';
import { thread } from './thread';

/** eBay Seller Hub and the messages app. */
export const ebay: SiteAdapter = {
  id: 'ebay',
  hosts: EBAY_HOSTS,
  pages: [thread],
  findComposer,
  conversationIdentity,
};
