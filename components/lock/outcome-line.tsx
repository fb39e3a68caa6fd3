import { useTranslation } from 'react-i18next';
import type { PassphraseOutcome } from '@/utils/domain/lock';
import { useNow } from '../ui/use-now';

/** How many seconds a wait still lasts. */
export const secondsUntil = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));

/** Why a passphrase did not do it, and when it may be tried again. */
export function OutcomeLine({ outcome }: { outcome: PassphraseOutcome | { outcome: 'failed'; detail: string } }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  if (outcome.outcome === 'done') return null;
  const waits = 'waitUntil' in outcome ? secondsUntil(outcome.waitUntil, now) : 0;
  // A wait that is over says nothing; that it was wrong stays until the next try.
  if (outcome.outcome === 'wait' && waits === 0) return null;
  return (
    <p className="work-failed lock-line" role="alert">
      {outcome.outcome === 'wrong' && t('lock:wrong')}
      {outcome.outcome === 'changed-meanwhile' && t('lock:changedMeanwhile')}
      {outcome.outcome === 'failed' && t('lock:failed', { detail: outcome.detail })}{' '}
      {waits > 0 && <span aria-live="off">{t('lock:wait', { count: waits })}</span>}
    </p>
  );
}
