import { useEffect, useState } from 'react';
import type { QueueRow } from '@/utils/domain/view';
import { usePorts } from '../use-ports';

export type Queue = { status: 'loading' } | { status: 'shown'; rows: QueueRow[] } | { status: 'failed'; error: Error };

/** Open cases of all accounts, renewed with every change. */
export function useQueue(): Queue {
  const ports = usePorts();
  const [queue, setQueue] = useState<Queue>({ status: 'loading' });
  useEffect(
    () =>
      ports.watchQueue(
        (rows) => setQueue({ status: 'shown', rows }),
        (reason) => setQueue({ status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) }),
      ),
    [ports],
  );
  return queue;
}
