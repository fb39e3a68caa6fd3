import './readers-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingRow } from '@/utils/store/rows';
import { useChange } from '../settings/use-change';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { useSettings } from '../use-settings';
import { fieldWords } from './field-words';
import { HealthTable } from './health-table';
import { OpenPageFields } from './open-page-fields';
import type { OpenPage, ReaderDesk } from './reader-desk';
import { Recording } from './recording';
import { TaughtList } from './taught-list';
import { useReaderDesk } from './use-reader-desk';

/** How the readers fare: the open page field by field, then every kind of page that was read before. */
export function ReadersPage() {
  const { t } = useTranslation();
  const desk = useReaderDesk();
  const rows = useHealth(desk);
  if (!desk || !rows) return <Skeleton lines={9} label={t('ui:loading')} />;
  return (
    <div className="readers">
      <Recording desk={desk} />
      <OpenPagePart desk={desk} rows={rows} />
      <HostsPart desk={desk} rows={rows} />
    </div>
  );
}

function useHealth(desk: ReaderDesk | undefined): ReadingRow[] | undefined {
  const [rows, setRows] = useState<ReadingRow[]>();
  useEffect(
    () => desk?.watchHealth(setRows, (reason) => console.error('reader health could not be read', reason)),
    [desk],
  );
  return rows;
}

function OpenPagePart({ desk, rows }: { desk: ReaderDesk; rows: ReadingRow[] }) {
  const { t } = useTranslation();
  const wording = useWording();
  const now = useNow(60_000);
  const [pages, setPages] = useState<OpenPage[]>();
  const [chosen, setChosen] = useState<number>();
  useEffect(() => {
    const look = () =>
      void desk.pages().then(setPages, (reason: unknown) => console.error('open pages are not known', reason));
    look();
    // Coming back from the console's tab, its newest reading is wanted.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [desk]);
  const page = pages?.find(({ tabId }) => tabId === chosen) ?? pages?.[0];
  const state = page?.state;
  const health =
    state?.status === 'read' ? rows.find((row) => row.host === state.host && row.kind === state.kind) : undefined;
  return (
    <section className="settings-group" aria-label={t('readers:openPage')}>
      <h2>{t('readers:openPage')}</h2>
      {pages && pages.length > 1 && (
        <select
          className="field"
          aria-label={t('readers:openPage')}
          value={page?.tabId}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {pages.map(({ tabId, title, state: shown }) => (
            <option key={tabId} value={tabId}>
              {[title, 'host' in shown ? shown.host : undefined].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      )}
      {pages?.length === 0 && <p className="quiet">{t('readers:noPage')}</p>}
      {state?.status === 'read' && (
        <>
          <p className="quiet">
            <bdi>{state.host}</bdi> · {t(`labels:page.${state.kind}`)} · {wording.moment(state.readAt, now)}
          </p>
          <OpenPageFields state={state} health={health} />
        </>
      )}
      {state?.status === 'drifted' && (
        <p className="readers-drifted">
          {t('readers:drifted', {
            missing: fieldNames(state.missing),
            works: fieldNames(state.works) || '–',
          })}
        </p>
      )}
      {state?.status === 'unreadable' && (
        <p className="readers-drifted">{t('readers:unreadable', { host: state.host })}</p>
      )}
    </section>
  );

  function fieldNames(fields: readonly string[]): string {
    return fields.map((field) => fieldWords(t, field)).join(t('ui:listSeparator'));
  }
}

function HostsPart({ desk, rows }: { desk: ReaderDesk; rows: ReadingRow[] }) {
  const { t } = useTranslation();
  const settings = useSettings();
  const { change, saving } = useChange();
  const hosts = [...new Set([...rows.map(({ host }) => host), ...(settings?.hostsAllowed ?? [])])].sort();
  return (
    <>
      {hosts.length === 0 && <p className="quiet">{t('readers:nothingYet')}</p>}
      {settings &&
        hosts.map((host) => (
          <section key={host} className="settings-group" aria-label={host}>
            <div className="readers-host">
              <h2 dir="ltr">{host}</h2>
              <label className="setting setting-switch">
                <input
                  type="checkbox"
                  checked={!settings.hostsOff.includes(host)}
                  onChange={(event) => {
                    const rest = settings.hostsOff.filter((one) => one !== host);
                    change('hostsOff', event.currentTarget.checked ? rest : [...rest, host]);
                  }}
                />
                <span>{t('readers:readHere')}</span>
              </label>
              {settings.hostsAllowed.includes(host) && (
                <Button
                  look="link"
                  onClick={() =>
                    change(
                      'hostsAllowed',
                      settings.hostsAllowed.filter((one) => one !== host),
                    )
                  }
                >
                  {t('readers:takeBack')}
                </Button>
              )}
            </div>
            {rows
              .filter((row) => row.host === host)
              .map((row) => (
                <HealthTable key={row.key} row={row} />
              ))}
          </section>
        ))}
      {settings && <TaughtList taught={settings.taughtReaders} desk={desk} change={change} />}
      {saving.status === 'refused' && <p role="alert">{t('settings:refused', { reason: saving.reason })}</p>}
    </>
  );
}
