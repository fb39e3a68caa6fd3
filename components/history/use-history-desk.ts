import { createContext, useContext, useEffect, useState } from 'react';
import type { HistoryDesk } from './history-desk';

/** Loads the desk; only the page of cases and settings has one. */
export const HistoryDeskContext = createContext<(() => Promise<HistoryDesk>) | undefined>(undefined);

/** The desk once its code has come; `undefined` before. A desk that does not load breaks the part that needs it. */
export function useHistoryDesk(): HistoryDesk | undefined {
  const load = useContext(HistoryDeskContext);
  if (!load) throw new Error('useHistoryDesk needs a HistoryDeskContext above it');
  const [desk, setDesk] = useState<HistoryDesk>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    let over = false;
    load().then(
      (come) => over || setDesk(come),
      (reason: unknown) => over || setFailed(reason),
    );
    return () => {
      over = true;
    };
  }, [load]);
  if (failed !== undefined) throw failed;
  return desk;
}
