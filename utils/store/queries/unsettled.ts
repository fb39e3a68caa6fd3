import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';

/** Most conversations that one start of the background looks at again. */
const MOST = 500;

/**
 * Conversations with messages that were not judged by this version: those with a deadline first, then the newest. A
 * worker stopped between storing and judging leaves such messages.
 */
export async function unsettled(version: string): Promise<ConversationKey[]> {
  const rows = await database()
    .conversations.filter((row) => row.depth === 'thread' && row.settledWith !== version)
    .toArray();
  const rank = (dueAt: number | undefined): number => dueAt ?? Number.POSITIVE_INFINITY;
  return rows
    .sort((a, b) => rank(a.dueAt) - rank(b.dueAt) || (b.lastMessageAt ?? 0) - (a.lastMessageAt ?? 0))
    .slice(0, MOST)
    .map((row) => row.key);
}
