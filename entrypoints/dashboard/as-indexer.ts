/** Name of the lock of whoever writes the index. */
const LOCK = 'dragoman-indexer';
/** Name of the lock of whoever may not wait until the index is up to date. */
const SOON = 'dragoman-indexer-soon';

/** Runs work as the only one who writes the index; waits for its turn. */
export function asIndexer<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work);
}

/** The same for somebody who waits for it: who brings the index up to date gives way, and goes on afterwards. */
export function asIndexerSoon<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(SOON, () => asIndexer(work));
}

/** Whether somebody waits for the index. */
export async function isIndexAwaited(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === SOON);
}
