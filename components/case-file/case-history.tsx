import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PromiseRecord } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { stepWords } from './step-words';

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
  return (
    <Fold title={t('cases:history.title')} count={log.length}>
      <ol className="case-history">
        {log.toReversed().map((change) => {
          const particulars = stepWords(change, promises, t, wording);
          return (
            <li key={`${change.home}${change.link}`}>
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
