import './customer-card.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { CustomerView } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { Section } from '../ui/section';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';

const ENTRIES_SHOWN = 30;

interface Props {
  customer: CustomerView;
  now: EpochMs;
}

/** Who is writing: what passed between us so far, and the team's own note. */
export function CustomerCard({ customer, now }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const { timeline } = customer;
  return (
    <Section title={t('customer:title')} aside={t('customer:since', { at: wording.date(customer.firstSeenAt) })}>
      <div className="customer">
        <dl className="customer-facts">
          <div>
            <dt>{t('customer:orders')}</dt>
            <dd>{wording.number(customer.orders)}</dd>
          </div>
          <div>
            <dt>{t('customer:conversations')}</dt>
            <dd>{wording.number(customer.conversations)}</dd>
          </div>
          {customer.spent && (
            <div>
              <dt>{t('customer:spent')}</dt>
              <dd>{wording.money(customer.spent)}</dd>
            </div>
          )}
          {customer.language && (
            <div>
              <dt>{t('customer:language')}</dt>
              <dd>{wording.languageName(customer.language)}</dd>
            </div>
          )}
        </dl>
        {customer.tags.length > 0 && (
          <ul className="flags" aria-label={t('customer:tags')}>
            {customer.tags.map((tag) => (
              <li key={tag} className="flag">
                <bdi>{tag}</bdi>
              </li>
            ))}
          </ul>
        )}
        <Note customer={customer} />
        <div>
          <Button look="link" icon="person" onClick={() => ports.openDashboard('customers', customer.key)}>
            {t('customer:openFile')}
          </Button>
        </div>
        {timeline.length > 0 && (
          <Fold title={t('customer:timeline')} count={timeline.length}>
            <ol className="timeline">
              {timeline.slice(0, ENTRIES_SHOWN).map((entry) => (
                <li key={`${entry.at}${entry.kind}${entry.text}`} className={`timeline-entry timeline-${entry.kind}`}>
                  <time
                    className="timeline-at"
                    dateTime={new Date(entry.at).toISOString()}
                    title={wording.exact(entry.at)}
                  >
                    {wording.moment(entry.at, now)}
                  </time>
                  <span className="timeline-text">
                    {t(`labels:event.${entry.kind}`, { defaultValue: entry.kind })}
                    {entry.text && (
                      <>
                        {' · '}
                        <bdi>{entry.text}</bdi>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ol>
            {timeline.length > ENTRIES_SHOWN && (
              <p className="quiet">{t('customer:older', { count: timeline.length - ENTRIES_SHOWN })}</p>
            )}
          </Fold>
        )}
      </div>
    </Section>
  );
}

/** The note is saved when the seller pauses, and at once when he leaves the field. */
function Note({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const [note, setNote] = useState(customer.note ?? '');
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = (text: string) => {
    clearTimeout(timer.current);
    if (text === (customer.note ?? '')) return;
    ports.call('customer/note', { customer: customer.key, note: text }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <label className="customer-note-label">
      {t('customer:note')}
      <textarea
        className="field customer-note"
        dir="auto"
        placeholder={t('customer:notePlaceholder')}
        value={note}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setNote(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => save(text), 400);
        }}
        onBlur={() => save(note)}
      />
      {failed && <span role="alert">{t('customer:noteFailed')}</span>}
    </label>
  );
}
