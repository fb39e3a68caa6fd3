import { useEffect, useState } from 'react';
import type { DurationMs } from '@/utils/domain/ids';
import type { QueueRow } from '@/utils/domain/view';
import { usePorts } from '../use-ports';

export type Queue = { status: 'loading' } | { status: 'shown'; rows: QueueRow[] } | { status: 'failed'; error: Error };

/**
 * Open cases of all accounts, renewed with every change.
 * @param restMs they are read so long after being asked for and after each change; at once when left out
 */
export function useQueue(restMs?: DurationMs): Queue {
  const ports = usePorts();
  const [queue, setQueue] = useState<Queue>({ status: 'loading' });
  useEffect(
    () =>
      ports.watchQueue(
        (rows) => setQueue({ status: 'shown', rows }),
        (reason) => setQueue({ status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) }),
        restMs,
      ),
    [ports, restMs],
  );
  return queue;
}
