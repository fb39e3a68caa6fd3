import { keptKeys } from './keyring';
import { unlockedSeed } from './unlocked-seed';

/** Whether the passphrase is needed before anything can be read. */
export async function lockedNow(): Promise<boolean> {
  const kept = await keptKeys();
  return kept !== undefined && 'passphrase' in kept && (await unlockedSeed()) === undefined;
}
