import { defineContentScript } from 'wxt/utils/define-content-script';
import { aliexpress } from '@/content-scripts/adapters/aliexpress/adapter';
import { startOnPage } from '@/content-scripts/session/start-on-page';
import { contentScriptMatches } from '@/utils/domain/hosts';

export default defineContentScript({
  matches: contentScriptMatches('aliexpress'),
  runAt: 'document_idle',
  main: (context) => startOnPage(aliexpress, context.signal),
});
