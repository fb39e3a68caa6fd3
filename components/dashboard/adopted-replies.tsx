import './adopted-replies.css';
import { useTranslation } from 'react-i18next';
import type { AdoptedReply } from '@/utils/domain/adopted-reply';
import { directionOf } from '@/utils/page-text/direction-of';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';

interface Props {
  replies: readonly AdoptedReply[];
  onForget: (id: string) => void;
}

/** The replies that the seller wrote and sent, as they are kept: without names and facts. Newest first. */
export function AdoptedReplies({ replies, onForget }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <section className="settings-group" aria-labelledby="adopted-title">
      <h2 id="adopted-title">{t('adopted:title')}</h2>
      <p className="settings-text">{t('adopted:text')}</p>
      {replies.length === 0 && <p className="quiet">{t('adopted:none')}</p>}
      <ul className="entries">
        {[...replies]
          .sort((a, b) => b.sentAt - a.sentAt)
          .map((reply) => {
            const day = wording.date(reply.sentAt);
            return (
              <li key={reply.id} className="entry">
                <span className="entry-main">
                  <span className="quiet">
                    {[day, t(`labels:intent.${reply.intent}`), wording.languageName(reply.locale)].join(' · ')}
                  </span>
                  <span className="adopted-text" lang={reply.locale} dir={directionOf(reply.text)}>
                    {reply.text}
                  </span>
                </span>
                <SureButton icon="close" aria-label={t('adopted:forgetOf', { day })} onSure={() => onForget(reply.id)}>
                  {t('adopted:forget')}
                </SureButton>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
