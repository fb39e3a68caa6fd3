import { useTranslation } from 'react-i18next';
import type { BuiltInState, EngineTask } from '@/utils/domain/engine';
import { Button } from '../ui/button';
import type { EngineDesk } from './engine-desk';
import { FaultText } from './fault-text';
import { useEngineWork } from './use-engine-work';
import { WorkingLine } from './working-line';

interface Props {
  desk: EngineDesk;
  task: EngineTask;
  state: BuiltInState;
  /** The state may be another one now. */
  onDone: () => void;
}

/** How far the browser's own model is that does a task, and the button that has it downloaded before it is needed. */
export function BuiltInLine({ desk, task, state, onDone }: Props) {
  const { t } = useTranslation();
  const { work, start, cancel } = useEngineWork<void>();
  const by = t('engines:builtIn.name');
  const name = t(`engines:tasks.${task}`);
  const missing = state.status === 'downloadable' || state.status === 'downloading';
  const prepare = (what: Exclude<EngineTask, 'translate_in' | 'translate_out'>): void =>
    start(async (hooks) => {
      await desk.prepareBuiltIn(what, hooks);
      onDone();
    });
  return (
    <li>
      <span>{t('engines:builtIn.line', { task: name, state: t(`engines:builtIn.${state.status}`) })}</span>{' '}
      {missing && (task === 'translate_in' || task === 'translate_out') && (
        <span className="quiet">{t('engines:builtIn.pairs')}</span>
      )}
      {missing && task !== 'translate_in' && task !== 'translate_out' && work.status !== 'working' && (
        <Button look="link" onClick={() => prepare(task)}>
          {t('engines:builtIn.download')}
        </Button>
      )}
      {work.status === 'working' && <WorkingLine work={work} by={by} onCancel={cancel} />}
      {work.status === 'failed' && <FaultText reason={work.reason} by={by} />}
    </li>
  );
}
