import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { contactForm } from './contact-form';
import { conversationIdentity } from './conversation-identity';
import { orderDetails } from './order-details';
import { orderList } from './order-list';

/** Amazon Seller Central, but for its inbox, which is a file of its own (`amazonInbox`). */
export const amazon: SiteAdapter = {
  id: 'amazon',
  pages: [contactForm, orderDetails, orderList],
  findComposer,
  conversationIdentity,
  needs: (url) => (/^\/messaging\/inbox/.test(url.pathname) ? 'amazon-inbox' : undefined),
};
