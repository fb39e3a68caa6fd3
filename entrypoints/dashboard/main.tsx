import { initReactI18next } from 'react-i18next';
import { Dashboard } from '@/components/dashboard/dashboard';
import { ExportDeskContext } from '@/components/export/use-export-desk';
import { drawPage } from '@/components/ui/product-page';
import { firstLanguage, rememberLanguage } from '@/components/ui/spoken-language';
import { createInterface } from '@/utils/i18n/create-interface';
import { loadWords } from '@/utils/i18n/load-words';
import { DASHBOARD_NAMESPACES } from '@/utils/i18n/namespaces';
import { pagePorts } from '../sidepanel/page-ports';

const language = firstLanguage();
rememberLanguage(language);
const words = await createInterface(loadWords, language, DASHBOARD_NAMESPACES, [initReactI18next]);
const ports = pagePorts(words, DASHBOARD_NAMESPACES);
const exportDesk = async () => (await import('./export-desk')).createExportDesk(ports.now);
drawPage(
  words,
  ports,
  <ExportDeskContext value={exportDesk}>
    <Dashboard />
  </ExportDeskContext>,
);
