import type { RenewKeys } from '@/components/lock/lock-desk';

/** Loads the desk of the passphrase, and what it needs, when it is first asked for. */
export const loadLockDesk = async (renew?: RenewKeys) => {
  const { createLockDesk } = await import('./lock-desk');
  return createLockDesk(renew);
};
