import type { EpochMs } from '@/utils/domain/ids';
import { inKeyStore, settled } from './key-database';

interface Tries {
  count: number;
  lastAt: EpochMs;
}

const NAME = 'tries';
/** Slips that cost nothing. */
const FREE = 3;
const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/**
 * When the next passphrase may be tried; in the past: at once. The wait keeps a passer-by from trying; whoever has copied
 * the disk is held up by the rounds alone.
 */
export async function waitUntil(now: EpochMs): Promise<EpochMs> {
  return inKeyStore('readonly', async (store) => over(await settled<Tries | undefined>(store.get(NAME)), now));
}

/**
 * Notes a try before it is made, so that closing the page at the right moment does not undo it.
 * @returns until when to wait instead, or `undefined` when it may be made
 */
export async function noteTry(now: EpochMs): Promise<EpochMs | undefined> {
  return inKeyStore('readwrite', async (store) => {
    const before = await settled<Tries | undefined>(store.get(NAME));
    const until = over(before, now);
    if (until > now) return until;
    await settled(store.put({ count: (before?.count ?? 0) + 1, lastAt: now } satisfies Tries, NAME));
    return undefined;
  });
}

export async function forgetTries(): Promise<void> {
  await inKeyStore('readwrite', (store) => settled(store.delete(NAME)));
}

function over(tries: Tries | undefined, now: EpochMs): EpochMs {
  if (tries === undefined || tries.count < FREE) return 0;
  // A clock that was set back must not make anybody wait for days.
  return Math.min(tries.lastAt, now) + Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries.count - FREE));
}
