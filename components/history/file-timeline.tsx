import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseChange } from '@/utils/domain/case-file';
import type { CustomerFile } from '@/utils/domain/customer-file';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import { stepWords } from '../case-file/step-words';
import '../customer/customer-card.css';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';

/** Entries drawn at once. */
const PAGE = 100;

/** What happened, newest first; with several identities each entry says whose it is. */
export function FileTimeline({ file }: { file: CustomerFile }) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const [shown, setShown] = useState(PAGE);
  const several = file.identities.length > 1;
  const nameOf = (key: string) => {
    const one = file.identities.find(({ customer }) => customer === key);
    return one && [one.name ?? one.siteId, one.account].filter(Boolean).join(', ');
  };
  const stepOf = (step: CaseChange): string | undefined =>
    step.kind === 'resolved' && step.outcome === IMPORTED_HOST ? t('care:imported') : stepWords(step, [], t, wording);
  if (file.timeline.length === 0) return <p className="quiet">{t('history:nothing')}</p>;
  return (
    <>
      <ol className="timeline">
        {file.timeline.slice(0, shown).map((entry, place) => {
          const { url, step } = entry;
          const text = step ? stepOf(step) : entry.text;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike to the letter
              key={`${place}${entry.at}${entry.kind}`}
              className={`timeline-entry timeline-${entry.kind}`}
            >
              <time className="timeline-at" dateTime={new Date(entry.at).toISOString()} title={wording.exact(entry.at)}>
                {wording.date(entry.at)}
              </time>
              <span className="timeline-text">
                {step
                  ? t(`cases:done.${step.kind}`)
                  : t([`history:event.${entry.kind}`, `labels:event.${entry.kind}`], { defaultValue: entry.kind })}
                {text && (
                  <>
                    {' · '}
                    <bdi>{text}</bdi>
                  </>
                )}
                {several && <span className="quiet"> ({nameOf(entry.customer)})</span>}{' '}
                {url && entry.kind.startsWith('message') && (
                  <Button look="link" icon="arrow" onClick={() => ports.openPage(url)}>
                    {t('history:open')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {file.timeline.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('history:older', { count: file.timeline.length - shown })}
        </Button>
      )}
    </>
  );
}
