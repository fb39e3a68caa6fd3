import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtReader } from '@/utils/domain/taught-reader';
import type { Change } from '../settings/use-change';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';
import type { ReaderDesk } from './reader-desk';

interface Props {
  taught: readonly TaughtReader[];
  desk: ReaderDesk;
  change: Change;
}

/** The readers that the seller taught: to give to a colleague, to take over, to forget. */
export function TaughtList({ taught, desk, change }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [refused, setRefused] = useState(false);
  const take = async (file: File) => {
    const readers = desk.parse(await file.text());
    setRefused(readers === undefined);
    if (!readers) return;
    const isNew = (old: TaughtReader) => !readers.some(({ host, kind }) => host === old.host && kind === old.kind);
    change('taughtReaders', [...taught.filter(isNew), ...readers]);
  };
  return (
    <section className="settings-group" aria-label={t('readers:taught.title')}>
      <h2>{t('readers:taught.title')}</h2>
      <p className="quiet">{t('readers:taught.text')}</p>
      <ul>
        {taught.map((one) => (
          <li key={`${one.host} ${one.kind}`} className="readers-host">
            <bdi>{one.host}</bdi>
            <span className="quiet">
              {t(`labels:page.${one.kind}`)} · {wording.date(one.taughtAt)}
            </span>
            <SureButton
              look="link"
              onSure={() =>
                change(
                  'taughtReaders',
                  taught.filter((other) => other !== one),
                )
              }
            >
              {t('readers:taught.forget')}
            </SureButton>
          </li>
        ))}
      </ul>
      <div className="readers-host">
        {taught.length > 0 && (
          <a
            className="button"
            download="dragoman-readers.json"
            href={`data:application/json,${encodeURIComponent(JSON.stringify(taught, undefined, 1))}`}
          >
            {t('readers:taught.export')}
          </a>
        )}
        <label className="button">
          {t('readers:taught.import')}
          <input
            type="file"
            accept="application/json,.json"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void take(file);
            }}
          />
        </label>
      </div>
      {refused && <p role="alert">{t('readers:taught.refused')}</p>}
    </section>
  );
}
