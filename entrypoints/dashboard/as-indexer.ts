/** Name of the lock of whoever writes the index. */
const LOCK = 'dragoman-indexer';

/** Runs work as the only one who writes the index; waits for its turn. */
export function asIndexer<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work);
}
