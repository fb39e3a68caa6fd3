import '../settings/settings-page.css';
import '../dashboard/entry-list.css';
import './privacy-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LockPart } from '../lock/lock-part';
import { useChange } from '../settings/use-change';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useSettings } from '../use-settings';
import { BackupPart, TakePart, TeamPart } from './backup-part';
import { CustomerPart } from './customer-part';
import { Group } from './group';
import { KeepingPart } from './keeping-part';
import type { PrivacyState } from './privacy-desk';
import { ReceiptPart } from './receipt-part';
import { SpacePart } from './space-part';
import { usePrivacyDesk } from './use-privacy-desk';
import { WipePart } from './wipe-part';

/** Backups, what is kept for how long, one buyer's data, and colleagues' files. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const loaded = usePrivacyDesk();
  const settings = useSettings();
  const { change, saving } = useChange();
  const [state, setState] = useState<PrivacyState>();
  const [failed, setFailed] = useState<Error>();
  const desk = loaded.status === 'ready' ? loaded.desk : undefined;
  useEffect(
    () => desk?.watch(setState, (reason) => setFailed(reason instanceof Error ? reason : new Error(String(reason)))),
    [desk],
  );
  const error = loaded.status === 'failed' ? loaded.error : failed;
  if (error) return <Failure error={error} retry={() => location.reload()} />;
  if (!desk || !state || !settings) return <Skeleton lines={12} label={t('ui:loading')} />;
  return (
    <div className="settings privacy">
      {state.unfinished !== undefined && (
        <p className="work-failed" role="alert">
          {t('privacy:take.unfinished', { name: state.unfinished })}
        </p>
      )}
      <BackupPart desk={desk} state={state} settings={settings} change={change} />
      <Group title={t('privacy:take.title')} text={t('privacy:take.text')}>
        <TakePart desk={desk} kind="backup" />
      </Group>
      <LockPart />
      <KeepingPart desk={desk} state={state} settings={settings} change={change} />
      <CustomerPart desk={desk} />
      <ReceiptPart state={state} />
      <TeamPart desk={desk} state={state} />
      <SpacePart desk={desk} />
      <WipePart desk={desk} state={state} />
      {saving.status === 'refused' && (
        <p className="settings-saved settings-refused" role="alert">
          {t('settings:refused', { reason: saving.reason })}
        </p>
      )}
    </div>
  );
}
