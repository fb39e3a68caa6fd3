import type { EpochMs } from '@/utils/domain/ids';
import { database } from '../database';
import type { PromiseRow } from '../rows';

/** Promises that nobody said were kept and whose time has passed. Nothing in them is opened. */
export async function overduePromises(now: EpochMs): Promise<PromiseRow[]> {
  return database()
    .promises.where('state')
    .equals('open')
    .filter(({ dueAt }) => dueAt < now)
    .toArray();
}

/** When the next promise is due; `undefined` while none is open. Its moment may hide behind an older deadline. */
export async function nextPromiseDue(now: EpochMs): Promise<EpochMs | undefined> {
  const open = await database().promises.where('state').equals('open').toArray();
  const ahead = open.flatMap(({ dueAt }) => (dueAt >= now ? [dueAt] : []));
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}
