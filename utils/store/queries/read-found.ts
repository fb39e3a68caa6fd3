import type { CheckedReply } from '@/utils/domain/found';
import type { EpochMs } from '@/utils/domain/ids';
import { database } from '../database';
import type { ReplyRow } from '../rows';
import { open } from '../vault/vault';
import { openReply } from './open-rows';

/** Rows that are opened at one time. */
const BATCH = 300;
const DAY_MS = 86_400_000;

/**
 * What the examiners found in the replies that were inserted since then, without their texts, oldest first. Of those that
 * were erased or expired it is told by the day, at 0:00 UTC. Replies of older versions, which kept no such record, are left
 * out.
 * @param signal stops it between two batches
 */
export async function readFound(since: EpochMs, signal: AbortSignal): Promise<CheckedReply[]> {
  const db = database();
  const ids = await db.replies.where('insertedAt').aboveOrEqual(since).primaryKeys();
  const read: CheckedReply[] = await readErased(since - (since % DAY_MS), new Set(ids), signal);
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
  return read.sort((a, b) => a.at - b.at);
}

/** Of the replies that are no more, what was found in them. */
async function readErased(day: EpochMs, kept: ReadonlySet<string>, signal: AbortSignal): Promise<CheckedReply[]> {
  const db = database();
  const rows = (await db.checkedReplies.where('day').aboveOrEqual(day).toArray()).filter(({ id }) => !kept.has(id));
  // On the first day there are replies from before as well: they still stand where they did.
  const earlier = new Set((await db.replies.bulkGet(rows.map(({ id }) => id))).flatMap((row) => row?.id ?? []));
  const gone = rows.filter(({ id }) => !earlier.has(id));
  const read: CheckedReply[] = [];
  for (let from = 0; from < gone.length; from += BATCH) {
    signal.throwIfAborted();
    const some = gone.slice(from, from + BATCH);
    const opened = await Promise.all(some.map(({ id, sealed }) => open(`checkedReplies|${id}`, sealed)));
    opened.forEach((one, place) => {
      read.push({ at: some[place]?.day ?? day, ...one });
    });
  }
  return read;
}
