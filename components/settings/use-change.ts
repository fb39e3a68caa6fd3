import { useCallback, useRef, useState } from 'react';
import { usePorts } from '../use-ports';

export type Saving = { status: 'idle' } | { status: 'saved' } | { status: 'refused'; reason: string };

export type Change = (path: string, value: unknown) => void;

/** Saves settings one at a time, in order, and says what became of the last one. */
export function useChange(): { change: Change; saving: Saving } {
  const ports = usePorts();
  const [saving, setSaving] = useState<Saving>({ status: 'idle' });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const change = useCallback<Change>(
    (path, value) => {
      line.current = line.current
        .then(() => ports.call('settings/change', { path, value }))
        .then(
          () => setSaving({ status: 'saved' }),
          (reason: unknown) =>
            setSaving({ status: 'refused', reason: reason instanceof Error ? reason.message : String(reason) }),
        );
    },
    [ports],
  );
  return { change, saving };
}
