import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import { Group } from './group';
import type { PrivacyDesk, PrivacyState } from './privacy-desk';

type Step =
  | { status: 'closed' }
  | { status: 'asked'; sure: boolean; held: number }
  | { status: 'working' }
  | { status: 'failed'; detail: string };

/** Erases everything in this browser, after the seller said twice that he wants it. */
export function WipePart({ desk, state }: { desk: PrivacyDesk; state: PrivacyState }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [step, setStep] = useState<Step>({ status: 'closed' });
  const failed = (reason: unknown) =>
    setStep({ status: 'failed', detail: reason instanceof Error ? reason.message : String(reason) });
  const last = state.files.find(({ kind }) => kind === 'backup');
  return (
    <Group title={t('upkeep:wipe.title')} text={t('upkeep:wipe.text')}>
      {(step.status === 'closed' || step.status === 'failed' || (step.status === 'asked' && step.held > 0)) && (
        <div>
          <Button
            icon="close"
            onClick={() => void desk.held().then((held) => setStep({ status: 'asked', sure: false, held }), failed)}
          >
            {t('upkeep:wipe.ask')}
          </Button>
        </div>
      )}
      {step.status === 'failed' && (
        <p className="work-failed" role="alert">
          {t('upkeep:wipe.failed', { detail: step.detail })}
        </p>
      )}
      {step.status === 'asked' && step.held > 0 && (
        <p className="settings-problem" role="alert">
          {t('upkeep:wipe.held', { count: step.held })}
        </p>
      )}
      {step.status === 'asked' && step.held === 0 && (
        <div className="privacy-wipe" role="alertdialog" aria-label={t('upkeep:wipe.title')}>
          <p className="settings-problem">
            {last ? t('upkeep:wipe.lastBackup', { date: wording.exact(last.madeAt) }) : t('upkeep:wipe.noBackup')}
          </p>
          <label className="setting setting-switch">
            <input
              type="checkbox"
              checked={step.sure}
              onChange={(event) => setStep({ ...step, sure: event.currentTarget.checked })}
            />
            <span>{t('upkeep:wipe.sure')}</span>
          </label>
          <span className="privacy-acts">
            <Button
              look="danger"
              disabled={!step.sure}
              onClick={() => {
                setStep({ status: 'working' });
                desk.eraseEverything().catch(failed);
              }}
            >
              {t('upkeep:wipe.now')}
            </Button>
            <Button look="quiet" onClick={() => setStep({ status: 'closed' })}>
              {t('ui:cancel')}
            </Button>
          </span>
        </div>
      )}
      {step.status === 'working' && (
        <p className="work-done" role="status">
          {t('upkeep:wipe.working')}
        </p>
      )}
    </Group>
  );
}
