import { browser } from 'wxt/browser';
import type { LockDesk } from '@/components/lock/lock-desk';
import { database } from '@/utils/store/database';
import {
  changePassphrase,
  lockNow,
  lockState,
  removePassphrase,
  setIdleMinutes,
  setPassphrase,
  unlock,
} from '@/utils/store/vault/lock';
import { currentSettings } from './store-watch';

/** The lock over the real keys. Stretching a passphrase has no place in the background, and is done here. */
export function createLockDesk(): LockDesk {
  const lookers = new Set<() => void>();
  /** The database of keys tells nobody of its changes. */
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } finally {
      for (const look of lookers) look();
    }
  };
  const now = () => Date.now();
  return {
    watch(listener, failed) {
      const look = () => void lockState(now()).then(listener, failed);
      lookers.add(look);
      browser.storage.session.onChanged.addListener(look);
      look();
      return () => {
        lookers.delete(look);
        browser.storage.session.onChanged.removeListener(look);
      };
    },
    set: async (passphrase, idleMinutes) =>
      told(setPassphrase(passphrase, idleMinutes, await currentSettings(), now())),
    renew: (progress, signal) =>
      told(import('../dashboard/exchange-keys').then(({ exchangeKeys }) => exchangeKeys(progress, signal))),
    unlock: (passphrase) => told(unlock(passphrase, now())),
    change: (before, after) => told(changePassphrase(before, after, now())),
    remove: (passphrase) => told(removePassphrase(passphrase, now())),
    idle: (minutes) => told(setIdleMinutes(minutes, now())),
    lock: lockNow,
    held: () => database().holds.count(),
    eraseEverything: async () => (await import('../dashboard/erase-everything')).eraseEverything({ evenHeld: true }),
  };
}
