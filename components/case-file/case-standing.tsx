import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { CaseView } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import { useSettings } from '../use-settings';
import type { Stepping } from './use-step';

interface Props {
  /** Absent while nobody did anything about the case. */
  file: CaseView | undefined;
  now: EpochMs;
  stepping: Stepping;
}

/** Who answers for the case, and what is known of its course. */
export function CaseStanding({ file, now, stepping }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const person = useSettings()?.agent.name;
  const owner = file ? file.owner || person || t('cases:you') : t('cases:filter.nobody');
  return (
    <div className="case-standing">
      <p>
        {t('cases:owner')} <bdi className="case-person">{owner}</bdi>
        {file?.fallbackOwner && (
          <>
            {' · '}
            {t('cases:fallback')} <bdi className="case-person">{file.fallbackOwner}</bdi>
          </>
        )}
        {file?.fallbackAskedAt !== undefined && (
          <span className="case-asked">
            {' '}
            {t('cases:fallbackAsked', { at: wording.moment(file.fallbackAskedAt, now) })}{' '}
            <Button look="link" onClick={() => void stepping.take({ kind: 'fallback-confirmed' })}>
              {t('cases:do.fallback-confirmed')}
            </Button>
          </span>
        )}
        {file?.fallbackOwner && file.fallbackAskedAt === undefined && file.status !== 'closed' && (
          <>
            {' '}
            <Button look="link" onClick={() => void stepping.take({ kind: 'fallback-asked' })}>
              {t('cases:do.fallback-asked')}
            </Button>
          </>
        )}
      </p>
      {file && (
        <ul className="case-counts">
          <li>{t('cases:count.replies', { count: file.replies })}</li>
          {file.nudges > 0 && <li className="case-nudged">{t('cases:count.nudges', { count: file.nudges })}</li>}
          {file.reopened > 0 && <li>{t('cases:count.reopened', { count: file.reopened })}</li>}
          {file.solvedAtFirstContact !== undefined && (
            <li>{t(file.solvedAtFirstContact ? 'cases:firstContact.yes' : 'cases:firstContact.no')}</li>
          )}
        </ul>
      )}
      {file?.outcome && (
        <p>
          {t('cases:outcome')}: <bdi>{file.outcome}</bdi>
          {file.compensation && ` · ${wording.money(file.compensation)}`}
          {file.rootCause && (
            <>
              {' · '}
              {t('cases:rootCause')}: <bdi>{file.rootCause}</bdi>
            </>
          )}
        </p>
      )}
      {file?.note && (
        <p>
          {t('cases:lastNote')}: <bdi>{file.note}</bdi>
        </p>
      )}
    </div>
  );
}
