import { useTranslation } from 'react-i18next';
import type { FieldHealth, ReadingRow } from '@/utils/store/rows';
import { Fold } from '../ui/fold';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { fieldDrift } from './field-drift';
import { fieldWords } from './field-words';

const DAY_MS = 86_400_000;
const DAYS = 30;

/** Counts of one kind of page: which strategy found each field how often, day by day, and what has changed. */
export function HealthTable({ row }: { row: ReadingRow }) {
  const { t } = useTranslation();
  const wording = useWording();
  const now = useNow(60_000);
  const fields = Object.entries(row.fields).sort(([, a], [, b]) => Number(b.lastMissing) - Number(a.lastMissing));
  return (
    <Fold
      title={t(`labels:page.${row.kind}`)}
      count={`${t(`readers:status.${row.lastStatus}`)} ${wording.moment(row.lastAt, now)}`}
      open={row.lastStatus !== 'read' || fields.some(([, health]) => health.lastMissing || fieldDrift(health))}
    >
      <table className="readers-table" aria-label={t(`labels:page.${row.kind}`)}>
        <thead>
          <tr>
            <th scope="col">{t('readers:field')}</th>
            <th scope="col">{t('readers:counts')}</th>
            <th scope="col">{t('readers:days', { count: DAYS })}</th>
            <th scope="col">{t('readers:lastFound')}</th>
            <th scope="col">{t('readers:sinceUpdate')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([field, health]) => {
            const drift = fieldDrift(health);
            return (
              <tr key={field} className={health.lastMissing ? 'readers-missing' : undefined}>
                <th scope="row">{fieldWords(t, field)}</th>
                <td>
                  {Object.entries(health.strategies)
                    .sort(([, a], [, b]) => b - a)
                    .map(([strategy, count]) => (
                      <span key={strategy} className="readers-count">
                        {strategy} <b className="digits">{wording.number(count)}</b>
                      </span>
                    ))}
                  {health.missing > 0 && (
                    <span className="readers-count readers-count-missing">
                      {t('readers:notFound')} <b className="digits">{wording.number(health.missing)}</b>
                    </span>
                  )}
                </td>
                <td>
                  <Days health={health} today={Math.floor(now / DAY_MS)} />
                </td>
                <td>{foundAt(health)}</td>
                <td>
                  {drift ? (
                    <span className={`readers-drift readers-drift-${drift}`}>
                      {t(`readers:drift.${drift}`, { from: health.before ?? '', to: health.last ?? '' })}
                    </span>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fold>
  );

  function foundAt({ foundAt: at, lastAt, lastMissing }: FieldHealth): string {
    if (at !== undefined) return wording.moment(at, now);
    return lastMissing ? t('readers:never') : wording.moment(lastAt, now);
  }
}

/** A bar for each day: found from below, missing on top. Its numbers stand in the table beside it. */
function Days({ health, today }: { health: FieldHealth; today: number }) {
  const days = Array.from({ length: DAYS }, (_, index) => {
    const counts = health.days?.[today - DAYS + 1 + index] ?? {};
    const missing = counts[''] ?? 0;
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { missing, found: all - missing };
  });
  const most = Math.max(1, ...days.map(({ found, missing }) => found + missing));
  const height = (count: number) => (count / most) * 18;
  return (
    <svg className="readers-days" width={DAYS * 4} height="20" aria-hidden="true" focusable="false">
      <path className="readers-days-base" d={`M0 19.5h${DAYS * 4}`} />
      {days.map(({ found, missing }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the day
        <g key={index}>
          <rect x={index * 4} y={19 - height(found)} width="3" height={height(found)} className="readers-days-found" />
          <rect
            x={index * 4}
            y={19 - height(found + missing)}
            width="3"
            height={height(missing)}
            className="readers-days-missing"
          />
        </g>
      ))}
    </svg>
  );
}
