import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { clockLevel, THRESHOLDS } from '@/utils/clocks/clock-progress';
import type { EpochMs } from '@/utils/domain/ids';
import type { ShownClock } from '@/utils/domain/view';
import { useWording } from '../ui/use-wording';
import { pressure, timeLeft } from './time-left';

interface Props {
  shown: ShownClock;
  now: EpochMs;
  open: boolean;
  sumId: string;
  onToggle: () => void;
}

/** One deadline as time left; pressing it shows how it was worked out. */
export function ClockTile({ shown, now, open, sumId, onToggle }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const { clock } = shown;
  const left = clock.dueAt === undefined ? undefined : clock.dueAt - now;
  const stopped = clock.state === 'met' || clock.state === 'missed';
  const whole = clock.dueAt === undefined ? 0 : clock.dueAt - clock.startedAt;
  const level = stopped ? clock.state : left === undefined ? 'calm' : pressure(left, whole);
  const spent = left === undefined || whole <= 0 ? 100 : Math.min(100, Math.max(0, (1 - left / whole) * 100));
  const used = clockLevel(clock, now);
  const mark = THRESHOLDS.find((one) => one.level === used)?.share;
  return (
    <button
      type="button"
      className={`clock clock-${level}`}
      aria-expanded={open}
      aria-controls={sumId}
      onClick={onToggle}
      title={t('clocks:explain')}
    >
      <span className="clock-name">
        <span>{t(shown.nameKey)}</span>
        <span className="clock-kind">{t(`clocks:kind.${shown.kind}`)}</span>
      </span>
      <span className="clock-left">{words()}</span>
      <span className="clock-due">
        {clock.dueAt === undefined
          ? t('clocks:noWorkingTime')
          : t('clocks:due', { at: wording.moment(clock.dueAt, now) })}
        {mark !== undefined && ` · ${t('cases:mark', { percent: mark * 100 })}`}
        {shown.unverified && (
          <>
            {' · '}
            <span className="clock-unverified" title={t('clocks:unverifiedHint')}>
              {t('clocks:unverified')}
            </span>
          </>
        )}
        {shown.shiftEndsAt !== undefined && (
          <span className="clock-unattended">
            {t('cases:clock.shiftEnds', { at: wording.moment(shown.shiftEndsAt, now) })}
          </span>
        )}
      </span>
      {!stopped && left !== undefined && (
        <span className="clock-bar" style={{ '--spent': `${spent}%` } as CSSProperties} />
      )}
    </button>
  );

  function words(): string {
    if (clock.state === 'met') return t('clocks:met');
    if (clock.state === 'missed') return t('clocks:missed');
    if (left === undefined) return t('clocks:waiting');
    const { key, values } = timeLeft(left);
    const span = t(`clocks:span.${key}`, values);
    return left < 0 ? t('clocks:over', { span }) : span;
  }
}
