import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackReport } from '@/utils/export/evidence/verify-pack';
import { Button } from '../ui/button';
import type { ExportDesk } from './export-desk';

/** Says whether a pack is as it was made. */
export function VerifyPart({ desk }: { desk: ExportDesk }) {
  const { t } = useTranslation();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<{ name: string; report: PackReport }>();
  const [failed, setFailed] = useState<unknown>();
  if (failed !== undefined) throw failed;
  return (
    <section className="settings-group" aria-labelledby={title}>
      <h2 id={title}>{t('export:verify.title')}</h2>
      <p className="settings-text">{t('export:verify.text')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) desk.verifyPack(file).then((report) => setChecked({ name: file.name, report }), setFailed);
        }}
      />
      <div>
        <Button icon="check" onClick={() => input.current?.click()}>
          {t('export:verify.choose')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {checked?.report.whole && (
          <p className="export-done">
            {t('export:verify.whole', { name: checked.name, seal: checked.report.seal ?? '' })}
          </p>
        )}
        {checked && !checked.report.whole && (
          <>
            <p className="export-failed">{t('export:verify.broken', { name: checked.name })}</p>
            <ul className="settings-points">
              {checked.report.problems.map((problem) => {
                const detail = 'file' in problem ? problem.file : 'detail' in problem ? problem.detail : '';
                return (
                  <li key={`${problem.kind} ${detail}`}>{t(`export:verify.problem.${problem.kind}`, { detail })}</li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
