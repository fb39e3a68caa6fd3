import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { conversationIdentity } from './conversation-identity';
import { orderDetails } from './order-details';
import { orderList } from './order-list';

/** Seller Hub's orders, with the message panel: pages of the server, so that their readers can be a file of their own. */
export const ebayOrders: SiteAdapter = {
  id: 'ebay',
  pages: [orderDetails, orderList],
  findComposer,
  conversationIdentity,
};
