import { createContext, useContext, useEffect } from 'react';

/** Told how many pieces of work more or fewer are under way in a part of the page. */
export const BusyContext = createContext<((change: 1 | -1) => void) | undefined>(undefined);

/** While `busy`, the part that it is called in stays when the seller looks at another one, and its work goes on. */
export function useBusy(busy: boolean): void {
  const tell = useContext(BusyContext);
  useEffect(() => {
    if (!busy || !tell) return undefined;
    tell(1);
    return () => tell(-1);
  }, [busy, tell]);
}
