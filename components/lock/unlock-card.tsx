import './unlock-card.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassphraseOutcome } from '@/utils/domain/lock';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useNow } from '../ui/use-now';
import { ForgottenPart } from './forgotten-part';
import type { LockDesk } from './lock-desk';
import { OutcomeLine } from './outcome-line';
import { useLockDesk } from './use-lock-desk';
import { useLockState } from './use-lock-state';

/** All that a page of ours shows while locked: what that means, and where the passphrase is typed. */
export function UnlockCard() {
  const { t } = useTranslation();
  const { desk, error, retry } = useLockDesk();
  const lock = useLockState(desk);
  const failed = error ?? lock.error;
  useEffect(() => {
    document.title = `${t('lock:locked')} · ${t('ui:product')}`;
  }, [t]);
  return (
    <main className="lock" aria-label={t('ui:product')}>
      {failed && <Failure error={failed} retry={retry} />}
      {!failed && (!desk || !lock.state) && <Skeleton lines={4} label={t('ui:loading')} />}
      {!failed && desk && lock.state?.status === 'locked' && (
        <>
          <Unlock desk={desk} waiting={lock.state.waiting} waitUntil={lock.state.waitUntil} />
          <ForgottenPart desk={desk} />
        </>
      )}
    </main>
  );
}

type Step = { status: 'typing' } | { status: 'trying' } | { status: 'answered'; answer: Answer };
type Answer = PassphraseOutcome | { outcome: 'failed'; detail: string };

function Unlock({ desk, waiting, waitUntil }: { desk: LockDesk; waiting: number; waitUntil: number }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  // A page that is opened while a wait runs says so at once.
  const [step, setStep] = useState<Step>(
    waitUntil > now ? { status: 'answered', answer: { outcome: 'wait', waitUntil } } : { status: 'typing' },
  );
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const answer = step.status === 'answered' ? step.answer : undefined;
  const waits = answer !== undefined && 'waitUntil' in answer && answer.waitUntil > now;
  const trying = step.status === 'trying';
  const ready = typed !== '' && !waits && !trying;
  return (
    <form
      className="lock-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        setStep({ status: 'trying' });
        desk
          .unlock(typed)
          .catch(
            (reason: unknown): Answer => ({
              outcome: 'failed',
              detail: reason instanceof Error ? reason.message : String(reason),
            }),
          )
          .then((next) => {
            setStep({ status: 'answered', answer: next });
            // What was typed stays, marked: a slip is mended, or typed over.
            field.current?.focus();
            field.current?.select();
          });
      }}
    >
      <h1>{t('lock:locked')}</h1>
      <p className="lock-text">{t('lock:lockedText')}</p>
      {waiting > 0 && <p className="lock-text">{t('lock:waiting', { count: waiting })}</p>}
      <label className="setting">
        <span>{t('lock:passphrase')}</span>
        <input
          ref={field}
          className="field"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          spellCheck={false}
          aria-invalid={answer?.outcome === 'wrong'}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <label className="setting setting-switch">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t('lock:show')}</span>
      </label>
      {/* Stays focusable and is not greyed out by the browser: a press of Enter meanwhile does nothing. */}
      <button type="submit" className="button button-primary" aria-disabled={!ready}>
        {trying ? t('lock:trying') : t('lock:unlock')}
      </button>
      {answer && <OutcomeLine outcome={answer} />}
      <p className="unseen" role="status">
        {trying ? t('lock:trying') : ''}
      </p>
    </form>
  );
}
