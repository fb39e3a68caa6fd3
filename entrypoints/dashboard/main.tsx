import '@/components/ui/tokens.css';
import { initReactI18next } from 'react-i18next';
import { Dashboard } from '@/components/dashboard/dashboard';
import { ExportDeskContext } from '@/components/export/use-export-desk';
import { HistoryDeskContext } from '@/components/history/use-history-desk';
import { LockDeskContext } from '@/components/lock/use-lock-desk';
import { PrivacyDeskContext } from '@/components/privacy/use-privacy-desk';
import { drawPage } from '@/components/ui/product-page';
import { firstLanguage, rememberLanguage } from '@/components/ui/spoken-language';
import { createInterface } from '@/utils/i18n/create-interface';
import { loadWords } from '@/utils/i18n/load-words';
import { DASHBOARD_NAMESPACES } from '@/utils/i18n/namespaces';
import { lockedNow } from '@/utils/store/vault/locked-now';
import { followLock } from '../sidepanel/follow-lock';
import { loadLockDesk } from '../sidepanel/load-lock-desk';
import { pagePorts } from '../sidepanel/page-ports';

const lockDesk = () =>
  loadLockDesk(async (progress, signal) => (await import('./exchange-keys')).exchangeKeys(progress, signal));
const language = firstLanguage();
rememberLanguage(language);
const [words, locked] = await Promise.all([
  createInterface(loadWords, language, DASHBOARD_NAMESPACES, [initReactI18next]),
  lockedNow(),
]);
const ports = pagePorts(words, DASHBOARD_NAMESPACES);
const exportDesk = async () => (await import('./export-desk')).createExportDesk(ports.now);
const privacyDesk = async () => (await import('./privacy-desk')).createPrivacyDesk();
// The index is kept from here rather than by the background: it is the page with time and memory to spare.
let index: Promise<() => void> | undefined;
const keepIndex = () => {
  index ??= import('./keep-index').then((loaded) => loaded.keepIndex(ports.now));
  return index;
};
followLock(locked);
if (!locked) requestIdleCallback(() => void keepIndex().catch((reason: unknown) => console.warn(reason)));
const historyDesk = async () => {
  const [{ createHistoryDesk }, indexNow] = await Promise.all([import('./history-desk'), keepIndex()]);
  return createHistoryDesk(ports.now, indexNow);
};
// Files that wait for a download are the one thing here that is not sealed.
requestIdleCallback(
  () =>
    void import('./save-target')
      .then(({ clearFolder, removeExports }) => (locked ? clearFolder() : removeExports()))
      .catch((reason: unknown) => console.warn('old files were not removed', reason)),
);
const { UnlockCard } = locked ? await import('@/components/lock/unlock-card') : { UnlockCard: undefined };
drawPage(
  words,
  ports,
  <LockDeskContext value={lockDesk}>
    {UnlockCard ? (
      <UnlockCard />
    ) : (
      <ExportDeskContext value={exportDesk}>
        <HistoryDeskContext value={historyDesk}>
          <PrivacyDeskContext value={privacyDesk}>
            <Dashboard />
          </PrivacyDeskContext>
        </HistoryDeskContext>
      </ExportDeskContext>
    )}
  </LockDeskContext>,
);
