import { isTakenUp } from '@/utils/cases/is-taken-up';
import type { QueueRow } from '@/utils/domain/view';
import { database } from '../database';
import { open } from '../vault/vault';
import { judgedMessages } from './judged-messages';
import { openMessage } from './open-rows';
import { statusNow } from './status-now';

/** Most characters of a message in the queue. */
const PREVIEW_TEXT = 200;

/** Tables that the queue is made of. */
export const QUEUE_TABLES = ['conversations', 'cases', 'messages'] as const;

/**
 * Conversations with something to do, the next deadline first, then the newest. A conversation stands here while a
 * deadline runs, or its case is neither resolved nor closed.
 */
export async function readQueue(): Promise<QueueRow[]> {
  const db = database();
  const conversations = await db.conversations.toArray();
  // The newest case of a conversation comes last, and stays.
  const cases = new Map((await db.cases.toCollection().sortBy('openedAt')).map((row) => [row.conversation, row]));
  const wanted = conversations.flatMap((row) => {
    const caseRow = cases.get(row.key);
    const status = caseRow?.status ?? 'open';
    const done = status === 'resolved' || status === 'closed';
    const waits = row.dueAt !== undefined || (row.lastFrom === 'buyer' && !row.thanksOnly && !done);
    return !waits && (done || caseRow === undefined) ? [] : [{ row, caseRow, status, waits }];
  });
  const judged = await judgedMessages(wanted.map(({ row }) => row));
  const byKey = new Map(judged.map((row) => [row.key, row]));

  const rows = await Promise.all(
    wanted.map(async ({ row, caseRow, status, waits }): Promise<{ row: QueueRow; newestAt: number } | undefined> => {
      const kept = caseRow && (await open(`cases|${caseRow.id}`, caseRow.sealed));
      // A case that somebody took up stays until it is resolved; rows of older versions have no history.
      if (!waits && kept?.log && kept.decision === undefined && !isTakenUp(kept.log)) return undefined;
      const content = await open(`conversations|${row.key}`, row.sealed);
      const message = row.judged === undefined ? undefined : byKey.get(row.judged);
      const text = message ? (await openMessage(message)).content.text : content.preview?.text;
      const shown: QueueRow = {
        key: row.key,
        marketplace: row.marketplace,
        site: row.site,
        buyerName: content.buyerName,
        preview: text && Array.from(text).slice(0, PREVIEW_TEXT).join(''),
        severity: row.correction?.severity ?? row.severity,
        intent: row.correction?.intent ?? row.intent,
        emotion: row.correction?.emotion ?? row.emotion,
        language: row.language,
        owner: kept?.owner,
        dueAt: row.dueAt,
        readAt: row.readAt,
        status: caseRow && kept ? statusNow(row, caseRow, kept.log ?? []) : status,
        url: `https://${row.host}${content.path}`,
      };
      return { row: shown, newestAt: row.lastMessageAt ?? row.readAt };
    }),
  );
  return rows
    .filter((row) => row !== undefined)
    .sort((a, b) => rank(a.row.dueAt) - rank(b.row.dueAt) || b.newestAt - a.newestAt)
    .map(({ row }) => row);
}

function rank(dueAt: number | undefined): number {
  return dueAt ?? Number.POSITIVE_INFINITY;
}
