import { freshKeysOfWriter } from './vault/vault';

/** Name of the lock that whoever writes holds. */
const LOCK = 'dragoman-writer';

/**
 * Runs work as the only writer. The background holds the lock for each of its jobs; the dashboard holds it for one slice
 * of a restore at a time, and the background's next job waits that long. The browser gives a lock back when its holder
 * is stopped. Not for use inside itself: it would wait for itself.
 */
export async function asWriter<Result>(work: () => Promise<Result>): Promise<Result> {
  // Node 20, in which the tests run, has no locks, and just one writer.
  const begin = async (): Promise<Result> => {
    await freshKeysOfWriter();
    return work();
  };
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return begin();
  return navigator.locks.request(LOCK, begin);
}
