import '@/components/ui/tokens.css';
import { initReactI18next } from 'react-i18next';
import { fromStart } from '@/components/inbox/from-start';
import { type Opened, openFollowed } from '@/components/inbox/open-followed';
import { Panel } from '@/components/inbox/panel';
import { LockDeskContext } from '@/components/lock/use-lock-desk';
import { drawPage } from '@/components/ui/product-page';
import { firstLanguage, rememberLanguage } from '@/components/ui/spoken-language';
import { createInterface } from '@/utils/i18n/create-interface';
import { loadWords } from '@/utils/i18n/load-words';
import { PANEL_NAMESPACES } from '@/utils/i18n/namespaces';
import { lockedNow } from '@/utils/store/vault/locked-now';
import { followLock } from './follow-lock';
import { loadLockDesk } from './load-lock-desk';
import { openingPorts, pagePorts } from './page-ports';

const language = firstLanguage();
rememberLanguage(language);
/** The open page's conversation is opened while words and parts are still being read; nothing while locked. */
const opening = lockedNow().then((locked) =>
  locked ? undefined : fromStart<Opened | undefined>((show) => openFollowed(openingPorts, show)),
);
const [words, follow] = await Promise.all([
  createInterface(loadWords, language, PANEL_NAMESPACES, [initReactI18next]),
  opening,
]);
const ports = pagePorts(words, PANEL_NAMESPACES);
followLock(follow === undefined);
if (follow === undefined) {
  const { UnlockCard } = await import('@/components/lock/unlock-card');
  drawPage(
    words,
    ports,
    <LockDeskContext value={loadLockDesk}>
      <UnlockCard />
    </LockDeskContext>,
  );
} else {
  drawPage(
    words,
    ports,
    <LockDeskContext value={loadLockDesk}>
      <Panel follow={follow} />
    </LockDeskContext>,
  );
  // What a conversation needs is fetched while the seller looks for one. A failure shows where it is needed.
  requestIdleCallback(() => {
    const told = (reason: unknown) => console.warn(reason);
    ports.replyDesk().then((desk) => desk.warm(), told);
    ports.clockDesk().catch(told);
  });
}
