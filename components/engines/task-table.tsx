import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BROWSER_ENGINE, type BuiltInState, ENGINE_TASKS, type EngineTask } from '@/utils/domain/engine';
import { BuiltInLine } from './built-in-line';
import type { EngineBoard, EngineDesk } from './engine-desk';

interface Props {
  desk: EngineDesk;
  board: EngineBoard;
}

/** Which engine does what; a task without one is done as before, or not offered. */
export function TaskTable({ desk, board }: Props) {
  const { t } = useTranslation();
  const [states, look] = useBuiltIn(desk);
  const { tasks } = board.settings;
  return (
    <section className="settings-group" aria-label={t('engines:tasks.title')}>
      <h2>{t('engines:tasks.title')}</h2>
      <p className="settings-text">{t('engines:tasks.text')}</p>
      <div className="settings-row">
        {ENGINE_TASKS.map((task) => (
          <label key={task} className="setting">
            <span>{t(`engines:tasks.${task}`)}</span>
            <select
              className="field"
              value={tasks[task] ?? ''}
              onChange={(event) => void desk.assign(task, event.currentTarget.value || undefined)}
            >
              <option value="">{t('engines:tasks.none')}</option>
              <option value={BROWSER_ENGINE} disabled={!states[task] || states[task].status === 'unavailable'}>
                {t('engines:tasks.browser', { state: t(`engines:builtIn.${states[task]?.status ?? 'asked'}`) })}
              </option>
              {board.engines
                .filter(({ kind }) => kind === 'openai' || task === 'translate_in' || task === 'translate_out')
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        ))}
      </div>
      <ul className="engine-list">
        {ENGINE_TASKS.map((task) => {
          const state = states[task];
          if (tasks[task] !== BROWSER_ENGINE || state === undefined) return null;
          return <BuiltInLine key={task} desk={desk} task={task} state={state} onDone={look} />;
        })}
      </ul>
    </section>
  );
}

/** How far the browser's own models are, and a function that looks anew. */
function useBuiltIn(desk: EngineDesk): [Partial<Record<EngineTask, BuiltInState>>, () => void] {
  const [states, setStates] = useState<Partial<Record<EngineTask, BuiltInState>>>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks anew
  useEffect(() => {
    let over = false;
    for (const task of ENGINE_TASKS) {
      desk.builtIn(task).then(
        (state) => over || setStates((before) => ({ ...before, [task]: state })),
        (reason: unknown) => console.error('the browser did not say whether it has models', reason),
      );
    }
    return () => {
      over = true;
    };
  }, [desk, round]);
  const look = useCallback(() => setRound((before) => before + 1), []);
  return [states, look];
}
