import { defineContentScript } from 'wxt/utils/define-content-script';
import { amazonInbox } from '@/content-scripts/adapters/amazon/inbox-adapter';
import { startOnPage } from '@/content-scripts/session/start-on-page';

export default defineContentScript({
  // Set at build time from the list of hosts.
  matches: [],
  runAt: 'document_idle',
  main: (context) => startOnPage(amazonInbox, context.signal),
});
