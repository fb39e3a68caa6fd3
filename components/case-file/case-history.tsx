import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoggedChange } from '@/utils/domain/case-file';
import type { CaseView, PromiseRecord } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';

interface Props {
  file: CaseView;
  promises: readonly PromiseRecord[];
}

type Check = 'idle' | 'checking' | 'whole' | 'failed' | { broken: number };

/** Every change of the case, newest first, and whether the record of it is as it was written. */
export function CaseHistory({ file: { id: caseId, log }, promises }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const [check, setCheck] = useState<Check>('idle');
  const said = (change: LoggedChange): string | undefined => {
    switch (change.kind) {
      case 'asked-inside':
        return `${change.who}: ${change.question}`;
      case 'answered-inside':
        return change.answer;
      case 'handed-over':
        return `${change.to}: ${change.note}`;
      case 'noted':
        return change.note;
      case 'reply-checked':
        return `${t(`guard:step.${change.note}`)}: ${change.who}`;
      case 'fallback-named':
        return change.to;
      case 'resolved':
        return [change.outcome, change.compensation && wording.money(change.compensation)].filter(Boolean).join(' · ');
      case 'step-done':
        return [t(`cases:step.${change.step}`), change.rootCause].filter(Boolean).join(' · ');
      case 'promise-kept':
      case 'promise-broken':
      case 'promise-overdue':
      case 'promise-withdrawn':
        return promises.find(({ id }) => id === change.id)?.text;
      case 'promise-postponed':
        return [promises.find(({ id }) => id === change.id)?.text, wording.exact(change.dueAt)]
          .filter(Boolean)
          .join(' · ');
      case 'decided':
        return [
          t(`labels:remedy.${change.remedy}`),
          change.amount && wording.money(change.amount),
          change.date,
          change.reason,
        ]
          .filter(Boolean)
          .join(' · ');
      case 'overrode':
        return `${change.rule}: ${change.reason}`;
      case 'corrected': {
        const { severity, intent, emotion } = change;
        const parts = [
          severity,
          intent && t(`labels:intent.${intent}`),
          emotion !== undefined && t('cases:history.emotion', { emotion }),
        ];
        return parts.filter(Boolean).join(' · ') || t('cases:history.takenBack');
      }
      default:
        return undefined;
    }
  };
  return (
    <Fold title={t('cases:history.title')} count={log.length}>
      <ol className="case-history">
        {log.toReversed().map((change) => {
          const particulars = said(change);
          return (
            <li key={change.link}>
              <time dateTime={new Date(change.at).toISOString()} title={wording.exact(change.at)}>
                {wording.moment(change.at, ports.now())}
              </time>{' '}
              <strong>{t(`cases:done.${change.kind}`)}</strong>
              {'by' in change && change.by !== '' && (
                <>
                  {' · '}
                  <bdi>{change.by}</bdi>
                </>
              )}
              {particulars && (
                <>
                  {' — '}
                  <bdi dir="auto">{particulars}</bdi>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <p className="case-check">
        <Button
          look="link"
          onClick={() => {
            setCheck('checking');
            ports.checkRecord(caseId, log).then(
              (broken) => setCheck(broken === undefined ? 'whole' : { broken }),
              () => setCheck('failed'),
            );
          }}
        >
          {t('cases:history.check')}
        </Button>{' '}
        <span role="status">
          {typeof check === 'object'
            ? t('cases:history.broken', { link: check.broken })
            : check !== 'idle' && t(`cases:history.${check}`)}
        </span>
      </p>
    </Fold>
  );
}
