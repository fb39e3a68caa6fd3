import { EBAY_HOSTS } from '@/utils/domain/hosts';
import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { contactPage } from './contact-page';
import { conversationIdentity } from './conversation-identity';
import { inbox } from './inbox';
import { orderDetails } from './order-details';
import { orderList } from './order-list';
import { thread } from './thread';

/** eBay Seller Hub and the messages app. */
export const ebay: SiteAdapter = {
  id: 'ebay',
  hosts: EBAY_HOSTS,
  pages: [thread, inbox, contactPage, orderDetails, orderList],
  findComposer,
  conversationIdentity,
};
