import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import { Icon } from '../ui/icon';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { isBackupDue } from './is-backup-due';
import type { PrivacyDesk } from './privacy-desk';

/** Says that a backup is due, on every page of the dashboard, until one is made. */
export function BackupDue({ desk }: { desk: PrivacyDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const settings = useSettings();
  const now = useNow(60_000);
  const [last, setLast] = useState<{ at: EpochMs | undefined }>();
  const [began, setBegan] = useState<EpochMs>();
  useEffect(
    () =>
      ports.watchLastBackup(
        (at) => setLast({ at }),
        (reason) => console.error('the last backup is not known', reason),
      ),
    [ports],
  );
  useEffect(() => {
    desk.historyBegan().then(setBegan, (reason: unknown) => console.error('the first reading is not known', reason));
  }, [desk]);
  if (settings === undefined || last === undefined) return null;
  if (!isBackupDue({ last: last.at, began, days: settings.backupDays }, now)) return null;
  return (
    <div className="automatic-backup" role="note">
      <p className="backup-due">
        <Icon name="clock" />
        {last.at === undefined ? t('upkeep:backup.never') : t('upkeep:backup.due', { date: wording.date(last.at) })}{' '}
        <a href="#privacy">{t('upkeep:backup.make')}</a>
      </p>
    </div>
  );
}
