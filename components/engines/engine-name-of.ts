import { BROWSER_ENGINE, type EngineTask } from '@/utils/domain/engine';
import type { EngineBoard } from './engine-desk';

/**
 * Name of the engine that does a task, the browser's own one in words of the interface; `undefined` where the seller
 * chose none or went offline.
 */
export function engineNameOf(
  { settings, engines }: EngineBoard,
  task: EngineTask,
  t: (key: string) => string,
): string | undefined {
  const id = settings.tasks[task];
  if (id === BROWSER_ENGINE) return t('engine:browser');
  return settings.offline ? undefined : engines.find((one) => one.id === id)?.name;
}
