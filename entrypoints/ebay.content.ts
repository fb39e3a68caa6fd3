import { defineContentScript } from 'wxt/utils/define-content-script';
import { ebay } from '@/content-scripts/adapters/ebay/adapter';
import { startOnPage } from '@/content-scripts/session/start-on-page';
import { contentScriptMatches } from '@/utils/domain/hosts';

export default defineContentScript({
  matches: contentScriptMatches('ebay'),
  runAt: 'document_idle',
  main: (context) => startOnPage(ebay, context.signal),
});
