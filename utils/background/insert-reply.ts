import type { InsertResult, ReplyRecord } from '@/utils/domain/view';
import { CallFailed, callTab } from '@/utils/messaging/client';
import type { FromExtensionPage, RequestOf } from '@/utils/messaging/protocol';
import { dropReply, logReply } from '@/utils/store/commands/log-reply';
import { lastInsertion as lastInsertionOf } from '@/utils/store/queries/last-insertion';
import { readTarget } from '@/utils/store/queries/read-target';

/**
 * Has a reply put into the reply box of a tab and notes it. The note is written before the page is asked and confirmed
 * after, so that a worker stopped in between still knows the reply when a page shows it sent; whatever is not
 * `inserted` leaves no note. The draft is kept in either case: inserted is not sent.
 */
export async function insertReply(
  { tabId, conversation, mode, ...content }: RequestOf<FromExtensionPage, 'reply/insert'>,
  now: number,
): Promise<InsertResult> {
  const target = await readTarget(conversation);
  if (target === undefined) return { outcome: 'target-moved' };
  const reply: ReplyRecord = { id: crypto.randomUUID(), insertedAt: now, ...content };
  const lastInsertion = await lastInsertionOf(conversation);
  await logReply(conversation, reply, 'pending');
  let outcome: InsertResult['outcome'];
  try {
    ({ outcome } = await callTab(tabId, 'tab/insert', { target, text: reply.text, mode, lastInsertion }));
  } catch (failure) {
    await dropReply(reply.id);
    // No script of ours in the tab: to the seller that is a page without a reply box.
    if (failure instanceof CallFailed && failure.code === 'no-receiver') return { outcome: 'no-composer' };
    if (failure instanceof CallFailed && failure.code === 'interrupted') return { outcome: 'target-moved' };
    throw failure;
  }
  if (outcome !== 'inserted') {
    await dropReply(reply.id);
    return { outcome };
  }
  await logReply(conversation, reply, 'inserted');
  return { outcome, replyId: reply.id };
}
