import '../dashboard/queue-page.css';
import '../settings/settings-page.css';
import './history.css';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerKey } from '@/utils/domain/ids';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { AllDuplicates } from './all-duplicates';
import { CustomerFileView } from './customer-file-view';
import type { CustomerEntry, HistoryDesk } from './history-desk';
import { TagRules } from './tag-rules';
import { useAbout } from './use-about';
import { useHistoryDesk } from './use-history-desk';
import { useWatched } from './use-watched';

/** Buyers listed at once. */
const PAGE = 50;

/** The buyers seen last, or the file of the one that the address names. */
export function CustomersPage() {
  const { t } = useTranslation();
  const desk = useHistoryDesk();
  const about = useAbout();
  if (!desk) return <Skeleton lines={8} label={t('ui:loading')} />;
  if (about) return <CustomerFileView key={about} desk={desk} customer={about as CustomerKey} />;
  return <CustomerList desk={desk} />;
}

function CustomerList({ desk }: { desk: HistoryDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [most, setMost] = useState(PAGE);
  const watch = useCallback(
    (listener: (entries: CustomerEntry[]) => void, failed: (reason: unknown) => void) =>
      desk.watchCustomers(most, listener, failed),
    [desk, most],
  );
  const list = useWatched(watch);
  if (list.status === 'failed') return <Failure error={list.error} retry={() => setMost(most + 1)} />;
  return (
    <div className="queue-page history">
      <p className="queue-keys">
        {t('history:list')} <a href="#search">{t('history:findOne')}</a>
      </p>
      {list.status === 'loading' && <Skeleton lines={8} label={t('ui:loading')} />}
      {list.status === 'shown' && (
        <ol className="queue-box">
          {list.value.length === 0 && <li className="queue-box-empty">{t('history:noCustomers')}</li>}
          {list.value.map((entry) => (
            <li key={entry.key}>
              <a className="history-row" href={`#customers/${encodeURIComponent(entry.key)}`}>
                <strong>
                  <bdi>{entry.name ?? t('history:unnamed')}</bdi>
                </strong>
                <span className="quiet">{t(`queue:marketplace.${entry.marketplace}`)}</span>
                <span className="history-row-note" dir="auto">
                  {entry.note}
                </span>
                <time className="quiet">{wording.date(entry.lastSeenAt)}</time>
              </a>
            </li>
          ))}
        </ol>
      )}
      {list.status === 'shown' && list.value.length === most && (
        <Button onClick={() => setMost(most + PAGE)}>{t('history:more')}</Button>
      )}
      <AllDuplicates desk={desk} />
      <TagRules />
    </div>
  );
}
