import { useEffect, useState } from 'react';

interface Loaded<Desk> {
  desk: Desk | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** What a way of loading has brought, so that it is there at once the next time. */
const known = new WeakMap<() => Promise<unknown>, unknown>();

/** Loads a desk. A part that is drawn later has it at once. */
export async function loadDesk<Desk>(load: () => Promise<Desk>): Promise<Desk> {
  const desk = await load();
  known.set(load, desk);
  return desk;
}

/** Loads what comes after the first paint; a failed load can be tried again. */
export function useDesk<Desk>(load: () => Promise<Desk>): Loaded<Desk> {
  const [loaded, setLoaded] = useState<{ desk?: Desk; error?: Error }>(() => ({ desk: known.get(load) as Desk }));
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the wish to try again
  useEffect(() => {
    let current = true;
    loadDesk(load).then(
      (desk) => {
        if (current) setLoaded((before) => (before.desk === desk ? before : { desk }));
      },
      (reason: unknown) => {
        if (current) setLoaded({ error: reason instanceof Error ? reason : new Error(String(reason)) });
      },
    );
    return () => {
      current = false;
    };
  }, [load, round]);
  return { desk: loaded.desk, error: loaded.error, retry: () => setRound((times) => times + 1) };
}
