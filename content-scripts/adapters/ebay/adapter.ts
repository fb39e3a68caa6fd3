import type { SiteAdapter } from '../adapter';
import { ebayMessages } from './messages-adapter';
import { ebayOrders } from './orders-adapter';

/** All of eBay. */
export const ebay: SiteAdapter = { ...ebayMessages, pages: [...ebayMessages.pages, ...ebayOrders.pages] };
