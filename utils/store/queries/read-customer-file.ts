import type { FileFacts } from '@/utils/domain/file-facts';
import type { CustomerKey } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import { database } from '../database';
import { open } from '../vault/vault';
import { linkedCustomers } from './linked-customers';
import { messagesOf } from './messages-of';
import { ofConversations } from './of-conversations';
import { openMessage, openOrder, openPromise, openReply } from './open-rows';
import { corrected } from './read-conversation';

/** Conversations of one person whose messages are opened, the newest; of older ones the file tells without their words. */
const MOST_OPENED = 100;

/** All rows of one person, opened. Reads everything first and decrypts afterwards, so that a live query can use it. */
export async function readCustomerFile(key: CustomerKey): Promise<FileFacts | undefined> {
  const db = database();
  const tables = [
    db.customerLinks,
    db.customers,
    db.conversations,
    db.orders,
    db.messages,
    db.cases,
    db.promises,
    db.replies,
    db.events,
  ];
  const rows = await db.transaction('r', tables, () => rowsOf(key));
  return rows && openFile(key, rows);
}

async function rowsOf(key: CustomerKey) {
  const db = database();
  // Most buyers are nobody else, too: what is under the key itself does not wait for the links.
  const [{ customers: keys, links }, own] = await Promise.all([linkedCustomers(key), buyerRows(key)]);
  const buyers = [own, ...(await Promise.all(keys.slice(1).map(buyerRows)))];
  const customers = buyers.flatMap(({ customer }) => customer ?? []);
  if (!customers.some((row) => row.key === key)) return undefined;
  const conversations = buyers
    .flatMap((buyer) => buyer.conversations)
    .sort((a, b) => (b.lastMessageAt ?? b.readAt) - (a.lastMessageAt ?? a.readAt));
  // An order whose own page named no buyer lies under a provisional one; the conversation about it says whose it is.
  const namedIn = new Map(
    conversations.flatMap((row) =>
      row.orders.map((id): [string, typeof row.customer] => [`${row.account}|${id}`, row.customer]),
    ),
  );
  const about = conversations.map((row) => row.key);
  const bought = new Map(buyers.flatMap((buyer) => buyer.orders.map((row) => [row.key, row] as const)));
  const [namedRows, messages, cases, promises, replies, events] = await Promise.all([
    db.orders.bulkGet([...namedIn.keys()].filter((order) => !bought.has(order))),
    messagesOf(...about.slice(0, MOST_OPENED)),
    ofConversations(db.cases, about),
    ofConversations(db.promises, about),
    ofConversations(db.replies, about),
    ofConversations(db.events, about),
  ]);
  const read = new Map(namedRows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
  const named = [...namedIn.keys()].flatMap((order) => bought.get(order) ?? read.get(order) ?? []);
  const orders = [...new Set([...named, ...bought.values()])];
  return { keys, links, customers, conversations, namedIn, orders, messages, cases, promises, replies, events };
}

/** What lies under one buyer's key. */
async function buyerRows(key: CustomerKey) {
  const db = database();
  const [customer, conversations, orders] = await Promise.all([
    db.customers.get(key),
    db.conversations.where('customer').equals(key).toArray(),
    db.orders.where('customer').equals(key).toArray(),
  ]);
  return { customer, conversations, orders };
}

async function openFile(key: CustomerKey, rows: NonNullable<Awaited<ReturnType<typeof rowsOf>>>): Promise<FileFacts> {
  const { keys, links, namedIn, messages, cases, promises, replies, events } = rows;
  // All at once: their data keys are read together.
  const [customers, orders, conversations] = await Promise.all([
    Promise.all(
      rows.customers.map(async ({ sealed, ...row }) => ({ ...row, ...(await open(`customers|${row.key}`, sealed)) })),
    ),
    Promise.all(
      rows.orders.map(async (row) => {
        const buyer = row.customer !== undefined && keys.includes(row.customer) ? row.customer : namedIn.get(row.key);
        return { customer: buyer ?? key, order: await openOrder(row) };
      }),
    ),
    Promise.all(
      rows.conversations.map(async (row): Promise<FileFacts['conversations'][number]> => {
        const own = <Row extends { conversation: typeof row.key }>(rows: Row[]): Row[] =>
          rows.filter(({ conversation }) => conversation === row.key);
        const [content, opened] = await Promise.all([
          open(`conversations|${row.key}`, row.sealed),
          Promise.all(own(messages).map(openMessage)),
        ]);
        return {
          key: row.key,
          customer: row.customer ?? key,
          at: opened[0]?.row.at?.earliestAt ?? row.lastMessageAt ?? row.readAt,
          url: row.host === IMPORTED_HOST ? undefined : `https://${row.host}${content.path}`,
          subject: content.subject,
          intent: row.correction?.intent ?? row.intent,
          severity: row.correction?.severity ?? row.severity,
          cases: await Promise.all(
            own(cases).map(async ({ id, status, openedAt, changedAt, sealed }) => {
              const { decision, outcome, log = [] } = await open(`cases|${id}`, sealed);
              return { status, openedAt, changedAt: changedAt ?? openedAt, decision, outcome, log };
            }),
          ),
          siteCases: (content.siteCases ?? []).map(({ opening, openedAt, firstReadAt, reason }) => ({
            opening,
            at: openedAt ?? firstReadAt,
            reason,
          })),
          // Messages, orders and site cases stand for themselves; ticks of the playbook in its checklist.
          events: own(events).filter(
            ({ kind }) =>
              !/^(?:buyer_message$|human_reply$|auto_ack$|page_deadline$|order_placed$|delivered$|step_|.*_opened$)/.test(
                kind,
              ),
          ),
          promises: await Promise.all(own(promises).map(openPromise)),
          overrides: (
            await Promise.all(own(replies).map(async (reply) => (reply.pending ? undefined : openReply(reply))))
          ).flatMap((reply) => reply?.overrides.map((override) => ({ at: reply.insertedAt, ...override })) ?? []),
          messages: opened.map(({ row: message, content: said }) => {
            const verdict =
              message.key === row.judged && said.verdict ? corrected(said.verdict, row.correction) : said.verdict;
            return {
              at: message.at?.earliestAt ?? message.firstReadAt,
              from: message.from,
              text: said.text,
              emotion: message.from === 'buyer' ? verdict?.emotion : undefined,
              language: verdict?.language.lang,
              intent: verdict?.intent,
              flags: verdict?.flags ?? [],
              thanksOnly: said.thanksOnly ?? false,
            };
          }),
        };
      }),
    ),
  ]);
  return { key, links, customers, orders, conversations };
}
