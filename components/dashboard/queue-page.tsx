import './queue-page.css';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '@/utils/domain/view';
import { QueueList } from '../inbox/queue-list';
import { type QueueFilter, queueFiltered, queueOrder } from '../inbox/queue-order';
import { SHOWN_AT_ONCE } from '../inbox/shown-at-once';
import { useQueue } from '../inbox/use-queue';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import { useNow } from '../ui/use-now';
import { usePorts } from '../use-ports';
import { QueueFilters } from './queue-filters';
import { queueKey } from './queue-key';

/** All open cases by what is due first. J and K move, Enter opens the case in the console, / finds. */
export function QueuePage() {
  const { t } = useTranslation();
  const ports = usePorts();
  const now = useNow(30_000);
  const queue = useQueue();
  const [filter, setFilter] = useState<QueueFilter>({});
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const find = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const stepped = useRef(false);
  const wanted = useDeferredValue(filter);
  const all = queue.status === 'shown' ? queue.rows : undefined;
  const rows = useMemo(() => (all ? queueOrder(queueFiltered(all, wanted)) : []), [all, wanted]);
  const at = Math.min(current, Math.max(rows.length - 1, 0));

  const open = (row: QueueRow) => ports.openPage(row.url);
  const press = useRef<(event: KeyboardEvent) => void>(() => {});
  press.current = (event) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    const step = queueKey(event, typing);
    // A button that has the focus, a row among them, is pressed by the browser itself.
    const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null;
    if (!step || (step === 'open' && onButton)) return;
    if (step === 'leave') return find.current?.blur();
    event.preventDefault();
    if (step === 'find') find.current?.focus();
    else if (step === 'open') {
      const row = rows[at];
      if (row) open(row);
    } else {
      const next = Math.min(Math.max(at + step, 0), rows.length - 1);
      stepped.current = next !== at;
      setCurrent(next);
      if (next >= shown) setShown(next + SHOWN_AT_ONCE);
    }
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${at}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // Who steps with the keys stands on the row, for the reader of the screen, too.
    if (stepped.current) row?.focus({ preventScroll: true });
    stepped.current = false;
  }, [at]);

  if (queue.status === 'failed') {
    return (
      <p className="queue-page" role="alert">
        {t('queue:failed')} <code dir="ltr">{queue.error.message}</code>
      </p>
    );
  }
  return (
    <div className="queue-page">
      <div className="queue-filters">
        <input
          ref={find}
          type="search"
          className="field"
          aria-label={t('queue:filter.words')}
          placeholder={t('queue:filter.words')}
          value={filter.words ?? ''}
          onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
        />
        <QueueFilters rows={all ?? []} filter={filter} onFilter={setFilter} />
      </div>
      <p className="queue-keys">
        <span role="status">{all && t('queue:count', { count: rows.length })}</span> · {t('queue:keys')}
      </p>
      {!all && <Skeleton lines={8} label={t('ui:loading')} />}
      {all && (
        <div className="queue-box" ref={list}>
          {rows.length === 0 ? (
            <p className="queue-box-empty">
              {all.length === 0 ? (
                t('queue:empty')
              ) : (
                <>
                  {t('queue:filter.none')}{' '}
                  <Button look="link" onClick={() => setFilter({})}>
                    {t('queue:filter.clear')}
                  </Button>
                </>
              )}
            </p>
          ) : (
            <QueueList rows={rows.slice(0, shown)} now={now} current={at} onStand={setCurrent} onOpen={open} />
          )}
        </div>
      )}
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('queue:more', { count: rows.length - shown })}
        </Button>
      )}
    </div>
  );
}
