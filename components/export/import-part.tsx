import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportFailure } from '@/utils/export/export-failure';
import type { ImportFile } from '@/utils/export/import/read-import-file';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import type { ExportDesk } from './export-desk';
import { ImportForm } from './import-form';

type Chosen =
  | { status: 'none' | 'reading' }
  | { status: 'read'; name: string; file: ImportFile }
  | { status: 'refused'; name: string; reason: string };

/** Brings in old tickets: a file, what its columns mean, a dry run, then the import. */
export function ImportPart({ desk }: { desk: ExportDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ status: 'none' });
  const read = (file: File) => {
    setChosen({ status: 'reading' });
    desk.readImport(file).then(
      (come) => setChosen({ status: 'read', name: file.name, file: come }),
      (reason: unknown) => {
        const said =
          reason instanceof ExportFailure
            ? t(`export:import.failure.${reason.code}`, { detail: reason.message })
            : String(reason);
        setChosen({ status: 'refused', name: file.name, reason: said });
      },
    );
  };
  return (
    <>
      <section className="settings-group" aria-labelledby={title}>
        <h2 id={title}>{t('export:part.import')}</h2>
        <p className="settings-text">{t('export:import.text')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) read(file);
          }}
        />
        <div>
          <Button icon="insert" onClick={() => input.current?.click()}>
            {t('export:import.choose')}
          </Button>
        </div>
        <div role="status" aria-live="polite">
          {chosen.status === 'reading' && <p className="quiet">{t('export:import.reading')}</p>}
          {chosen.status === 'read' && (
            <p>
              {t('export:import.read', {
                name: chosen.name,
                rows: wording.number(chosen.file.table.rows.length),
                form: chosen.file.form,
              })}
            </p>
          )}
          {chosen.status === 'refused' && (
            <p className="export-failed" role="alert">
              {t('export:import.refused', { name: chosen.name, reason: chosen.reason })}
            </p>
          )}
        </div>
      </section>
      {chosen.status === 'read' && chosen.file.table.rows.length === 0 && (
        <p className="settings-problem">{t('export:import.empty')}</p>
      )}
      {chosen.status === 'read' && chosen.file.table.rows.length > 0 && (
        <ImportForm key={chosen.name} desk={desk} name={chosen.name} file={chosen.file} />
      )}
    </>
  );
}
