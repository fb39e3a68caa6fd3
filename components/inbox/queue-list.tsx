import './queue-list.css';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { QueueRow } from '@/utils/domain/view';
import { SeverityBadge } from '../case/severity-badge';
import { pressure, timeLeft } from '../clocks/time-left';
import { useWording, type Wording } from '../ui/use-wording';
import { withoutOverrides } from '../ui/without-overrides';

const DAY_MS = 86_400_000;

interface Props {
  rows: readonly QueueRow[];
  now: EpochMs;
  /** Place of the row that the keyboard stands on. */
  current?: number;
  /** The keyboard came to another row. */
  onStand?: (place: number) => void;
  onOpen: (row: QueueRow) => void;
}

/** Open cases, one a row: how grave, who, what about, how long is left. */
export function QueueList({ rows, now, current, onStand, onOpen }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <ol className="queue" aria-label={t('queue:title')}>
      {rows.map((row, place) => (
        <li key={row.key}>
          <button
            type="button"
            className="queue-row"
            aria-current={place === current}
            data-place={place}
            onFocus={onStand && (() => onStand(place))}
            onClick={() => onOpen(row)}
          >
            <SeverityBadge severity={row.severity} />
            <span className="queue-who">
              <bdi className="queue-name">
                {row.buyerName ? withoutOverrides(row.buyerName) : t('case:head.noName')}
              </bdi>
              <span className="queue-site">{row.site}</span>
              {row.language && <span className="queue-site">{wording.languageName(row.language)}</span>}
              {row.owner && <bdi className="queue-site">{row.owner}</bdi>}
              {row.status !== 'open' && <span className="queue-status">{t(`labels:status.${row.status}`)}</span>}
            </span>
            <Due row={row} now={now} wording={wording} />
            <span className="queue-what">
              {row.intent && <strong>{t(`labels:intent.${row.intent}`)}</strong>}
              {row.intent && row.preview && ' — '}
              {row.preview && <bdi dir="auto">{withoutOverrides(row.preview)}</bdi>}
            </span>
            <span className="queue-heat">
              {row.emotion !== undefined && row.emotion > 30 && (
                <span className={row.emotion > 80 ? 'queue-heat-hot' : undefined}>
                  {t('queue:emotion', { emotion: row.emotion })}
                  {' · '}
                </span>
              )}
              {t('cases:asOf', { at: wording.moment(row.readAt, now) })}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Told the wording: making formats for every row would cost more than drawing it. */
function Due({ row, now, wording }: { row: QueueRow; now: EpochMs; wording: Wording }) {
  const { t } = useTranslation();
  if (row.dueAt === undefined) return <span className="queue-due quiet">{t('queue:noDeadline')}</span>;
  const left = row.dueAt - now;
  const { key, values } = timeLeft(left);
  const span = t(`clocks:span.${key}`, values);
  return (
    <span className={`queue-due queue-due-${pressure(left, DAY_MS)}`} title={wording.exact(row.dueAt)}>
      {left < 0 ? t('clocks:over', { span }) : span}
    </span>
  );
}
