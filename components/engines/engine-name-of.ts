import { BROWSER_ENGINE, type EngineTask } from '@/utils/domain/engine';
import type { EngineBoard } from './engine-desk';

/** Name of the engine that does a task; `undefined` where the seller chose none or went offline. */
export function engineNameOf({ settings, engines }: EngineBoard, task: EngineTask): string | undefined {
  const id = settings.tasks[task];
  if (id === BROWSER_ENGINE) return 'Browser';
  return settings.offline ? undefined : engines.find((one) => one.id === id)?.name;
}
