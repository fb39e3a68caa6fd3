import './engine-bar.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftLine } from '@/utils/domain/draft';
import { BROWSER_ENGINE, type EngineTask, type KeptLine } from '@/utils/domain/engine';
import type { DraftRequest } from '../ports';
import { Button } from '../ui/button';
import { asTyped } from './as-typed';
import type { EngineBoard } from './engine-desk';
import { engineNameOf } from './engine-name-of';
import { FaultText } from './fault-text';
import { LookFirst } from './look-first';
import type { OutgoingJob } from './outgoing';
import { useEngineDesk } from './use-engine-desk';
import { useEngineWork } from './use-engine-work';
import { WorkingLine } from './working-line';

interface Props {
  request: DraftRequest;
  /** The draft that is to be worded anew. */
  base: Draft;
  /** The reply as it stands in the edit box. */
  lines: readonly DraftLine[];
  edited: boolean;
  onDraft: (draft: Draft) => void;
}

/** Where an engine words a draft anew: asked for by a click, watched while it writes, stopped at any time. */
export function EngineBar({ request, base, lines, edited, onDraft }: Props) {
  const { t } = useTranslation();
  const engines = useEngineDesk();
  const [asked, setAsked] = useState<'draft' | 'polish'>('draft');
  const { work, start, cancel } = useEngineWork<{ kept: KeptLine[]; by: string }>();
  const job = useMemo(
    (): OutgoingJob =>
      edited
        ? { task: 'polish', request, base: asTyped(base, lines) }
        : { task: 'draft', request, base: { ...base, by: undefined } },
    [edited, request, base, lines],
  );
  if (!engines) return null;
  const { desk, board } = engines;
  const drafting = engineNameOf(board, 'draft', t);
  const polishing = edited ? engineNameOf(board, 'polish', t) : undefined;
  if (!drafting && !polishing) return null;
  const by = asked === 'polish' ? polishing : drafting;

  const run = (task: 'draft' | 'polish') => {
    setAsked(task);
    const own = task === 'polish' ? asTyped(base, lines) : { ...base, by: undefined };
    start(async (hooks) => {
      const made = await desk.draft(task, request, own, hooks);
      onDraft(made.draft);
      return { kept: made.kept, by: made.draft.by ?? '' };
    });
  };

  return (
    <div className="engine-bar">
      {work.status === 'working' ? (
        <>
          <WorkingLine work={work} by={by ?? ''} onCancel={cancel} />
          {work.lines.length > 0 && (
            <ol className="engine-stream" aria-label={t('engine:stream')}>
              {work.lines.map((line, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
                <li key={place} dir="auto">
                  {line}
                </li>
              ))}
            </ol>
          )}
        </>
      ) : (
        <div className="engine-bar-head">
          {drafting && (
            <Button look="link" onClick={() => run('draft')}>
              {t('engine:draft', { by: drafting })}
            </Button>
          )}
          {polishing && (
            <Button look="link" onClick={() => run('polish')}>
              {t('engine:polish', { by: polishing })}
            </Button>
          )}
          <span className="quiet">
            {t(staysHere(board, drafting ? 'draft' : 'polish') ? 'engine:stays' : 'engine:leaves')}
          </span>
        </div>
      )}
      {work.status !== 'working' && <LookFirst desk={desk} job={job} />}
      {work.status === 'failed' && <FaultText reason={work.reason} by={by ?? ''} />}
      {work.status === 'failed' && <p className="quiet">{t('engine:oursStands')}</p>}
      {work.status === 'done' && work.result.kept.length > 0 && (
        <details className="engine-kept">
          <summary>{t('engine:kept', { count: work.result.kept.length })}</summary>
          <ul>
            {work.result.kept.map(({ move, findings }) => (
              <li key={move}>
                {[...new Set(findings.map(({ kind }) => t(`engine:why.${kind}`, { defaultValue: kind })))].join('; ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Whether what the engine of a task is sent stays on this machine. */
function staysHere({ settings, engines }: EngineBoard, task: EngineTask): boolean {
  const id = settings.tasks[task];
  return id === BROWSER_ENGINE || engines.some((one) => one.id === id && one.local);
}
