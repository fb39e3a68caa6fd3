import { initReactI18next } from 'react-i18next';
import { Panel } from '@/components/inbox/panel';
import { drawPage } from '@/components/ui/product-page';
import { firstLanguage, rememberLanguage } from '@/components/ui/spoken-language';
import { createInterface } from '@/utils/i18n/create-interface';
import { loadWords } from '@/utils/i18n/load-words';
import { PANEL_NAMESPACES } from '@/utils/i18n/namespaces';
import { pagePorts } from './page-ports';

const language = firstLanguage();
rememberLanguage(language);
const words = await createInterface(loadWords, language, PANEL_NAMESPACES, [initReactI18next]);
const ports = pagePorts(words, PANEL_NAMESPACES);
drawPage(words, ports, <Panel />);

// What a conversation needs is fetched while the seller looks for one. A failure shows where it is needed.
requestIdleCallback(() => {
  for (const load of [ports.replyDesk, ports.clockDesk]) load().catch((reason: unknown) => console.warn(reason));
});
