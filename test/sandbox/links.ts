import type { Conversation } from './conversation';
import { sandboxHost } from './hosts';

export type SandboxPage =
  | 'orders'
  | 'order'
  | 'contact'
  | 'inbox'
  | 'thread'
  | 'thread layout 2'
  | 'thread layout 3'
  | 'disputes';

type Addressed = Pick<Conversation, 'marketplace' | 'host' | 'siteId' | 'buyer' | 'order' | 'dispute'>;

/** The addresses of the pages that show a conversation. */
export function linksFor(one: Addressed): { words: SandboxPage; url: string }[] {
  const at = (path: string): string => `https://${one.host}${path}`;
  const { orderId, items } = one.order;
  switch (one.marketplace) {
    case 'amazon': {
      const market = sandboxHost(one.host)?.marketplaceId ?? 'ATVPDKIKX0DER';
      const thread = at(`/messaging/inbox-v3?fi=search&ss=${orderId}&cc=${one.siteId}`);
      return [
        { words: 'contact', url: at(`/messaging/contact?orderID=${orderId}&marketplaceID=${market}`) },
        { words: 'thread', url: thread },
        { words: 'thread layout 2', url: `${thread}&layout=2` },
        { words: 'thread layout 3', url: `${thread}&layout=3` },
        { words: 'inbox', url: at('/messaging/inbox-v3?fi=responseNeeded') },
        { words: 'order', url: at(`/orders-v3/order/${orderId}`) },
        { words: 'orders', url: at('/orders-v3/mfn/unshipped?page=1') },
      ];
    }
    case 'ebay':
      return [
        {
          words: 'thread',
          url: at(
            `/cnt/ViewMessage?group_type=CORE&other_user_id=${one.buyer.siteId}&reference_id=${items[0]?.itemId}&reference_type=LISTING`,
          ),
        },
        { words: 'inbox', url: at('/cnt/ViewMessage?group_type=CORE') },
        { words: 'order', url: at(`/mesh/ord/details?mode=SH&orderid=${orderId}&source=Orders`) },
        { words: 'orders', url: at('/sh/ord/?filter=status:ALL_ORDERS') },
      ];
    case 'aliexpress': {
      const app = one.host.startsWith('csp.') ? 'ai-im' : 'im-chat';
      return [
        {
          words: 'thread',
          url: at(`/m_apps/${app}/im?channelId=${CHANNEL_ID}&session=${encodeURIComponent(one.siteId)}#/window`),
        },
        { words: 'inbox', url: at(`/m_apps/${app}/im?channelId=${CHANNEL_ID}#/window`) },
        { words: 'order', url: at(`/m_apps/order-manage/orderDetail?orderId=${orderId}&channelId=${CHANNEL_ID}`) },
        { words: 'orders', url: at(`/m_apps/order-manage/orderList?channelId=${CHANNEL_ID}`) },
        ...(one.dispute === undefined
          ? []
          : [{ words: 'disputes' as const, url: at(`/m_apps/dispute-management/list?channelId=${CHANNEL_ID}`) }]),
      ];
    }
  }
}

/** The shop of the AliExpress console. */
export const CHANNEL_ID = '482190';
