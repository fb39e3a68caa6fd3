import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFile, LinkReason, Suggestion } from '@/utils/domain/customer-file';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import type { HistoryDesk } from './history-desk';

/** Who this person is known as, who else may be the same person, and the way to join and to part. */
export function Duplicates({ file, desk }: { file: CustomerFile; desk: HistoryDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const [suggestions, setSuggestions] = useState<Suggestion[]>();
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const linked = file.identities.map(({ customer }) => customer).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever somebody was joined or parted
  useEffect(() => {
    let over = false;
    desk.suggestions(file.key).then(
      (come) => over || setSuggestions(come),
      (reason: unknown) => over || setFailed(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      over = true;
    };
  }, [desk, file.key, linked]);
  const doing = (work: Promise<unknown>) => {
    setBusy(true);
    setFailed(undefined);
    work
      .catch((reason: unknown) => setFailed(reason instanceof Error ? reason.message : String(reason)))
      .finally(() => setBusy(false));
  };
  const decide = ({ customer, score, reasons }: Suggestion, state: 'same' | 'different') => {
    doing(
      ports
        .call('customer/link', { customers: [file.key, customer], state, score, reasons })
        .then(() => setSuggestions((known) => known?.filter((one) => one.customer !== customer))),
    );
  };
  const why = (score: number, reasons: readonly LinkReason[]) =>
    `${Math.round(score * 100)} % · ${reasons.map((reason) => t(`history:reason.${reason}`)).join(', ')}`;
  const nameOf = (key: string) => {
    const one = file.identities.find(({ customer }) => customer === key);
    return one?.name ?? one?.siteId ?? key;
  };
  return (
    <section className="settings-group" aria-labelledby="file-identities">
      <h2 id="file-identities">{t('history:identities')}</h2>
      <ul className="history-plain">
        {file.identities.map(({ customer, marketplace, account, name, siteId }) => (
          <li key={customer} className="history-line">
            <strong>
              <bdi>{name ?? siteId ?? t('history:unnamed')}</bdi>
            </strong>
            <span className="quiet">
              {t(`queue:marketplace.${marketplace}`)}
              <Account account={account} />
              {siteId && (
                <>
                  {' · '}
                  <bdi>{siteId}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {file.links.length > 0 && (
        <ul className="history-plain">
          {file.links.map((link) => (
            <li key={link.id} className="history-line">
              <span>
                {t('history:joined', {
                  a: nameOf(link.customers[0]),
                  b: nameOf(link.customers[1]),
                  at: wording.date(link.at),
                })}{' '}
                <span className="quiet">{why(link.score, link.reasons)}</span>
              </span>
              <Button icon="undo" disabled={busy} onClick={() => doing(ports.call('customer/unlink', { id: link.id }))}>
                {t('history:part')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {suggestions && suggestions.length > 0 && (
        <>
          <h3>{t('history:maybe')}</h3>
          <ul className="history-plain">
            {suggestions.map((one) => (
              <li key={one.customer} className="history-line">
                <a href={`#customers/${encodeURIComponent(one.customer)}`}>
                  <bdi>{one.name ?? t('history:unnamed')}</bdi>
                </a>
                <span className="quiet">
                  {t(`queue:marketplace.${one.marketplace}`)}
                  <Account account={one.account} /> · {why(one.score, one.reasons)}
                </span>
                <Button disabled={busy} onClick={() => decide(one, 'same')}>
                  {t('history:same')}
                </Button>
                <Button look="quiet" disabled={busy} onClick={() => decide(one, 'different')}>
                  {t('history:different')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {failed !== undefined && (
        <p role="alert">
          {t('history:failed')} <code dir="ltr">{failed}</code>
        </p>
      )}
    </section>
  );
}

/** Begins what stands for the shop in tickets of another system. */
const IMPORTED = 'imported:';

/** The shop as its pages name it; nothing where they name none, or only by a hash of its name. */
function Account({ account }: { account: string }) {
  const { t } = useTranslation();
  const id = account.split('|').slice(1).join('|');
  if (!id.startsWith('id:')) return undefined;
  const name = id.slice('id:'.length);
  const source = name.startsWith(IMPORTED) ? name.slice(IMPORTED.length) : undefined;
  return (
    <>
      {' · '}
      <bdi>{source === undefined ? name : t('care:importedFrom', { source })}</bdi>
    </>
  );
}
