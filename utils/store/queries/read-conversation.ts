import type { ConversationKey } from '@/utils/domain/ids';
import type { Verdict } from '@/utils/domain/judgement';
import type { ConversationView, Correction } from '@/utils/domain/view';
import { database } from '../database';
import { open } from '../vault/vault';
import { messagesOf } from './messages-of';
import { openCase } from './open-case';
import { eventOf, messageOf, openMessage, openOrder, openPromise, openReply } from './open-rows';
import { customerRows, openCustomer } from './read-customer';
import { openDraft } from './read-draft';

/**
 * Everything known of one conversation. Reads all rows first, side by side in one transaction, and decrypts afterwards,
 * so that it can be used in a live query. Clocks are not in it: they are computed from `events` when shown.
 */
export async function readConversation(key: ConversationKey): Promise<ConversationView | undefined> {
  const rows = await rowsOf(key);
  if (rows === undefined) return undefined;
  const { row, account, messageRows, orderRows, caseRows, replyRows, promiseRows, eventRows, draftRow, customer } =
    rows;

  const events = eventRows.map(eventOf);
  // Side by side: each of them goes to another thread and back.
  const [content, accountContent, messages, orders, opened, replies, promised, draft, buyer] = await Promise.all([
    open(`conversations|${key}`, row.sealed),
    account && open(`accounts|${account.key}`, account.sealed),
    Promise.all(messageRows.map(openMessage)),
    Promise.all(orderRows.flatMap((order) => (order ? [openOrder(order)] : []))),
    openCase(caseRows, events),
    Promise.all(replyRows.filter((reply) => !reply.pending).map(openReply)),
    Promise.all(promiseRows.map(openPromise)),
    draftRow && openDraft(draftRow),
    customer && openCustomer(customer),
  ]);
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
    events,
    case: opened,
    replies: replies.sort((a, b) => a.insertedAt - b.insertedAt),
    promises: promised,
    draft,
    customer: buyer,
    readAt: row.readAt,
    composer: row.composer,
  };
}

/** One transaction: each of its own would have to be begun, and waits its turn behind what is being written. */
function rowsOf(key: ConversationKey) {
  const db = database();
  const { accounts, cases, conversations, customers, drafts, events, messages, orders, promises, replies } = db;
  const tables = [accounts, cases, conversations, customers, drafts, events, messages, orders, promises, replies];
  const ofThis = { conversation: key };
  return db.transaction('r', tables, async () => {
    // Whatever needs the key alone does not wait for the conversation's own row.
    const [row, messageRows, caseRows, replyRows, promiseRows, eventRows, draftRow] = await Promise.all([
      conversations.get(key),
      messagesOf(key),
      cases.where(ofThis).toArray(),
      replies.where(ofThis).toArray(),
      promises.where(ofThis).toArray(),
      events.where('[conversation+at]').between([key, 0], [key, Number.MAX_SAFE_INTEGER]).toArray(),
      drafts.get(key),
    ]);
    if (row === undefined) return undefined;
    const [account, orderRows, customer] = await Promise.all([
      accounts.get(row.account),
      orders.bulkGet(row.orders.map((orderId) => `${row.account}|${orderId}`)),
      row.customer === undefined ? undefined : customerRows(row.customer),
    ]);
    return { row, account, messageRows, orderRows, caseRows, replyRows, promiseRows, eventRows, draftRow, customer };
  });
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
