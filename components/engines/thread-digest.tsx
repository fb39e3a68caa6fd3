import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/utils/domain/engine';
import type { ConversationView } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { withoutOverrides } from '../ui/without-overrides';
import { engineNameOf } from './engine-name-of';
import { FaultText } from './fault-text';
import { LookFirst } from './look-first';
import type { OutgoingJob } from './outgoing';
import { useEngineDesk } from './use-engine-desk';
import { useEngineWork } from './use-engine-work';
import { WorkingLine } from './working-line';

/** The conversation in a few points by an engine, made at a click, for the agent's own eyes. */
export function ThreadDigest({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const engines = useEngineDesk();
  const { work, start, cancel } = useEngineWork<Summary>();
  const job = useMemo((): OutgoingJob => ({ task: 'summarise', view }), [view]);
  const by = engines && engineNameOf(engines.board, 'summarise', t);
  if (!engines || by === undefined) return null;
  return (
    <div className="message-translation">
      {work.status === 'working' ? (
        <WorkingLine work={work} by={by} onCancel={cancel} />
      ) : (
        <>
          <div className="engine-bar-head">
            <Button look="link" onClick={() => start((hooks) => engines.desk.summarise(view, hooks))}>
              {t('engine:summary.make', { by })}
            </Button>
          </div>
          <LookFirst desk={engines.desk} job={job} />
        </>
      )}
      {work.status === 'done' && (
        <>
          <p className="message-translation-by">{t('engine:summary.by', { by: work.result.by })}</p>
          <ul className="engine-points">
            {work.result.points.map((point) => (
              <li key={point} dir="auto">
                {withoutOverrides(point)}
              </li>
            ))}
          </ul>
          {work.result.invented.length > 0 && (
            <p className="reply-notice" role="alert">
              {t('engine:summary.invented', { figures: work.result.invented.join(t('ui:listSeparator')) })}
            </p>
          )}
        </>
      )}
      {work.status === 'failed' && <FaultText reason={work.reason} by={by} />}
    </div>
  );
}
