import type { CustomerKey } from '@/utils/domain/ids';
import type { CustomerView } from '@/utils/domain/view';
import { database } from '../database';
import type { ConversationRow, CustomerRow, EventRow, MessageRow, OrderRow, PromiseRow, ReplyRow } from '../rows';
import { open } from '../vault/vault';
import { judgedMessages } from './judged-messages';
import { openMessage, openOrder, openPromise, openReply } from './open-rows';
import { sumOf } from './sum-of';

/** Rows of one customer, read together so that a live query sees every table it depends on. */
export interface CustomerRows {
  customer: CustomerRow;
  conversations: ConversationRow[];
  orders: OrderRow[];
  /** The newest buyer message of each conversation. */
  newest: MessageRow[];
  promises: PromiseRow[];
  replies: ReplyRow[];
  events: EventRow[];
}

/** A buyer as this account knows him, with his history; `undefined` when the key is not known. */
export async function readCustomer(key: CustomerKey): Promise<CustomerView | undefined> {
  const rows = await customerRows(key);
  return rows === undefined ? undefined : openCustomer(rows);
}

export async function customerRows(key: CustomerKey): Promise<CustomerRows | undefined> {
  const db = database();
  // Side by side what does not wait for the others' answers: somebody waits for this.
  const [customer, conversations, orders] = await Promise.all([
    db.customers.get(key),
    db.conversations.where('customer').equals(key).toArray(),
    db.orders.where('customer').equals(key).toArray(),
  ]);
  if (customer === undefined) return undefined;
  const keys = conversations.map((conversation) => conversation.key);
  const [newest, promises, replies, events] = await Promise.all([
    judgedMessages(conversations),
    db.promises.where('conversation').anyOf(keys).toArray(),
    db.replies.where('conversation').anyOf(keys).toArray(),
    db.events
      .where('[conversation+at]')
      .inAnyRange(
        keys.map((conversation) => [
          [conversation, 0],
          [conversation, Number.MAX_SAFE_INTEGER],
        ]),
      )
      .filter((event) => event.kind !== 'page_deadline')
      .toArray(),
  ]);
  return {
    customer,
    conversations,
    orders,
    newest,
    promises,
    replies: replies.filter((row) => !row.pending),
    events,
  };
}

/** Most characters of a message in the timeline. */
const TIMELINE_TEXT = 160;

export async function openCustomer(rows: CustomerRows): Promise<CustomerView> {
  const { customer, conversations } = rows;
  const [content, orders, messages, promises, replies] = await Promise.all([
    open(`customers|${customer.key}`, customer.sealed),
    Promise.all(rows.orders.map(openOrder)),
    Promise.all(rows.newest.map(openMessage)),
    Promise.all(rows.promises.map(async (row) => ({ row, promise: await openPromise(row) }))),
    Promise.all(rows.replies.map(async (row) => ({ row, reply: await openReply(row) }))),
  ]);
  const timeline: CustomerView['timeline'] = [];
  for (const { row, content: said } of messages) {
    const text = Array.from(said.text).slice(0, TIMELINE_TEXT).join('');
    timeline.push({ at: row.at?.earliestAt ?? row.firstReadAt, kind: 'message', text, conversation: row.conversation });
  }
  for (const order of orders) {
    if (order.placedAt === undefined) continue;
    timeline.push({ at: order.placedAt, kind: 'order', text: order.orderId });
  }
  for (const { row, promise } of promises) {
    timeline.push({
      at: promise.dueAt,
      kind: `promise-${promise.state}`,
      text: promise.text,
      conversation: row.conversation,
    });
  }
  for (const { row, reply } of replies) {
    for (const { rule, reason } of reply.overrides) {
      timeline.push({
        at: row.insertedAt,
        kind: 'override',
        text: `${rule}: ${reason}`,
        conversation: row.conversation,
      });
    }
  }
  for (const event of rows.events) {
    // Ticks of the playbook stand in its checklist.
    if (event.kind === 'buyer_message' || event.kind.startsWith('step_')) continue;
    timeline.push({ at: event.at, kind: event.kind, text: '', conversation: event.conversation });
  }
  timeline.sort((a, b) => b.at - a.at);
  return {
    key: customer.key,
    name: content.name,
    marketplace: customer.marketplace,
    account: customer.account,
    language: customer.language,
    firstSeenAt: customer.firstSeenAt,
    conversations: conversations.length,
    orders: orders.length,
    spent: sumOf(orders.flatMap((order) => (order.total ? [order.total] : []))),
    note: content.note,
    tags: content.tags,
    timeline,
  };
}
