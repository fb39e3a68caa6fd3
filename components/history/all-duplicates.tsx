import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '@/utils/domain/customer-file';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';
import type { HistoryDesk } from './history-desk';

type Search =
  | { status: 'idle' }
  | { status: 'running'; done: number }
  | { status: 'done'; found: number; pairs: DuplicatePair[] }
  | { status: 'failed'; detail: string };

/** Looks for one person under two names in the whole history, and lets the seller decide on each pair. */
export function AllDuplicates({ desk }: { desk: HistoryDesk }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const [search, setSearch] = useState<Search>({ status: 'idle' });
  const [failed, setFailed] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const look = () => {
    const control = new AbortController();
    running.current = control;
    setFailed(undefined);
    setSearch({ status: 'running', done: 0 });
    desk
      .allSuggestions(control.signal, (done) => {
        if (!control.signal.aborted) setSearch({ status: 'running', done });
      })
      .then(
        (pairs) => {
          if (!control.signal.aborted) setSearch({ status: 'done', found: pairs.length, pairs });
        },
        (reason: unknown) => {
          if (!control.signal.aborted) setSearch({ status: 'failed', detail: wordsOf(reason) });
        },
      );
  };
  const cancel = () => {
    running.current?.abort();
    setSearch({ status: 'idle' });
  };
  const decide = ({ people, score, reasons }: DuplicatePair, state: 'same' | 'different') => {
    setFailed(undefined);
    const customers: [(typeof people)[0]['customer'], (typeof people)[0]['customer']] = [
      people[0].customer,
      people[1].customer,
    ];
    ports.call('customer/link', { customers, state, score, reasons }).then(
      () =>
        setSearch((now) =>
          now.status === 'done' ? { ...now, pairs: now.pairs.filter((one) => one.people !== people) } : now,
        ),
      (reason: unknown) => setFailed(wordsOf(reason)),
    );
  };
  return (
    <section className="settings-group" aria-labelledby="all-duplicates">
      <h2 id="all-duplicates">{t('upkeep:pairs.title')}</h2>
      <p className="settings-text">{t('upkeep:pairs.text')}</p>
      {search.status === 'running' ? (
        <div className="history-line" role="status">
          <label className="history-line">
            {t('upkeep:pairs.looking')}
            <progress max={1} value={search.done} />
          </label>
          <Button onClick={cancel}>{t('ui:cancel')}</Button>
        </div>
      ) : (
        <div>
          <Button onClick={look}>{t(search.status === 'idle' ? 'upkeep:pairs.look' : 'upkeep:pairs.again')}</Button>
        </div>
      )}
      {search.status === 'failed' && <p role="alert">{t('upkeep:pairs.failed', { detail: search.detail })}</p>}
      {search.status === 'done' && (
        <>
          <p className="quiet" role="status">
            {search.found === 0
              ? t('upkeep:pairs.none')
              : search.pairs.length === 0
                ? t('upkeep:pairs.decided')
                : t('upkeep:pairs.found', { count: search.pairs.length })}
          </p>
          <ul className="history-plain">
            {search.pairs.map((pair) => (
              <Pair key={pair.people.map(({ customer }) => customer).join()} pair={pair} decide={decide} />
            ))}
          </ul>
        </>
      )}
      {failed !== undefined && <p role="alert">{t('upkeep:pairs.failed', { detail: failed })}</p>}
    </section>
  );
}

interface PairProps {
  pair: DuplicatePair;
  decide: (pair: DuplicatePair, state: 'same' | 'different') => void;
}

function Pair({ pair, decide }: PairProps) {
  const { t } = useTranslation();
  const [a, b] = pair.people.map(({ name }) => name ?? t('history:unnamed'));
  return (
    <li className="history-line">
      {pair.people.map(({ customer, name, marketplace }, at) => (
        <span key={customer}>
          {at > 0 && '↔ '}
          <a href={`#customers/${encodeURIComponent(customer)}`}>
            <bdi>{name ?? t('history:unnamed')}</bdi>
          </a>{' '}
          <span className="quiet">{t(`queue:marketplace.${marketplace}`)}</span>
        </span>
      ))}
      <span className="quiet">
        {Math.round(pair.score * 100)} % · {pair.reasons.map((reason) => t(`history:reason.${reason}`)).join(', ')}
      </span>
      <Button aria-label={t('upkeep:pairs.joins', { a, b })} onClick={() => decide(pair, 'same')}>
        {t('history:same')}
      </Button>
      <Button look="quiet" aria-label={t('upkeep:pairs.parts', { a, b })} onClick={() => decide(pair, 'different')}>
        {t('history:different')}
      </Button>
    </li>
  );
}

function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
