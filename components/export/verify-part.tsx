import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackReport } from '@/utils/export/evidence/verify-pack';
import { Button } from '../ui/button';
import type { ExportDesk } from './export-desk';
import { isSeal } from './is-seal';

type Check =
  | { status: 'idle' | 'checking' }
  | { status: 'checked'; name: string; report: PackReport; noted: boolean }
  | { status: 'failed'; name: string; reason: string };

/** Says whether a pack is as it was made, and whether it is the one whose seal was noted. */
export function VerifyPart({ desk }: { desk: ExportDesk }) {
  const { t } = useTranslation();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [seal, setSeal] = useState('');
  const [check, setCheck] = useState<Check>({ status: 'idle' });
  const noted = seal.trim();
  const usable = noted === '' || isSeal(noted);
  const look = (file: File) => {
    setCheck({ status: 'checking' });
    desk.verifyPack(file, noted === '' ? undefined : noted).then(
      (report) => setCheck({ status: 'checked', name: file.name, report, noted: noted !== '' }),
      (reason: unknown) =>
        setCheck({
          status: 'failed',
          name: file.name,
          reason: reason instanceof Error ? reason.message : String(reason),
        }),
    );
  };
  return (
    <section className="settings-group" aria-labelledby={title}>
      <h2 id={title}>{t('export:verify.title')}</h2>
      <p className="settings-text">{t('export:verify.text')}</p>
      <label className="setting">
        <span>{t('care:seal.noted')}</span>
        <input
          className="field id"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={!usable}
          value={seal}
          onChange={(event) => {
            setSeal(event.currentTarget.value);
            setCheck({ status: 'idle' });
          }}
        />
        <small className={usable ? 'quiet' : 'settings-problem'}>
          {t(usable ? 'care:seal.text' : 'care:seal.wrong')}
        </small>
      </label>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) look(file);
        }}
      />
      <div>
        <Button icon="check" disabled={!usable || check.status === 'checking'} onClick={() => input.current?.click()}>
          {t('export:verify.choose')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {check.status === 'checking' && <p className="quiet">{t('care:seal.checking')}</p>}
        {check.status === 'failed' && (
          <p className="export-failed">{t('care:seal.failed', { name: check.name, reason: check.reason })}</p>
        )}
        {check.status === 'checked' && check.report.whole && (
          <p className="export-done">
            {t('export:verify.whole', { name: check.name, seal: check.report.seal ?? '' })}
            {check.noted && ` ${t('care:seal.same')}`}
          </p>
        )}
        {check.status === 'checked' && !check.report.whole && (
          <>
            <p className="export-failed">{t('export:verify.broken', { name: check.name })}</p>
            <ul className="settings-points">
              {check.report.problems.map((problem) => {
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
