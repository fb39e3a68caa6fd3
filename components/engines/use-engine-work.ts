import { useCallback, useEffect, useRef, useState } from 'react';
import type { EngineHooks } from './engine-desk';

export type EngineWork<Result> =
  | { status: 'idle' }
  | { status: 'working'; lines: readonly string[]; waitSeconds?: number; download?: number }
  | { status: 'done'; result: Result }
  | { status: 'failed'; reason: unknown };

/** One piece of work at a time by an engine; starting another, or leaving, cancels it. */
export function useEngineWork<Result>(): {
  work: EngineWork<Result>;
  start: (task: (hooks: EngineHooks) => Promise<Result>) => void;
  cancel: () => void;
} {
  const [work, setWork] = useState<EngineWork<Result>>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback((task: (hooks: EngineHooks) => Promise<Result>) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const show = (next: EngineWork<Result>) => {
      if (running.current === mine) setWork(next);
    };
    show({ status: 'working', lines: [] });
    task({
      signal: mine.signal,
      onLines: (lines) => show({ status: 'working', lines }),
      onModel: (state) =>
        show({ status: 'working', lines: [], ...(state.status === 'downloading' && { download: state.share ?? 0 }) }),
      onWait: (waitSeconds) => show({ status: 'working', lines: [], waitSeconds }),
    }).then(
      (result) => show({ status: 'done', result }),
      (reason: unknown) => show({ status: 'failed', reason }),
    );
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setWork({ status: 'idle' });
  }, []);
  return { work, start, cancel };
}
