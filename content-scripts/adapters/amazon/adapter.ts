import { AMAZON_HOSTS } from '@/utils/domain/hosts';
import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { contactForm } from './contact-form';
import { conversationIdentity } from './conversation-identity';

/** Amazon Seller Central. */
export const amazon: SiteAdapter = {
  id: 'amazon',
  hosts: AMAZON_HOSTS,
  pages: [contactForm],
  findComposer,
  conversationIdentity,
};
