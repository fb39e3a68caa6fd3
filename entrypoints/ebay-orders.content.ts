import { defineContentScript } from 'wxt/utils/define-content-script';
import { ebayOrders } from '@/content-scripts/adapters/ebay/orders-adapter';
import { startOnPage } from '@/content-scripts/session/start-on-page';

export default defineContentScript({
  // Set at build time from the list of hosts.
  matches: [],
  runAt: 'document_idle',
  main: (context) => startOnPage(ebayOrders, context.signal),
});
