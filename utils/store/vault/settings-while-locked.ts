import type { SettingsWhileLocked } from '@/utils/domain/lock';
import type { Settings } from '@/utils/domain/settings';
import { withKeyStore } from './key-database';

export const WHILE_LOCKED = 'while-locked';

/** What of the settings stays readable while locked. */
export async function settingsWhileLocked(): Promise<SettingsWhileLocked | undefined> {
  return withKeyStore('readonly', (store) => store.get(WHILE_LOCKED) as IDBRequest<SettingsWhileLocked | undefined>);
}

/** Keeps that part; only for an installation with a passphrase. */
export async function keepWhileLocked(settings: Settings): Promise<void> {
  await withKeyStore('readwrite', (store) => store.put(partWhileLocked(settings), WHILE_LOCKED));
}

export function partWhileLocked(settings: Settings): SettingsWhileLocked {
  const { uiLanguage, overlay, hostsOff, hostsAllowed, taughtReaders, notifications, team } = settings;
  return { uiLanguage, overlay, hostsOff, hostsAllowed, taughtReaders, notifications, team };
}
