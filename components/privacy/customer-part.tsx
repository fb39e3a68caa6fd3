import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { Group } from './group';
import type { FoundCustomer, PrivacyDesk } from './privacy-desk';
import { useWork } from './use-work';
import { WorkLine } from './work-line';

/** Finds one buyer, and exports, holds or erases what is known of him. */
export function CustomerPart({ desk }: { desk: PrivacyDesk }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<FoundCustomer[]>();
  const [failed, setFailed] = useState<string>();
  const [round, setRound] = useState(0);
  const { state, run, cancel } = useWork<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is another look at the same words
  useEffect(() => {
    const control = new AbortController();
    setFailed(undefined);
    if (words.trim() === '') setFound([]);
    else {
      desk.find(words, control.signal).then(setFound, (reason: unknown) => {
        if (!control.signal.aborted) setFailed(reason instanceof Error ? reason.message : String(reason));
      });
    }
    return () => control.abort();
  }, [desk, words, round]);
  const act = (work: () => Promise<string>) =>
    run(async () => {
      try {
        return await work();
      } finally {
        setRound((before) => before + 1);
      }
    });
  return (
    <Group title={t('privacy:customer.title')} text={t('privacy:customer.text')}>
      <label className="setting">
        <span>{t('privacy:customer.find')}</span>
        <input
          type="search"
          className="field"
          dir="auto"
          value={words}
          onChange={(event) => {
            setFound(undefined);
            setWords(event.currentTarget.value);
          }}
        />
      </label>
      {failed !== undefined && <p role="alert">{t('privacy:fault.other', { detail: failed })}</p>}
      {found === undefined && failed === undefined && <Skeleton lines={2} label={t('ui:loading')} />}
      {found?.length === 0 && words.trim() !== '' && <p className="quiet">{t('privacy:customer.none')}</p>}
      <ul className="entries">
        {found?.map((one) => (
          <CustomerEntry key={one.key} desk={desk} one={one} act={act} />
        ))}
      </ul>
      <WorkLine state={state} cancel={cancel} done={(said) => said} />
    </Group>
  );
}

interface EntryProps {
  desk: PrivacyDesk;
  one: FoundCustomer;
  act: (work: () => Promise<string>) => void;
}

function CustomerEntry({ desk, one, act }: EntryProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const [asked, setAsked] = useState(false);
  const name = one.name ?? t('privacy:customer.unnamed');
  return (
    <li className="entry privacy-entry">
      <span className="entry-main">
        <bdi className="entry-name">{name}</bdi>
        <span className="quiet">
          {[
            t(`privacy:site.${one.marketplace}`),
            t('privacy:customer.conversations', { count: one.conversations }),
            t('privacy:customer.orders', { count: one.orders }),
            wording.date(one.lastSeenAt),
          ].join(' · ')}
        </span>
        {one.joined > 0 && <span className="quiet">{t('upkeep:joined', { count: one.joined })}</span>}
        {one.held && <strong className="settings-problem">{t('privacy:customer.held')}</strong>}
      </span>
      <span className="privacy-acts">
        <Button
          aria-label={t('privacy:customer.exportOf', { name })}
          onClick={() => act(async () => t('privacy:customer.exported', { name: await desk.exportCustomer(one.key) }))}
        >
          {t('privacy:customer.export')}
        </Button>
        <Button
          icon="lock"
          aria-label={t(one.held ? 'privacy:customer.releaseOf' : 'privacy:customer.holdOf', { name })}
          onClick={() =>
            act(async () => {
              await desk.hold(one.key, !one.held);
              return t(one.held ? 'privacy:customer.released' : 'privacy:customer.nowHeld', { name });
            })
          }
        >
          {t(one.held ? 'privacy:customer.release' : 'privacy:customer.hold')}
        </Button>
        <Button
          icon="close"
          disabled={one.held}
          aria-label={t('privacy:customer.eraseOf', { name })}
          onClick={() => setAsked(true)}
        >
          {t('privacy:customer.erase')}
        </Button>
      </span>
      {asked && (
        <span className="privacy-sure" role="alertdialog" aria-label={t('privacy:customer.eraseOf', { name })}>
          {t('privacy:customer.sure', { name })}
          <Button
            look="danger"
            onClick={() => {
              setAsked(false);
              act(async () => {
                await desk.erase(one.key);
                return t('privacy:customer.erased');
              });
            }}
          >
            {t('privacy:customer.eraseNow')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('ui:cancel')}
          </Button>
        </span>
      )}
    </li>
  );
}
