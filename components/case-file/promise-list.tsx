import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPending } from '@/utils/cases/hand-over-sheet';
import type { EpochMs } from '@/utils/domain/ids';
import type { PromiseRecord } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { Countdown } from './countdown';
import { momentField, momentOf } from './local-moment';
import type { Stepping } from './use-step';

const DAY_MS = 86_400_000;

interface Props {
  promises: readonly PromiseRecord[];
  now: EpochMs;
  stepping: Stepping;
}

/** What we promised and have not dealt with: kept, broken, postponed, or the buyer let us off. */
export function PromiseList({ promises, now, stepping }: Props) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState<{ id: string; field: string }>();
  const pending = promises.filter(isPending).sort((a, b) => a.dueAt - b.dueAt);
  if (pending.length === 0) return null;
  const until = moving && momentOf(moving.field);
  return (
    <div className="case-part">
      <h3>{t('cases:promises')}</h3>
      <ul className="case-list">
        {pending.map(({ id, text, dueAt }) => (
          <li key={id}>
            <bdi dir="auto">{text}</bdi>{' '}
            <span className="case-when">
              {dueAt < now && <strong className="case-broken">{t('cases:promise.broken')} </strong>}
              <Countdown dueAt={dueAt} from={dueAt - DAY_MS} now={now} />
            </span>
            <div className="case-buttons">
              <Button onClick={() => void stepping.take({ kind: 'promise-kept', id })}>
                {t('cases:do.promise-kept')}
              </Button>
              <Button
                onClick={() => setMoving(moving?.id === id ? undefined : { id, field: momentField(now + DAY_MS) })}
                aria-expanded={moving?.id === id}
              >
                {t('cases:do.promise-postponed')}
              </Button>
              <Button onClick={() => void stepping.take({ kind: 'promise-broken', id })}>
                {t('cases:do.promise-broken')}
              </Button>
              <Button onClick={() => void stepping.take({ kind: 'promise-withdrawn', id })}>
                {t('cases:do.promise-withdrawn')}
              </Button>
            </div>
            {moving?.id === id && (
              <form
                className="case-form"
                onSubmit={async (event) => {
                  event.preventDefault();
                  if (until === undefined) return;
                  if (await stepping.take({ kind: 'promise-postponed', id, dueAt: until })) setMoving(undefined);
                }}
              >
                <label>
                  {t('cases:field.newDate')}
                  <input
                    className="field"
                    type="datetime-local"
                    required
                    value={moving.field}
                    onChange={(event) => setMoving({ id, field: event.currentTarget.value })}
                  />
                </label>
                <button type="submit" className="button button-primary" disabled={until === undefined}>
                  {t('cases:do.promise-postponed')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
