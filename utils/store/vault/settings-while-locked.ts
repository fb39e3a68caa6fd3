import type { SettingsWhileLocked } from '@/utils/domain/lock';
import type { Settings } from '@/utils/domain/settings';
import { inKeyStore, settled, withKeyStore } from './key-database';

export const WHILE_LOCKED = 'while-locked';

/** What of the settings stays readable while locked. */
export async function settingsWhileLocked(): Promise<SettingsWhileLocked | undefined> {
  return withKeyStore('readonly', (store) => store.get(WHILE_LOCKED) as IDBRequest<SettingsWhileLocked | undefined>);
}

/** Keeps that part up to date; does nothing without a passphrase, which alone puts it there. */
export async function keepWhileLocked(settings: Settings): Promise<void> {
  await inKeyStore('readwrite', async (store) => {
    if (await settled(store.get(WHILE_LOCKED))) await settled(store.put(partWhileLocked(settings), WHILE_LOCKED));
  });
}

export function partWhileLocked(settings: Settings): SettingsWhileLocked {
  const { uiLanguage, overlay, hostsOff, hostsAllowed, taughtReaders, notifications, team } = settings;
  return { uiLanguage, overlay, hostsOff, hostsAllowed, taughtReaders, notifications, team };
}
