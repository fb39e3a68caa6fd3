import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { ReplyRecord } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';

interface Props {
  reply: ReplyRecord;
  now: EpochMs;
  onSent: () => void;
}

/** Inserted is not sent: until the page shows it, or the seller says so, every clock runs on. */
export function SentState({ reply, now, onSent }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  if (reply.sentAt !== undefined) {
    return (
      <div className="outcome outcome-good" role="status">
        <p>
          {t(`draft:sent.${reply.sentKnownBy === 'seller-said' ? 'said' : 'seen'}`, {
            at: wording.moment(reply.sentAt, now),
          })}
        </p>
      </div>
    );
  }
  return (
    <div className="outcome" role="status">
      <p>
        <span className="outcome-strong">{t('draft:sent.notYet', { at: wording.moment(reply.insertedAt, now) })}</span>
        {t('draft:sent.clocksRun')}
      </p>
      <Button icon="check" onClick={onSent}>
        {t('draft:sent.iSentIt')}
      </Button>
    </div>
  );
}
