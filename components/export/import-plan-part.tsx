import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportPlan, importBatches } from '@/utils/export/import/plan-import';
import { Button } from '../ui/button';
import { useBusy } from '../ui/use-busy';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import type { ExportDesk } from './export-desk';

/** Rejected rows that are shown; the saved list has them all. */
const SHOWN = 100;

type Run =
  | { status: 'idle' }
  | { status: 'running'; done: number }
  | { status: 'done'; added: number }
  | { status: 'stopped'; done: number; reason?: string };

/** What the dry run found, and the import itself, ticket by ticket through the background. */
export function ImportPlanPart({ desk, plan }: { desk: ExportDesk; plan: ImportPlan }) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const title = useId();
  const [run, setRun] = useState<Run>({ status: 'idle' });
  useBusy(run.status === 'running');
  const stop = useRef(false);
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );
  const total = plan.readings.length;
  const lineOf = ({ number, why, field }: ImportPlan['rejected'][number]) => {
    const about = field ? `${t(`export:import.field.${field}`)}: ` : '';
    return t('export:import.row', { number, reason: about + t(`export:import.reason.${why}`) });
  };

  const start = async () => {
    stop.current = false;
    let done = 0;
    let added = 0;
    setRun({ status: 'running', done });
    try {
      for (const readings of importBatches(plan.readings)) {
        if (stop.current) return setRun({ status: 'stopped', done });
        added += (await ports.call('history/import', { readings })).added;
        done += readings.length;
        setRun({ status: 'running', done });
      }
      setRun({ status: 'done', added });
    } catch (reason) {
      setRun({ status: 'stopped', done, reason: reason instanceof Error ? reason.message : String(reason) });
    }
  };

  return (
    <section className="settings-group" aria-labelledby={title}>
      <h2 id={title}>{t('export:import.dryRun')}</h2>
      <p role="status">
        {t('export:import.planned', {
          tickets: wording.number(total),
          messages: wording.number(plan.messages),
          rejected: wording.number(plan.rejected.length),
        })}
      </p>
      {plan.rejected.length > 0 && (
        <>
          <p>{t('export:import.rejected')}</p>
          <ul className="import-rejected">
            {plan.rejected.slice(0, SHOWN).map((one) => (
              <li key={one.number}>{lineOf(one)}</li>
            ))}
            {plan.rejected.length > SHOWN && (
              <li className="quiet">{t('export:import.more', { count: plan.rejected.length - SHOWN })}</li>
            )}
          </ul>
          <div>
            <Button onClick={() => desk.saveText('rejected-rows.txt', `${plan.rejected.map(lineOf).join('\r\n')}\r\n`)}>
              {t('export:import.saveRejected')}
            </Button>
          </div>
        </>
      )}
      <div className="export-run">
        {run.status === 'running' ? (
          <>
            <progress aria-label={t('export:import.progress')} max={Math.max(1, total)} value={run.done} />
            <span className="quiet digits">
              {t('export:import.running', { done: wording.number(run.done), total: wording.number(total) })}
            </span>
            <Button
              icon="close"
              onClick={() => {
                stop.current = true;
              }}
            >
              {t('export:cancel')}
            </Button>
          </>
        ) : (
          <button
            type="button"
            className="button button-primary"
            disabled={total === 0 || run.status === 'done'}
            onClick={() => void start()}
          >
            {t('export:import.start', { count: total })}
          </button>
        )}
        <div role="status" aria-live="polite">
          {run.status === 'done' && (
            <p className="export-done">
              {t('export:import.done', {
                added: wording.number(run.added),
                known: wording.number(total - run.added),
              })}
            </p>
          )}
          {run.status === 'stopped' && (
            <p className="export-failed" role="alert">
              {t(run.reason === undefined ? 'export:import.stopped' : 'export:import.failed', {
                done: wording.number(run.done),
                reason: run.reason,
              })}
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
