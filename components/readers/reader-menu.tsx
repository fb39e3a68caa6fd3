import './reader-menu.css';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowedTab } from '../ports';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';
import { useTeaching } from './use-teaching';

/** Fetched when the menu is opened: few have a passphrase. */
const LockButton = lazy(async () => ({ default: (await import('../lock/lock-button')).LockButton }));

/** What can be done about how the open page is read. */
export function ReaderMenu({ tab }: { tab: FollowedTab | undefined }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const id = useId();
  const [failure, setFailure] = useState<string>();
  const [opened, setOpened] = useState(false);
  const readable = tab && ['read', 'drifted', 'unreadable', 'reading'].includes(tab.state.status);
  const teach = useTeaching();
  const record = async ({ tabId }: FollowedTab) => {
    await (await ports.readerDesk()).record(tabId);
    ports.openDashboard('readers');
  };
  const attempt = (work: Promise<void>) => {
    setFailure(undefined);
    work.catch((reason: unknown) => setFailure(reason instanceof Error ? reason.message : String(reason)));
  };
  return (
    <>
      <Button
        look="quiet"
        icon="more"
        aria-label={t('reading:menu.open')}
        title={t('reading:menu.open')}
        popoverTarget={id}
      />
      <div id={id} popover="auto" className="reader-menu" onToggle={() => setOpened(true)}>
        <Button look="quiet" icon="list" onClick={() => ports.openDashboard('readers')}>
          {t('reading:menu.health')}
        </Button>
        {readable && (
          <Button
            look="quiet"
            icon="fix"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => attempt(teach(tab))}
          >
            {t('reading:menu.teach')}
          </Button>
        )}
        {readable && (
          <Button
            look="quiet"
            icon="copy"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => attempt(record(tab))}
          >
            {t('reading:menu.record')}
          </Button>
        )}
        {opened && (
          <Suspense>
            <LockButton />
          </Suspense>
        )}
      </div>
      {failure && (
        <p role="alert" className="reader-menu-failure">
          {t('reading:menu.failed')} <code dir="ltr">{failure}</code>
        </p>
      )}
    </>
  );
}
