import { browser } from 'wxt/browser';
import type { EpochMs } from '@/utils/domain/ids';

/** Name in `storage.session` under which the seed lies while unlocked. Its coming and going is what pages listen to. */
export const UNLOCKED = 'unlocked';
const UNTIL = 'unlocked-until';
/** The alarm that locks. */
export const LOCK_ALARM = 'lock';

/**
 * What the keys are made of, while unlocked. Held in `storage.session`: in memory only, gone with the browser, and read
 * by our own pages and worker alone; a worker's own memory would be lost each time the browser stops it.
 */
export async function unlockedSeed(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { [UNLOCKED]: seed, [UNTIL]: until } = await browser.storage.session.get([UNLOCKED, UNTIL]);
  // An alarm may come late after sleep; the time counts all the same.
  if (typeof seed !== 'string' || (typeof until === 'number' && until <= Date.now())) return undefined;
  return Uint8Array.from(atob(seed), (character) => character.charCodeAt(0));
}

/** Hands the seed to all our pages and the worker. */
export async function holdSeed(seed: Uint8Array, until: EpochMs | undefined): Promise<void> {
  const { session } = browser.storage;
  // Firefox never shows this area to content scripts, and has no switch for it.
  if ('setAccessLevel' in session) await session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  await holdUntil(until);
  await session.set({ [UNLOCKED]: btoa(String.fromCharCode(...seed)) });
}

/** Until when it stays unlocked without use; `undefined`: until the browser closes. */
export async function holdUntil(until: EpochMs | undefined): Promise<void> {
  if (until === undefined) {
    await browser.storage.session.remove(UNTIL);
    await browser.alarms.clear(LOCK_ALARM);
    return;
  }
  await browser.storage.session.set({ [UNTIL]: until });
  // A little after, so that it never rings in vain.
  await browser.alarms.create(LOCK_ALARM, { when: until + 500 });
}

/** When it locks by itself; `undefined`: when the browser closes. */
export async function heldUntil(): Promise<EpochMs | undefined> {
  const { [UNTIL]: until } = await browser.storage.session.get(UNTIL);
  return typeof until === 'number' ? until : undefined;
}

/** Locks, or does nothing where no passphrase is set. */
export async function dropSeed(): Promise<void> {
  await browser.storage.session.remove([UNLOCKED, UNTIL]);
}

/** For the alarm: locks if the time without use is over. */
export async function dropIfIdle(): Promise<void> {
  if ((await unlockedSeed()) === undefined) await dropSeed();
}
