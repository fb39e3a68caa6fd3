import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { conversationIdentity } from './conversation-identity';
import { isDisputeList } from './hooks';
import { imList } from './im-list';
import { imThread } from './im-thread';
import { orderList } from './order-list';

/** AliExpress seller centre: messages and orders. Its disputes are read by `aliexpressDisputes`. */
export const aliexpress: SiteAdapter = {
  id: 'aliexpress',
  pages: [imThread, imList, orderList],
  findComposer,
  conversationIdentity,
  needs: (url) => (isDisputeList(url) ? 'aliexpress-disputes' : undefined),
};
