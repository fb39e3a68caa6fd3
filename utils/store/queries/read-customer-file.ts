import type { FileFacts } from '@/utils/domain/file-facts';
import type { CustomerKey } from '@/utils/domain/ids';
import { database } from '../database';
import { open } from '../vault/vault';
import { linkedCustomers } from './linked-customers';
import { openMessage, openOrder, openPromise, openReply } from './open-rows';
import { corrected } from './read-conversation';

/** Conversations of one person whose messages are opened, the newest; of older ones the file tells without their words. */
const MOST_OPENED = 100;

/** All rows of one person, opened. Reads everything first and decrypts afterwards, so that a live query can use it. */
export async function readCustomerFile(key: CustomerKey): Promise<FileFacts | undefined> {
  const db = database();
  const { customers: keys, links } = await linkedCustomers(key);
  const customers = (await db.customers.bulkGet(keys)).filter((row) => row !== undefined);
  if (!customers.some((row) => row.key === key)) return undefined;
  const [unordered, bought] = await Promise.all([
    db.conversations.where('customer').anyOf(keys).toArray(),
    db.orders.where('customer').anyOf(keys).toArray(),
  ]);
  const conversations = unordered.sort((a, b) => (b.lastMessageAt ?? b.readAt) - (a.lastMessageAt ?? a.readAt));
  // An order whose own page named no buyer lies under a provisional one; the conversation about it says whose it is.
  const namedIn = new Map(
    conversations.flatMap((row) =>
      row.orders.map((id): [string, typeof row.customer] => [`${row.account}|${id}`, row.customer]),
    ),
  );
  const about = conversations.map((row) => row.key);
  const [namedRows, messages, cases, promises, replies, events] = await Promise.all([
    db.orders.bulkGet([...namedIn.keys()]),
    db.messages.where('conversation').anyOf(about.slice(0, MOST_OPENED)).toArray(),
    db.cases.where('conversation').anyOf(about).toArray(),
    db.promises.where('conversation').anyOf(about).toArray(),
    db.replies.where('conversation').anyOf(about).toArray(),
    db.events.where('conversation').anyOf(about).toArray(),
  ]);
  const named = namedRows.filter((row) => row !== undefined);
  const orders = [...new Map([...named, ...bought].map((row) => [row.key, row])).values()];

  return {
    key,
    links,
    customers: await Promise.all(
      customers.map(async ({ sealed, ...row }) => ({ ...row, ...(await open(`customers|${row.key}`, sealed)) })),
    ),
    orders: await Promise.all(
      orders.map(async (row) => {
        const buyer = row.customer !== undefined && keys.includes(row.customer) ? row.customer : namedIn.get(row.key);
        return { customer: buyer ?? key, order: await openOrder(row) };
      }),
    ),
    conversations: await Promise.all(
      conversations.map(async (row): Promise<FileFacts['conversations'][number]> => {
        const own = <Row extends { conversation: typeof row.key }>(rows: Row[]): Row[] =>
          rows.filter(({ conversation }) => conversation === row.key);
        const content = await open(`conversations|${row.key}`, row.sealed);
        const opened = await Promise.all(own(messages).map(openMessage));
        return {
          key: row.key,
          customer: row.customer ?? key,
          at: opened[0]?.row.at?.earliestAt ?? row.lastMessageAt ?? row.readAt,
          url: `https://${row.host}${content.path}`,
          subject: content.subject,
          intent: row.correction?.intent ?? row.intent,
          severity: row.correction?.severity ?? row.severity,
          cases: await Promise.all(
            own(cases).map(async ({ id, status, openedAt, changedAt, sealed }) => {
              const { decision, outcome } = await open(`cases|${id}`, sealed);
              return { status, openedAt, decision, outcome, decidedAt: changedAt ?? openedAt };
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
  };
}
