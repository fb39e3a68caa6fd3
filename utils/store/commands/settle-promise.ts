import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { PromiseRecord } from '@/utils/domain/view';
import { database } from '../database';

/**
 * Says what became of a promise.
 * @returns false when this conversation has no such promise
 */
export async function settlePromise(
  conversation: ConversationKey,
  id: string,
  state: PromiseRecord['state'],
  now: EpochMs,
): Promise<boolean> {
  const db = database();
  return db.transaction('rw', db.promises, async () => {
    const row = await db.promises.get(id);
    if (row?.conversation !== conversation) return false;
    await db.promises.put({ ...row, state, changedAt: now });
    return true;
  });
}
