import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@/utils/domain/settings';
import type { Change } from '../settings/use-change';
import { Button } from '../ui/button';
import { dayBegins } from '../ui/day-begins';
import { FileField } from '../ui/file-field';
import { localDay } from '../ui/local-day';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { byteSize } from './byte-size';
import { Group } from './group';
import { PassphraseForm } from './passphrase-form';
import type { Merged, PrivacyDesk, PrivacyState, WrittenFile } from './privacy-desk';
import { useWork } from './use-work';
import { WorkLine } from './work-line';

const DAY_MS = 86_400_000;
/** Days between automatic backups that the seller may choose from. */
const EVERY = [1, 7, 30] as const;

interface Props {
  desk: PrivacyDesk;
  state: PrivacyState;
  settings: Settings;
  change: Change;
}

/** Makes a backup by hand, and chooses whether it is made by itself. */
export function BackupPart({ desk, state, settings, change }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const now = usePorts().now();
  const { state: work, run, cancel } = useWork<WrittenFile | undefined>();
  const last = state.files.find(({ kind }) => kind === 'backup');
  const days = last && Math.floor((now - last.madeAt) / DAY_MS);
  return (
    <Group title={t('privacy:backup.title')} text={t('privacy:backup.text')}>
      <p className={days === undefined || days >= 7 ? 'settings-problem' : 'quiet'}>
        {last
          ? t('privacy:backup.last', { date: wording.exact(last.madeAt), name: last.name })
          : t('privacy:backup.none')}
      </p>
      <PassphraseForm
        kind="new"
        button={t('privacy:backup.make')}
        busy={work.status === 'running'}
        onSubmit={(passphrase) => run((how) => desk.write('backup', passphrase, undefined, how))}
      />
      <p className="quiet">{t('privacy:backup.forgotten')}</p>
      <WorkLine
        state={work}
        cancel={cancel}
        done={(file) =>
          file
            ? [
                t('privacy:backup.made', {
                  name: file.name,
                  count: file.records,
                  size: byteSize(file.bytes, wording.language),
                }),
                file.unreadable > 0 && t('privacy:backup.unreadable', { count: file.unreadable }),
              ]
                .filter(Boolean)
                .join(' ')
            : t('privacy:cancelled')
        }
      />
      <Automatic desk={desk} state={state} settings={settings} change={change} />
    </Group>
  );
}

function Automatic({ desk, state, settings, change }: Props) {
  const { t } = useTranslation();
  const { state: work, run, cancel } = useWork<undefined>();
  const [asking, setAsking] = useState(false);
  const { backupDays } = settings;
  return (
    <>
      <label className="setting">
        <span>{t('privacy:automatic.title')}</span>
        <select
          className="field"
          value={state.automatic && backupDays !== undefined ? String(backupDays) : ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change('backupDays', chosen === '' ? undefined : Number(chosen));
            setAsking(chosen !== '' && !state.automatic);
            if (chosen === '' && state.automatic) run(() => desk.forgetPassphrase().then(() => undefined));
          }}
        >
          <option value="">{t('privacy:automatic.off')}</option>
          {EVERY.map((count) => (
            <option key={count} value={count}>
              {t('privacy:automatic.every', { count })}
            </option>
          ))}
        </select>
      </label>
      {(asking || (backupDays !== undefined && !state.automatic)) && (
        <PassphraseForm
          kind="new"
          button={t('privacy:automatic.keep')}
          busy={work.status === 'running'}
          onSubmit={(passphrase) =>
            run(async () => {
              await desk.keepPassphrase(passphrase);
              setAsking(false);
              return undefined;
            })
          }
        />
      )}
      <p className="quiet">{t('privacy:automatic.text')}</p>
      <WorkLine state={work} cancel={cancel} done={() => t('privacy:automatic.kept')} />
    </>
  );
}

/** Merges a backup or a colleague's history into what is here. */
export function TakePart({ desk, kind }: { desk: PrivacyDesk; kind: 'backup' | 'history' }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [file, setFile] = useState<File>();
  const { state, run, cancel } = useWork<Merged>();
  const say = (merged: Merged): string =>
    [
      t('privacy:take.done', { date: wording.exact(merged.madeAt) }),
      t('privacy:take.added', { count: merged.added }),
      t('privacy:take.changed', { count: merged.changed }),
      t('privacy:take.same', { count: merged.same }),
      merged.erased > 0 && t('privacy:take.erased', { count: merged.erased }),
      merged.unknown > 0 && t('privacy:take.unknown', { count: merged.unknown }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <>
      <PassphraseForm
        kind="known"
        button={t(`privacy:take.${kind}`)}
        busy={state.status === 'running'}
        ready={file !== undefined}
        onSubmit={(passphrase) => {
          if (file) run((work) => desk.take(kind, file, passphrase, work));
        }}
      >
        <FileField label={t('privacy:take.file')} file={file} onFile={setFile} />
      </PassphraseForm>
      <WorkLine state={state} cancel={cancel} done={say} />
    </>
  );
}

/** What a colleague's database is to learn from this one, and the other way round. */
export function TeamPart({ desk, state }: { desk: PrivacyDesk; state: PrivacyState }) {
  const { t } = useTranslation();
  const wording = useWording();
  const last = state.files.find(({ kind }) => kind === 'history');
  const [since, setSince] = useState('');
  const { state: work, run, cancel } = useWork<WrittenFile | undefined>();
  return (
    <Group title={t('privacy:team.title')} text={t('privacy:team.text')}>
      <PassphraseForm
        kind="new"
        button={t('privacy:team.make')}
        busy={work.status === 'running'}
        onSubmit={(passphrase) => {
          const from = since === '' ? undefined : dayBegins(since, Temporal.Now.timeZoneId());
          run((how) => desk.write('history', passphrase, from, how));
        }}
      >
        <label className="setting">
          <span>{t('privacy:team.since')}</span>
          <input
            type="date"
            className="field digits"
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
        </label>
      </PassphraseForm>
      {last && (
        <p className="quiet">
          {t('privacy:team.last', { date: wording.exact(last.madeAt) })}{' '}
          <Button look="link" onClick={() => setSince(localDay(last.madeAt, Temporal.Now.timeZoneId()))}>
            {t('privacy:team.sinceThen')}
          </Button>
        </p>
      )}
      <WorkLine
        state={work}
        cancel={cancel}
        done={(file) =>
          file ? t('privacy:team.made', { name: file.name, count: file.records }) : t('privacy:cancelled')
        }
      />
      <TakePart desk={desk} kind="history" />
    </Group>
  );
}
