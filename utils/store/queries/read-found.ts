import type { CheckedReply } from '@/utils/domain/found';
import type { EpochMs } from '@/utils/domain/ids';
import { database } from '../database';
import type { ReplyRow } from '../rows';
import { openReply } from './open-rows';

/** Rows that are opened at one time. */
const BATCH = 300;

/**
 * What the examiners found in the replies that were inserted since then, without their texts, oldest first. Replies of
 * older versions, which kept no such record, are left out.
 * @param signal stops it between two batches
 */
export async function readFound(since: EpochMs, signal: AbortSignal): Promise<CheckedReply[]> {
  const db = database();
  const ids = await db.replies.where('insertedAt').aboveOrEqual(since).primaryKeys();
  const read: CheckedReply[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    signal.throwIfAborted();
    const rows = (await db.replies.bulkGet(ids.slice(from, from + BATCH))).filter(
      (row): row is ReplyRow => row !== undefined && !row.pending,
    );
    const conversations = await db.conversations.bulkGet(rows.map(({ conversation }) => conversation));
    const opened = await Promise.all(rows.map(openReply));
    opened.forEach(({ insertedAt, by, found }, place) => {
      if (found !== undefined) read.push({ at: insertedAt, by, language: conversations[place]?.language, found });
    });
  }
  return read;
}
