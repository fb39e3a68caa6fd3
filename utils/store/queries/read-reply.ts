import type { ReplyRecord } from '@/utils/domain/view';
import { database } from '../database';
import { openReply } from './open-rows';

/** One reply that was put into a box; `undefined` when there is none, or it never got in. */
export async function readReply(id: string): Promise<ReplyRecord | undefined> {
  const row = await database().replies.get(id);
  return row === undefined || row.pending ? undefined : openReply(row);
}
