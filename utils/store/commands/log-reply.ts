import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { ReplyRecord } from '@/utils/domain/view';
import { database } from '../database';
import type { CheckedReplyRow, EventRow, PromiseRow, ReplyRow } from '../rows';
import { seal } from '../vault/vault';
import { writeBatch } from './write-batch';

const DAY_MS = 86_400_000;

/**
 * Notes a reply that was put into the box, or is about to be (`pending`). It counts as sent only when a page shows it or
 * the seller says so.
 */
export async function logReply(
  conversation: ConversationKey,
  reply: Omit<ReplyRecord, 'sentAt' | 'sentKnownBy'>,
  stage: 'pending' | 'inserted' = 'inserted',
): Promise<void> {
  const { id, strategy, insertedAt, ...content } = reply;
  const row: ReplyRow = {
    id,
    conversation,
    strategy,
    insertedAt,
    ...(stage === 'pending' && { pending: true as const }),
    sealed: await seal(`replies|${id}`, content, conversation),
  };
  const checkedReplies = stage === 'inserted' ? await checkedRows(conversation, reply) : [];
  await writeBatch({ put: { replies: [row], checkedReplies } });
}

/** What was found in it, apart from the reply: the count stays when the reply is erased or expires. */
async function checkedRows(
  conversation: ConversationKey,
  { id, insertedAt, by, found }: Omit<ReplyRecord, 'sentAt' | 'sentKnownBy'>,
): Promise<CheckedReplyRow[]> {
  if (found === undefined) return [];
  const language = (await database().conversations.get(conversation))?.language;
  const day = insertedAt - (insertedAt % DAY_MS);
  return [{ id, day, sealed: await seal(`checkedReplies|${id}`, { by, language, found }) }];
}

/** Forgets a reply that did not get into the box. */
export async function dropReply(id: string): Promise<void> {
  await writeBatch({ remove: { replies: [id] } });
}

/** The promises of a reply that was sent, ready to be written. Their ids follow from the reply's. */
export async function promiseRows(conversation: ConversationKey, reply: ReplyRecord): Promise<PromiseRow[]> {
  return Promise.all(
    reply.promises.map(async ({ text, dueAt }, index): Promise<PromiseRow> => {
      const id = `${reply.id}|${index}`;
      return {
        id,
        conversation,
        reply: reply.id,
        dueAt,
        state: 'open',
        sealed: await seal(`promises|${id}`, { text }, conversation),
      };
    }),
  );
}

/** Key of the event that the seller's word for a sent reply makes; a page that shows the reply replaces it. */
export function toldReplyEvent(conversation: ConversationKey, replyId: string): string {
  return `${conversation}|told|${replyId}`;
}

/**
 * The seller says he sent it. Says nothing again about a reply that is known as sent.
 * @returns false when no such reply was inserted in this conversation.
 */
export async function markReplySent(
  conversation: ConversationKey,
  reply: ReplyRecord,
  sentAt: EpochMs,
): Promise<boolean> {
  const promises = await promiseRows(conversation, reply);
  const event: EventRow = {
    key: toldReplyEvent(conversation, reply.id),
    conversation,
    at: sentAt,
    kind: 'human_reply',
    origin: 'told',
  };
  const db = database();
  return db.transaction('rw', db.replies, db.promises, db.events, async () => {
    const row = await db.replies.get(reply.id);
    if (row === undefined || row.conversation !== conversation) return false;
    if (row.sentAt !== undefined) return true;
    await db.replies.put({ ...row, sentAt, sentKnownBy: 'seller-said' });
    await db.promises.bulkPut(promises);
    await db.events.put(event);
    return true;
  });
}
