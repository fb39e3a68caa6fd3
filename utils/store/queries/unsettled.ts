import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';

/** Most conversations that one start of the background looks at again. */
const MOST = 500;

/**
 * Conversations with messages that were not judged by this version: those with a deadline first, then the newest. A
 * worker stopped between storing and judging leaves such messages.
 */
export async function unsettled(version: string): Promise<ConversationKey[]> {
  const db = database();
  const settled = new Set<string>();
  await db.messages
    .where('judgedBy')
    .equals(version)
    .each((row) => settled.add(row.key));
  const rows = await db.conversations
    .filter((row) => (row.judged === undefined ? row.depth === 'thread' : !settled.has(row.judged)))
    .toArray();
  const rank = (dueAt: number | undefined): number => dueAt ?? Number.POSITIVE_INFINITY;
  return rows
    .sort((a, b) => rank(a.dueAt) - rank(b.dueAt) || (b.lastMessageAt ?? 0) - (a.lastMessageAt ?? 0))
    .slice(0, MOST)
    .map((row) => row.key);
}
