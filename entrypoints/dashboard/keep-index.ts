import { liveQuery } from 'dexie';
import { bringUpToDate } from '@/utils/search/indexer';
import { database } from '@/utils/store/database';
import { asIndexer, isIndexAwaited } from './as-indexer';

/** How long a step may wait for an idle moment. */
const IDLE_MS = 500;
/** How soon after a failure it is tried again, and how often changes without news are looked for. */
const AGAIN_MS = 60_000;

/**
 * Keeps the index up to date while this page is open, in idle moments and with a pause after each step. Of several
 * pages one works. Returns a function that starts a round now.
 */
export function keepIndex(now: () => number): () => void {
  const stop = new AbortController();
  addEventListener('pagehide', () => stop.abort());
  let running = false;
  let wanted = false;
  const round = (): void => {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    wanted = false;
    asIndexer(() => bringUpToDate({ signal: stop.signal, now, pause }))
      .catch((reason: unknown) => {
        if (reason instanceof GaveWay) wanted = true;
        else if (!stop.signal.aborted) console.warn('the index waits', reason);
      })
      .finally(() => {
        running = false;
        if (wanted && !stop.signal.aborted) round();
      });
  };
  liveQuery(async () => (await database().conversations.orderBy('readAt').last())?.readAt).subscribe({
    next: () => void idle().then(round),
    error: (reason: unknown) => console.warn('the index waits', reason),
  });
  setInterval(round, AGAIN_MS);
  return round;
}

class GaveWay extends Error {}

/** @throws GaveWay between two steps, when somebody else needs the index */
async function pause(): Promise<void> {
  await idle();
  if (await isIndexAwaited()) throw new GaveWay();
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
}
