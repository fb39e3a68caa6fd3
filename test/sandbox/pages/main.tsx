import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LiveConversation } from '../conversation';
import type { AppName } from '../routes';
import { AmazonContact } from './amazon-contact';
import { mountBar } from './bar';
import { EbayMessages, openConversation } from './ebay-messages';
import { defineKatal } from './katal';
import { connect, currentData, switches, wait } from './runtime';

/** What an application renders into `#root`; server-rendered pages have none and wire their own behaviour. */
const APPS: Partial<Record<AppName, () => ReactNode>> = {
  'amazon-contact': () => <AmazonContact />,
  'ebay-messages': () => <EbayMessages />,
};

/** Which conversation the page at this address is about. */
function current(app: AppName): LiveConversation | undefined {
  const url = new URL(location.href);
  const { conversations } = currentData();
  switch (app) {
    case 'amazon-contact':
      return conversations.find((one) => one.order.orderId === url.searchParams.get('orderID'));
    case 'ebay-messages':
      return openConversation(url, conversations);
    default:
      return undefined;
  }
}

const app = document.body.dataset.sandboxApp as AppName;
defineKatal();
await connect();
mountBar(() => current(app));
const root = document.getElementById('root');
const render = APPS[app];
if (root !== null && render !== undefined) {
  await wait(switches().delayMs);
  createRoot(root).render(render());
}
