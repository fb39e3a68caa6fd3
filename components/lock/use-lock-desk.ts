import { createContext, useContext } from 'react';
import { useDesk } from '../ui/use-desk';
import type { LockDesk } from './lock-desk';

const none = (): Promise<LockDesk> => Promise.reject(new Error('no lock on this page'));

/** How to load the desk of the passphrase. */
export const LockDeskContext = createContext<() => Promise<LockDesk>>(none);

/** The desk of the surrounding page, loaded once. */
export function useLockDesk() {
  return useDesk(useContext(LockDeskContext));
}
