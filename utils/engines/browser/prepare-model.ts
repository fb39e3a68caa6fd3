import type { BuiltInState } from '@/utils/domain/engine';
import { EngineFailure } from '../engine-failure';
import type { Availability } from './built-in-api';

export interface Patience {
  signal: AbortSignal;
  /** Longest silence of a download before it counts as hanging. */
  idleMs: number;
  onState?: (state: BuiltInState) => void;
}

interface Maker<Options, Model> {
  availability(options: Options): Promise<Availability>;
  create(options: Options & object): Promise<Model>;
}

/**
 * Makes one of the browser's own models ready, downloading it where the browser has to, and says how far it is. A
 * download that does not move any more is given up, not waited for.
 * @throws EngineFailure `unavailable` where the browser has no such model, `timeout` for one that hangs.
 */
export async function prepareModel<Options extends object, Model>(
  maker: Maker<Options, Model> | undefined,
  options: Options,
  { signal, idleMs, onState }: Patience,
): Promise<Model> {
  if (maker === undefined) throw new EngineFailure('unavailable');
  const availability = await withinPatience(maker.availability(options), idleMs, signal, () => undefined);
  if (availability === 'unavailable') throw new EngineFailure('unavailable');
  if (availability !== 'available') onState?.({ status: 'downloading' });
  let moved = (): void => undefined;
  const making = maker.create({
    ...options,
    signal,
    monitor: (monitor: EventTarget) => {
      monitor.addEventListener('downloadprogress', (event) => {
        moved();
        const share = (event as unknown as { loaded: number }).loaded;
        onState?.({ status: 'downloading', share });
      });
    },
  });
  const model = await withinPatience(making, idleMs, signal, (reset) => {
    moved = reset;
  }).catch((reason: unknown) => {
    if (reason instanceof EngineFailure && reason.fault === 'timeout') onState?.({ status: 'hanging' });
    throw reason instanceof EngineFailure ? reason : new EngineFailure(signal.aborted ? 'cancelled' : 'unavailable');
  });
  onState?.({ status: 'ready' });
  return model;
}

/** Gives up after `idleMs` without a sign of life, or when the seller cancels. */
export function withinPatience<Value>(
  work: Promise<Value>,
  idleMs: number,
  signal: AbortSignal,
  lend: (reset: () => void) => void = () => undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new EngineFailure('timeout'));
    let timer = setTimeout(giveUp, idleMs);
    lend(() => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, idleMs);
    });
    const cancelled = (): void => reject(new EngineFailure('cancelled'));
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancelled);
    });
  });
}
