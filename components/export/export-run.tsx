import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '@/utils/export/run-export';
import { Button } from '../ui/button';
import { useBusy } from '../ui/use-busy';
import { useWording } from '../ui/use-wording';
import { type ExportChoice, periodOf, requestOf } from './export-choice';
import type { ExportDesk, WrittenFile } from './export-desk';
import { failureWords } from './failure-words';

type Run =
  | { status: 'idle' | 'cancelled' }
  | { status: 'running'; progress?: ExportProgress }
  | { status: 'done'; file: WrittenFile }
  | { status: 'failed'; reason: string };

/** Writing the file: begin, how far it is, cancel, and what became of it. */
export function ExportRun({ desk, choice, ready }: { desk: ExportDesk; choice: ExportChoice; ready: boolean }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [run, setRun] = useState<Run>({ status: 'idle' });
  useBusy(run.status === 'running');
  const cancel = useRef<AbortController>(undefined);
  useEffect(() => () => cancel.current?.abort(), []);

  const start = () => {
    const controller = new AbortController();
    cancel.current = controller;
    setRun({ status: 'running' });
    desk
      .run(
        requestOf(choice, periodOf(choice, Temporal.Now.timeZoneId())),
        (_, { id }) => t(`export:column.${id}`),
        (progress) => setRun({ status: 'running', progress }),
        controller.signal,
      )
      .then(
        (file) => setRun(file ? { status: 'done', file } : { status: 'idle' }),
        (reason: unknown) =>
          setRun(
            controller.signal.aborted ? { status: 'cancelled' } : { status: 'failed', reason: failureWords(t, reason) },
          ),
      );
  };

  const progress = run.status === 'running' ? run.progress : undefined;
  return (
    <div className="export-run">
      {run.status === 'running' ? (
        <>
          <progress
            aria-label={t('export:progress')}
            max={Math.max(1, progress?.total ?? 1)}
            value={progress ? progress.looked : undefined}
          />
          <span className="quiet digits">
            {progress &&
              t('export:running', {
                looked: wording.number(progress.looked),
                total: wording.number(progress.total),
                written: wording.number(progress.written),
              })}
          </span>
          <Button icon="close" onClick={() => cancel.current?.abort()}>
            {t('export:cancel')}
          </Button>
        </>
      ) : (
        <button type="button" className="button button-primary" disabled={!ready} onClick={start}>
          {t('export:start')}
        </button>
      )}
      <div role="status" aria-live="polite">
        {run.status === 'done' && (
          <p className="export-done">
            {t(run.file.downloaded ? 'export:downloaded' : 'export:done', {
              name: run.file.name,
              rows: wording.number(run.file.rows),
            })}
          </p>
        )}
        {run.status === 'cancelled' && <p>{t('export:cancelled')}</p>}
        {run.status === 'failed' && (
          <p className="export-failed" role="alert">
            {t('export:failed', { reason: run.reason })}
          </p>
        )}
      </div>
    </div>
  );
}
