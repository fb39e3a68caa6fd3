import './storage-notices.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useNow } from '../ui/use-now';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';

const DAY_MS = 86_400_000;

/** A reply text that the store refused. */
export interface Unsaved {
  text: string;
  reason: string;
}

/** What the seller must know of where his data lies: a text that was not saved, a private window, a backup that is due. */
export function StorageNotices({ unsaved }: { unsaved: Unsaved | undefined }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const [copied, setCopied] = useState<string>();
  return (
    <>
      {unsaved && (
        <div className="storage-notice storage-unsaved" role="alert">
          <Icon name="alert" />
          <span>{t('storage:unsaved', { reason: unsaved.reason })}</span>
          <Button icon="copy" onClick={() => void ports.copy(unsaved.text).then(() => setCopied(unsaved.text))}>
            {t(copied === unsaved.text ? 'storage:copied' : 'storage:copy')}
          </Button>
        </div>
      )}
      {ports.privateWindow && (
        <p className="storage-notice" role="note">
          <Icon name="info" />
          {t('storage:private')}
        </p>
      )}
      <BackupDue />
    </>
  );
}

function BackupDue() {
  const { t } = useTranslation();
  const ports = usePorts();
  const days = useSettings()?.backupDays;
  const now = useNow(60_000);
  const [last, setLast] = useState<{ at: EpochMs | undefined }>();
  useEffect(
    () =>
      days === undefined
        ? undefined
        : ports.watchLastBackup(
            (at) => setLast({ at }),
            (reason) => console.error('the last backup is not known', reason),
          ),
    [ports, days],
  );
  if (days === undefined || last === undefined || now - (last.at ?? 0) < days * DAY_MS) return null;
  return (
    <p className="storage-notice" role="note">
      <Icon name="clock" />
      {t('storage:backupDue')}
      <Button look="link" onClick={() => ports.openDashboard('privacy')}>
        {t('storage:backupOpen')}
      </Button>
    </p>
  );
}
