import './automatic-backup.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../use-settings';
import { BackupDue } from './backup-due';
import type { WrittenFile } from './privacy-desk';
import { usePrivacyDesk } from './use-privacy-desk';
import { useWork } from './use-work';
import { WorkLine } from './work-line';

/** Makes the backup that is due while a page of ours is open, and says so; reminds where none is made by itself. */
export function AutomaticBackup() {
  const { t } = useTranslation();
  const loaded = usePrivacyDesk();
  const days = useSettings()?.backupDays;
  const { state, run, cancel } = useWork<WrittenFile | undefined>();
  const desk = loaded.status === 'ready' ? loaded.desk : undefined;
  useEffect(() => {
    if (desk && days !== undefined) run((work) => desk.backUpIfDue(days, work));
  }, [desk, days, run]);
  // Nothing was due, or it is being found out.
  if (state.status === 'idle' || (state.status === 'done' && state.result === undefined))
    return desk ? <BackupDue desk={desk} /> : null;
  if (state.status === 'running' && state.step.stage === 'preparing') return null;
  return (
    <div className="automatic-backup">
      <strong>{t('privacy:automatic.line')}</strong>
      <WorkLine
        state={state}
        cancel={cancel}
        done={(file) => t('privacy:automatic.made', { name: file?.name ?? '' })}
      />
    </div>
  );
}
