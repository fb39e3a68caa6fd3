import { defineContentScript } from 'wxt/utils/define-content-script';
import { amazon } from '@/content-scripts/adapters/amazon/adapter';
import { startOnPage } from '@/content-scripts/session/start-on-page';
import { contentScriptMatches } from '@/utils/domain/hosts';

export default defineContentScript({
  matches: contentScriptMatches('amazon'),
  runAt: 'document_idle',
  main: (context) => startOnPage(amazon, context.signal),
});
