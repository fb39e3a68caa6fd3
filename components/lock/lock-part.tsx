import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockState, PassphraseOutcome } from '@/utils/domain/lock';
import { Group } from '../privacy/group';
import { PassphraseForm } from '../privacy/passphrase-form';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import type { LockDesk } from './lock-desk';
import { OutcomeLine } from './outcome-line';
import { RenewalPart } from './renewal-part';
import { useLockDesk } from './use-lock-desk';
import { useLockState } from './use-lock-state';

/** Minutes without use that the seller may choose from; 0: only when the browser closes. */
const MINUTES = [5, 15, 30, 60, 0] as const;
const FIRST_MINUTES = 15;

/** The passphrase before the history: sets, changes and removes it, and says when it locks. */
export function LockPart() {
  const { t } = useTranslation();
  const { desk, error, retry } = useLockDesk();
  const lock = useLockState(desk);
  const failed = error ?? lock.error;
  return (
    <Group title={t('lock:title')} text={t('lock:text')}>
      {failed && <Failure error={failed} retry={retry} />}
      {!failed && (!desk || !lock.state) && <Skeleton lines={3} label={t('ui:loading')} />}
      {!failed && desk && lock.state && <Standing desk={desk} state={lock.state} />}
    </Group>
  );
}

type Answer = PassphraseOutcome | { outcome: 'failed'; detail: string };

function Standing({ desk, state }: { desk: LockDesk; state: LockState }) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState<number>(FIRST_MINUTES);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const [told, setTold] = useState<string[]>([]);
  const [asking, setAsking] = useState<'change' | 'remove'>();
  const [before, setBefore] = useState('');
  const run = (work: () => Promise<PassphraseOutcome & { backup?: 'forgotten' }>, done: string) => {
    setBusy(true);
    setAnswer(undefined);
    setTold([]);
    work()
      .then(
        (next) => {
          setAnswer(next);
          if (next.outcome !== 'done') return;
          setAsking(undefined);
          setTold([done, ...(next.backup ? [t('lock:backupForgotten')] : [])]);
        },
        (reason: unknown) =>
          setAnswer({ outcome: 'failed', detail: reason instanceof Error ? reason.message : String(reason) }),
      )
      .finally(() => {
        setBusy(false);
        setBefore('');
      });
  };
  /** Opens one form and closes it again; what was said of the last act is over. */
  const ask = (next: 'change' | 'remove') => {
    setAnswer(undefined);
    setTold([]);
    setBefore('');
    setAsking(asking === next ? undefined : next);
  };
  const when = (value: number) => (value === 0 ? t('lock:idle.never') : t('lock:idle.after', { count: value }));
  return (
    <>
      {state.status === 'unable' && (
        <RenewalPart desk={desk} begun={state.begun === true} done={() => setTold([t('renewal:done')])} />
      )}
      {state.status === 'off' && (
        <>
          <p className="quiet">{t('lock:off')}</p>
          <PassphraseForm
            kind="new"
            button={t('lock:set')}
            busy={busy}
            onSubmit={(passphrase) => run(() => desk.set(passphrase, minutes), t('lock:nowOn'))}
          >
            <IdleChoice label={t('lock:idle.label')} value={minutes} when={when} onChange={setMinutes} />
          </PassphraseForm>
          <p className="quiet">{t('lock:warning')}</p>
        </>
      )}
      {state.status === 'unlocked' && (
        <>
          <p className="quiet">{t('lock:on')}</p>
          <IdleChoice
            label={t('lock:idle.label')}
            value={state.idleMinutes}
            when={when}
            onChange={(value) => run(() => desk.idle(value), t('lock:idle.changed'))}
          />
          <div className="lock-choices">
            <Button look="primary" icon="lock" onClick={() => void desk.lock()}>
              {t('lock:now')}
            </Button>
            <Button aria-expanded={asking === 'change'} onClick={() => ask('change')}>
              {t('lock:change')}
            </Button>
            <Button aria-expanded={asking === 'remove'} onClick={() => ask('remove')}>
              {t('lock:remove')}
            </Button>
          </div>
          {asking === 'change' && (
            <PassphraseForm
              kind="new"
              button={t('lock:changeNow')}
              label={t('lock:after')}
              busy={busy}
              ready={before !== ''}
              onSubmit={(after) => run(() => desk.change(before, after), t('lock:changed'))}
            >
              <label className="setting">
                <span>{t('lock:before')}</span>
                <input
                  className="field"
                  type="password"
                  autoComplete="current-password"
                  value={before}
                  onChange={(event) => setBefore(event.currentTarget.value)}
                />
              </label>
            </PassphraseForm>
          )}
          {asking === 'remove' && (
            <>
              <p className="settings-problem">{t('lock:removeText')}</p>
              <PassphraseForm
                kind="known"
                button={t('lock:removeNow')}
                busy={busy}
                onSubmit={(passphrase) => run(() => desk.remove(passphrase), t('lock:removed'))}
              />
            </>
          )}
        </>
      )}
      <p className="quiet" role="status">
        {busy ? t('desk:lock.working') : ''}
      </p>
      {told.map((line) => (
        <p key={line} className="work-done" role="status">
          {line}
        </p>
      ))}
      {answer && <OutcomeLine outcome={answer} />}
    </>
  );
}

interface IdleProps {
  label: string;
  value: number;
  when: (minutes: number) => string;
  onChange: (minutes: number) => void;
}

function IdleChoice({ label, value, when, onChange }: IdleProps) {
  return (
    <label className="setting">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {when(minutes)}
          </option>
        ))}
      </select>
    </label>
  );
}
