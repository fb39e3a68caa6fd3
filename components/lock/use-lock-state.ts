import { useEffect, useState } from 'react';
import type { LockState } from '@/utils/domain/lock';
import type { LockDesk } from './lock-desk';

/** How the lock stands; `undefined` until that is known. */
export function useLockState(desk: LockDesk | undefined): { state?: LockState; error?: Error } {
  const [seen, setSeen] = useState<{ state?: LockState; error?: Error }>({});
  useEffect(
    () =>
      desk?.watch(
        (state) => setSeen({ state }),
        (reason) => setSeen({ error: reason instanceof Error ? reason : new Error(String(reason)) }),
      ),
    [desk],
  );
  return seen;
}
