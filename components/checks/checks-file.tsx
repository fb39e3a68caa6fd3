import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckedOwn, joinOwnChecks, readOwnChecks, writeOwnChecks } from '@/utils/checks/own/own-checks-of';
import type { OwnChecks } from '@/utils/domain/own-checks';
import { Button } from '../ui/button';

const SHOWN_FAULTS = 8;

interface Props {
  checks: OwnChecks;
  onTake: (checks: OwnChecks) => void;
}

/** Levels, rules and terms as a file: to give to a colleague, to look through what he sent, to take it over. */
export function ChecksFile({ checks, onTake }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<CheckedOwn | 'refused' | 'taken'>();
  const counts = ({ levels, rules, terms }: OwnChecks) =>
    t('checks:file.counts', { levels: Object.keys(levels).length, rules: rules.length, terms: terms.length });
  return (
    <section className="settings-group" aria-labelledby="checks-file">
      <h2 id="checks-file">{t('checks:file.title')}</h2>
      <p className="settings-text">{t('checks:file.text')}</p>
      <div className="checks-buttons">
        <a
          className="button"
          download="dragoman-checks.json"
          href={`data:application/json,${encodeURIComponent(writeOwnChecks(checks))}`}
        >
          {t('checks:file.export')}
        </a>
        <label className="button">
          {t('checks:file.import')}
          <input
            className="unseen"
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (!file) return;
              file.text().then(
                (text) => setRead(readOwnChecks(text) ?? 'refused'),
                () => setRead('refused'),
              );
              input.value = '';
            }}
          />
        </label>
      </div>
      {read === 'refused' && <p role="alert">{t('checks:file.refused')}</p>}
      {read === 'taken' && <p role="status">✓ {t('checks:file.taken')}</p>}
      {typeof read === 'object' && (
        <div className="checks-read" role="status">
          <p>{counts(read.checks)}</p>
          {read.faults.length > 0 && (
            <>
              <p>{t('checks:file.leftOut', { count: read.faults.length })}</p>
              <ul className="settings-points">
                {read.faults.slice(0, SHOWN_FAULTS).map((fault) => (
                  <li key={fault}>
                    <code>{fault}</code>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="quiet">{t('checks:file.joins')}</p>
          <div className="checks-buttons">
            <Button
              look="primary"
              onClick={() => {
                onTake(joinOwnChecks(checks, read.checks));
                setRead('taken');
              }}
            >
              {t('checks:file.take')}
            </Button>
            <Button onClick={() => setRead(undefined)}>{t('ui:cancel')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
