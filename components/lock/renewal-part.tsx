import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { LockDesk } from './lock-desk';

type Step = { status: 'resting' } | { status: 'running'; share: number } | { status: 'failed'; detail: string };

interface Props {
  desk: LockDesk;
  /** It was begun before, and not finished. */
  begun: boolean;
  done: () => void;
}

/** Exchanges the keys of an older version for ones that a passphrase can stand before. */
export function RenewalPart({ desk, begun, done }: Props) {
  const { t, i18n } = useTranslation();
  const [step, setStep] = useState<Step>({ status: 'resting' });
  const cancel = useRef<AbortController>(undefined);
  // Left for another page it would run on unseen.
  useEffect(() => () => cancel.current?.abort(), []);
  const start = (): void => {
    const own = new AbortController();
    cancel.current = own;
    setStep({ status: 'running', share: 0 });
    desk
      .renew((share) => setStep({ status: 'running', share }), own.signal)
      .then(done, (reason: unknown) =>
        setStep(
          own.signal.aborted
            ? { status: 'resting' }
            : { status: 'failed', detail: reason instanceof Error ? reason.message : String(reason) },
        ),
      );
  };
  if (step.status === 'running') {
    const share = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(step.share);
    return (
      <>
        <div className="work" role="status">
          <label className="work-bar">
            <span>
              {t('renewal:running')} <span className="digits">{share}</span>
            </span>
            <progress max={1} value={step.share} />
          </label>
          <Button onClick={() => cancel.current?.abort()}>{t('ui:cancel')}</Button>
        </div>
        <p className="quiet">{t('renewal:open')}</p>
      </>
    );
  }
  return (
    <>
      <p className="settings-problem">{begun ? t('renewal:begun') : t('renewal:text')}</p>
      {!begun && <p className="quiet">{t('renewal:backup')}</p>}
      {step.status === 'failed' && (
        <p className="work-failed" role="alert">
          {t('renewal:failed', { detail: step.detail })}
        </p>
      )}
      <div className="privacy-acts">
        <Button look="primary" onClick={start}>
          {begun ? t('renewal:goOn') : t('renewal:start')}
        </Button>
      </div>
    </>
  );
}
