import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { LockDesk } from './lock-desk';

type Step =
  | { status: 'closed' }
  | { status: 'asked'; sure: boolean; held: number }
  | { status: 'working' }
  | { status: 'failed'; detail: string };

/** What is left to one who has forgotten the passphrase. */
export function ForgottenPart({ desk }: { desk: LockDesk }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ status: 'closed' });
  const failed = (reason: unknown) =>
    setStep({ status: 'failed', detail: reason instanceof Error ? reason.message : String(reason) });
  return (
    <details className="lock-forgotten">
      <summary>{t('lock:forgotten.title')}</summary>
      <p>{t('lock:forgotten.text')}</p>
      <p>{t('lock:forgotten.backup')}</p>
      {(step.status === 'closed' || step.status === 'failed') && (
        <div>
          <Button
            onClick={() => void desk.held().then((held) => setStep({ status: 'asked', sure: false, held }), failed)}
          >
            {t('lock:forgotten.erase')}
          </Button>
        </div>
      )}
      {step.status === 'failed' && (
        <p className="work-failed lock-line" role="alert">
          {t('lock:failed', { detail: step.detail })}
        </p>
      )}
      {step.status === 'asked' && (
        <div className="lock-sure" role="alertdialog" aria-label={t('lock:forgotten.erase')}>
          {step.held > 0 && <p className="lock-held">{t('lock:forgotten.held', { count: step.held })}</p>}
          <label className="setting setting-switch">
            <input
              type="checkbox"
              checked={step.sure}
              onChange={(event) => setStep({ ...step, sure: event.currentTarget.checked })}
            />
            <span>{t('lock:forgotten.sure')}</span>
          </label>
          <span className="lock-acts">
            <Button
              look="danger"
              disabled={!step.sure}
              onClick={() => {
                setStep({ status: 'working' });
                desk.eraseEverything().catch(failed);
              }}
            >
              {t('lock:forgotten.now')}
            </Button>
            <Button look="quiet" onClick={() => setStep({ status: 'closed' })}>
              {t('ui:cancel')}
            </Button>
          </span>
        </div>
      )}
      {step.status === 'working' && <p role="status">{t('lock:forgotten.working')}</p>}
    </details>
  );
}
