import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { conversationIdentity } from './conversation-identity';
import { disputeList } from './dispute-list';
import { imList } from './im-list';
import { imThread } from './im-thread';
import { orderList } from './order-list';

/** AliExpress seller centre. */
export const aliexpress: SiteAdapter = {
  id: 'aliexpress',
  pages: [imThread, imList, orderList, disputeList],
  findComposer,
  conversationIdentity,
};
