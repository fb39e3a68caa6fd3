import { useCallback, useEffect, useRef, useState } from 'react';
import { useBusy } from '../ui/use-busy';
import type { Step, Work } from './privacy-desk';

export type WorkState<Result> =
  | { status: 'idle' }
  | { status: 'running'; step: Step }
  | { status: 'done'; result: Result }
  | { status: 'cancelled' }
  /** `code` where the failure has one. */
  | { status: 'failed'; code: string; detail: string };

/** Runs one long piece of work at a time, with its progress; it goes on while the seller looks at another part; closing the page ends it. */
export function useWork<Result>(): {
  state: WorkState<Result>;
  run: (work: (work: Work) => Promise<Result>) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<WorkState<Result>>({ status: 'idle' });
  useBusy(state.status === 'running');
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback((work: (work: Work) => Promise<Result>) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setState({ status: 'running', step: { stage: 'preparing', done: 0 } });
    let shown = 0;
    const step = (next: Step) => {
      // Drawn a few times a second: the bar must not slow down what it shows.
      if (performance.now() - shown < 150) return;
      shown = performance.now();
      setState({ status: 'running', step: next });
    };
    work({ signal: control.signal, step })
      .then(
        (result) => setState({ status: 'done', result }),
        (reason: unknown) => setState(control.signal.aborted ? { status: 'cancelled' } : failure(reason)),
      )
      .finally(() => {
        running.current = undefined;
      });
  }, []);
  return { state, run, cancel: () => running.current?.abort() };
}

function failure(reason: unknown): { status: 'failed'; code: string; detail: string } {
  const coded = typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string';
  const name = reason instanceof Error ? reason.name : '';
  return {
    status: 'failed',
    // The browser's own words for a full disk.
    code: name === 'QuotaExceededError' ? 'no-room' : coded ? String(reason.code) : 'other',
    detail: reason instanceof Error ? reason.message : String(reason),
  };
}
