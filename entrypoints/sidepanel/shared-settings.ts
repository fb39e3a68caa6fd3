import type { Stop } from '@/components/ports';
import type { Settings } from '@/utils/domain/settings';

type Listener = (settings: Settings) => void;
type Watch = (listener: Listener, failed: (reason: unknown) => void) => Stop;

export interface SharedSettings {
  watch: Watch;
  now(): Promise<Settings>;
}

/**
 * One subscription to the settings for a whole page. Whoever asks is answered from the last known value, so nothing waits
 * for the store twice, and all see a change at the same moment. After a failure the next who asks begins anew.
 */
export function shareSettings(subscribe: Watch): SharedSettings {
  const listeners = new Map<Listener, (reason: unknown) => void>();
  let known: Settings | undefined;
  let running = false;

  function begin(): void {
    if (running) return;
    running = true;
    subscribe(
      (settings) => {
        known = settings;
        for (const listener of [...listeners.keys()]) listener(settings);
      },
      (reason) => {
        running = false;
        known = undefined;
        for (const failed of [...listeners.values()]) failed(reason);
      },
    );
  }

  const watch: Watch = (listener, failed) => {
    listeners.set(listener, failed);
    if (known) listener(known);
    begin();
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    watch,
    now: () =>
      known
        ? Promise.resolve(known)
        : new Promise((resolve, reject) => {
            const stop = watch(
              (settings) => {
                resolve(settings);
                queueMicrotask(() => stop());
              },
              (reason) => {
                reject(reason);
                queueMicrotask(() => stop());
              },
            );
          }),
  };
}
