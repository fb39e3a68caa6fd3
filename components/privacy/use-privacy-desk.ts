import { createContext, useContext, useEffect, useState } from 'react';
import type { PrivacyDesk } from './privacy-desk';

/** How to load the desk; only the dashboard has one. */
export const PrivacyDeskContext = createContext<(() => Promise<PrivacyDesk>) | undefined>(undefined);

export type LoadedDesk =
  | { status: 'loading' }
  | { status: 'failed'; error: Error }
  | { status: 'ready'; desk: PrivacyDesk };

/** The desk of the surrounding page, loaded once. */
export function usePrivacyDesk(): LoadedDesk {
  const load = useContext(PrivacyDeskContext);
  const [loaded, setLoaded] = useState<LoadedDesk>({ status: 'loading' });
  useEffect(() => {
    if (!load) return;
    let over = false;
    const settle = (next: LoadedDesk) => {
      if (!over) setLoaded(next);
    };
    load().then(
      (desk) => settle({ status: 'ready', desk }),
      (reason: unknown) =>
        settle({ status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) }),
    );
    return () => {
      over = true;
    };
  }, [load]);
  return loaded;
}
