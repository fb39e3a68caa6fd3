import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LiveConversation } from '../conversation';
import type { AppName } from '../routes';
import { AliexpressDisputes } from './aliexpress-disputes';
import { AliexpressIm, openSession } from './aliexpress-im';
import { AliexpressOrders, aliexpressOrderAt } from './aliexpress-orders';
import { AmazonContact } from './amazon-contact';
import { AmazonInbox, openCase } from './amazon-inbox';
import { AmazonOrders, orderAt } from './amazon-orders';
import { AmazonSignin } from './amazon-signin';
import { mountBar } from './bar';
import { EbayMessages, openConversation } from './ebay-messages';
import { wakeEbayOrder } from './ebay-order-behaviour';
import { EbaySendmsg, sendmsgConversation } from './ebay-sendmsg';
import { defineKatal } from './katal';
import { connect, currentData, switches, wait } from './runtime';
import { sheet } from './scrambled-style';

/** What an application renders into `#root`; server-rendered pages have none and wire their own behaviour. */
const APPS: Partial<Record<AppName, () => ReactNode>> = {
  'amazon-contact': () => <AmazonContact />,
  'amazon-inbox': () => <AmazonInbox />,
  'amazon-orders': () => <AmazonOrders />,
  'amazon-signin': () => <AmazonSignin />,
  'aliexpress-orders': () => <AliexpressOrders />,
  'aliexpress-im': () => <AliexpressIm />,
  'aliexpress-disputes': () => <AliexpressDisputes />,
  'ebay-messages': () => <EbayMessages />,
  'ebay-sendmsg': () => <EbaySendmsg />,
};

/** Which conversation the page at this address is about. */
function current(app: AppName): LiveConversation | undefined {
  const url = new URL(location.href);
  const { conversations } = currentData();
  switch (app) {
    case 'amazon-contact':
      return conversations.find((one) => one.order.orderId === url.searchParams.get('orderID'));
    case 'amazon-inbox':
      return openCase(url, conversations);
    case 'amazon-orders':
      return orderAt(url, conversations);
    case 'aliexpress-orders':
      return aliexpressOrderAt(url, conversations);
    case 'aliexpress-im':
      return openSession(url, conversations);
    case 'ebay-order': {
      const orderId = url.searchParams.get('orderid') ?? url.searchParams.get('orderId');
      return conversations.find((one) => one.order.orderId === orderId);
    }
    case 'ebay-sendmsg':
      return sendmsgConversation(url, conversations);
    case 'ebay-messages':
      return openConversation(url, conversations);
    default:
      return undefined;
  }
}

const app = document.body.dataset.sandboxApp as AppName;
defineKatal();
await connect();
document.adoptedStyleSheets = [sheet];
if (window.top === window)
  mountBar(() => current(app) ?? currentData().conversations.find((one) => one.host === location.hostname));
if (app === 'ebay-order') void wakeEbayOrder();
const root = document.getElementById('root');
const render = APPS[app];
if (root !== null && render !== undefined) {
  await wait(switches().delayMs);
  createRoot(root).render(render());
}
