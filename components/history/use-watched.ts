import { useEffect, useState } from 'react';
import type { Stop } from '../ports';

type Watched<Value> = { status: 'loading' } | { status: 'shown'; value: Value } | { status: 'failed'; error: Error };

/** What a subscription tells, from the first answer on; starts anew whenever `watch` is another function. */
export function useWatched<Value>(
  watch: (listener: (value: Value) => void, failed: (reason: unknown) => void) => Stop,
): Watched<Value> {
  const [state, setState] = useState<Watched<Value>>({ status: 'loading' });
  useEffect(() => {
    setState({ status: 'loading' });
    return watch(
      (value) => setState({ status: 'shown', value }),
      (reason) => setState({ status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) }),
    );
  }, [watch]);
  return state;
}
