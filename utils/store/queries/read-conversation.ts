import type { ConversationKey } from '@/utils/domain/ids';
import type { Verdict } from '@/utils/domain/judgement';
import type { ConversationView, Correction } from '@/utils/domain/view';
import { database } from '../database';
import { open } from '../vault/vault';
import { openCase } from './open-case';
import { eventOf, messageOf, openMessage, openOrder, openPromise, openReply } from './open-rows';
import { customerRows, openCustomer } from './read-customer';
import { openDraft } from './read-draft';

/**
 * Everything known of one conversation. Reads all rows first, side by side, and decrypts afterwards, so that it can be used in a live
 * query. Clocks are not in it: they are computed from `events` when shown.
 */
export async function readConversation(key: ConversationKey): Promise<ConversationView | undefined> {
  const db = database();
  const row = await db.conversations.get(key);
  if (row === undefined) return undefined;
  const ofThis = { conversation: key };
  const [account, messageRows, orderRows, caseRows, replyRows, promiseRows, eventRows, draftRow, customer] =
    await Promise.all([
      db.accounts.get(row.account),
      db.messages
        .where('[conversation+position]')
        .between([key, Number.NEGATIVE_INFINITY], [key, Number.POSITIVE_INFINITY])
        .toArray(),
      db.orders.bulkGet(row.orders.map((orderId) => `${row.account}|${orderId}`)),
      db.cases.where(ofThis).toArray(),
      db.replies.where(ofThis).toArray(),
      db.promises.where(ofThis).toArray(),
      db.events.where('[conversation+at]').between([key, 0], [key, Number.MAX_SAFE_INTEGER]).toArray(),
      db.drafts.get(key),
      row.customer === undefined ? undefined : customerRows(row.customer),
    ]);

  const content = await open(`conversations|${key}`, row.sealed);
  const accountContent = account && (await open(`accounts|${account.key}`, account.sealed));
  const messages = await Promise.all(messageRows.map(openMessage));
  const orders = await Promise.all(orderRows.flatMap((order) => (order ? [openOrder(order)] : [])));
  const judged = messages.find((message) => message.row.key === row.judged);
  const verdict = judged?.content.verdict ?? (judged ? undefined : content.preview?.verdict);
  return {
    key,
    marketplace: row.marketplace,
    host: row.host,
    site: row.site,
    account: row.account,
    accountName: accountContent?.name,
    siteConversationId: row.siteConversationId,
    subject: content.subject,
    buyerName: content.buyerName,
    orderIds: row.orders,
    order: orders[0],
    messages: messages.map(messageOf),
    verdict: verdict && corrected(verdict, row.correction),
    judgedMessage: judged?.row.key,
    correction: row.correction,
    emotions: messages.flatMap(({ row: message, content: said }) =>
      message.from === 'buyer' && said.verdict ? [{ at: message.at?.earliestAt, emotion: said.verdict.emotion }] : [],
    ),
    events: eventRows.map(eventOf),
    case: await openCase(caseRows, eventRows.map(eventOf)),
    replies: (await Promise.all(replyRows.filter((reply) => !reply.pending).map(openReply))).sort(
      (a, b) => a.insertedAt - b.insertedAt,
    ),
    promises: await Promise.all(promiseRows.map(openPromise)),
    draft: draftRow && (await openDraft(draftRow)),
    customer: customer && (await openCustomer(customer)),
    readAt: row.readAt,
    composer: row.composer,
  };
}

/** The machine's verdict with what the seller set by hand laid over it. */
export function corrected(verdict: Verdict, correction: Correction | undefined): Verdict {
  if (correction === undefined) return verdict;
  return {
    ...verdict,
    intent: correction.intent ?? verdict.intent,
    severity: correction.severity ?? verdict.severity,
    emotion: correction.emotion ?? verdict.emotion,
  };
}
