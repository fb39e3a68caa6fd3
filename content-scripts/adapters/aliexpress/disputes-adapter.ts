import type { SiteAdapter } from '../adapter';
import { findComposer } from './composer';
import { conversationIdentity } from './conversation-identity';
import { disputeList } from './dispute-list';

/** AliExpress disputes: a file of its own, loaded where the address is theirs. */
export const aliexpressDisputes: SiteAdapter = {
  id: 'aliexpress',
  pages: [disputeList],
  findComposer,
  conversationIdentity,
};
