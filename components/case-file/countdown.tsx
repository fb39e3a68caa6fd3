import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import { pressure, timeLeft } from '../clocks/time-left';
import { useWording } from '../ui/use-wording';

/** A moment and how long is left until it, in words. */
export function Countdown({ dueAt, from, now }: { dueAt: EpochMs; from: EpochMs; now: EpochMs }) {
  const { t } = useTranslation();
  const wording = useWording();
  const left = dueAt - now;
  const { key, values } = timeLeft(left);
  const span = t(`clocks:span.${key}`, values);
  return (
    <span className={`countdown countdown-${pressure(left, dueAt - from)}`} title={wording.exact(dueAt)}>
      {wording.moment(dueAt, now)} ({left < 0 ? t('clocks:over', { span }) : span})
    </span>
  );
}
