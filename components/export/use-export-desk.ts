import { createContext, useContext, useEffect, useState } from 'react';
import type { ExportDesk } from './export-desk';

/** Loads the desk; only the page of cases and settings has one. */
export const ExportDeskContext = createContext<(() => Promise<ExportDesk>) | undefined>(undefined);

/** The desk once its code has come; `undefined` before. A desk that does not load breaks the part that needs it. */
export function useExportDesk(): ExportDesk | undefined {
  const load = useContext(ExportDeskContext);
  if (!load) throw new Error('useExportDesk needs an ExportDeskContext above it');
  const [desk, setDesk] = useState<ExportDesk>();
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
