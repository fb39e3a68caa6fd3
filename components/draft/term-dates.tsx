import './term-dates.css';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@/utils/domain/ids';
import type { TermDate, UsualTerm } from '@/utils/domain/usual-term';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';

interface Props {
  dates: readonly TermDate[];
  /** Makes the default the seller's own term from now on. */
  onConfirm: (date: TermDate) => void;
  /** Names the day for this reply; `undefined` goes back to the usual term. */
  onDay: (term: UsualTerm, day: IsoDate | undefined) => void;
}

/** Says of each date that a usual term gave where it comes from, and lets the seller take it or name another day. */
export function TermDates({ dates, onConfirm, onDay }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  if (dates.length === 0) return null;
  return (
    <ul className="term-dates" aria-label={t('terms:dates')}>
      {dates.map((one) => {
        const name = t(`terms:term.${one.term}`);
        return (
          <li key={one.term} className={one.origin === 'default' ? 'term-date term-date-default' : 'term-date'}>
            <span>
              {t(`terms:from.${one.origin}`, {
                day: wording.day(one.date),
                term: name,
                days: t(one.term === 'protection' ? 'terms:calendarDays' : 'terms:workingDays', { count: one.days }),
              })}
            </span>
            {one.origin === 'default' && (
              <Button look="link" icon="check" onClick={() => onConfirm(one)}>
                {t('terms:confirm')}
              </Button>
            )}
            {one.origin === 'named' && (
              <Button look="link" icon="undo" onClick={() => onDay(one.term, undefined)}>
                {t('terms:usual')}
              </Button>
            )}
            <input
              type="date"
              className="field digits"
              aria-label={t('terms:change', { term: name })}
              value={one.date}
              onChange={(event) => onDay(one.term, event.currentTarget.value || undefined)}
            />
          </li>
        );
      })}
    </ul>
  );
}
