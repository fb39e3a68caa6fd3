import './thread-summary.css';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { useWording } from '../ui/use-wording';
import { threadBrief } from './thread-brief';

/** The thread in the agent's own language: what was told and sent, what we promised, how often they wrote. */
export function ThreadSummary({ view, now }: { view: ConversationView; now: EpochMs }) {
  const { t } = useTranslation();
  const wording = useWording();
  const brief = threadBrief(view);
  return (
    <dl className="brief">
      <dt>{t('case:brief.contacts')}</dt>
      <dd>
        {t('case:brief.buyerWrote', { count: brief.buyerMessages })}
        {brief.firstAt !== undefined && t('case:brief.since', { at: wording.moment(brief.firstAt, now) })}
        {t('case:brief.separator')}
        {brief.sellerMessages === 0
          ? t('case:brief.noAnswerYet')
          : t('case:brief.weWrote', { count: brief.sellerMessages })}
      </dd>
      {brief.files.length > 0 && (
        <>
          <dt>{t('case:brief.sent')}</dt>
          <dd>{brief.files.map((file) => t(`labels:attachment.${file.kind}`, { count: file.count })).join(' · ')}</dd>
        </>
      )}
      {brief.named.map(({ kind, values }) => (
        <div key={kind} style={{ display: 'contents' }}>
          <dt>{t(`case:brief.named.${kind}`)}</dt>
          <dd>
            {values.map((value, place) => (
              <span key={value}>
                {place > 0 && ' · '}
                <bdi>{value}</bdi>
              </span>
            ))}
          </dd>
        </div>
      ))}
      {brief.promises.map((promise) => (
        <div key={`${promise.dueAt}${promise.text}`} style={{ display: 'contents' }}>
          <dt>{t('case:brief.promised')}</dt>
          <dd className={promise.state === 'broken' ? 'brief-broken' : undefined}>
            <bdi>{promise.text}</bdi> —{' '}
            {t(`case:brief.promise.${promise.state}`, { at: wording.moment(promise.dueAt, now) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
