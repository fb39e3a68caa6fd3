import type { AnyExportRow, ExportRow, ExportTable, Period } from '@/utils/domain/export';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import { database } from '../database';
import type { CaseRow, ConversationContent, ConversationRow, CustomerRow } from '../rows';
import { StoreFailure } from '../store-failure';
import { unpacked } from '../unpacked';
import { open } from '../vault/vault';
import { allMessages } from './all-messages';
import { openMessage, openOrder } from './open-rows';
import { corrected } from './read-conversation';
import { sumOf } from './sum-of';

/** Rows that are held open at one time. */
const BATCH = 500;
/** Messages of one record, as a rule. */
const MESSAGES_EACH = 8;

export interface ExportBatch<Row = AnyExportRow> {
  rows: Row[];
  /** Stored rows that were looked at for this batch, those outside of the period too. */
  looked: number;
}

/** How many stored rows an export of this table looks at. */
export async function exportSize(table: ExportTable): Promise<number> {
  if (table !== 'messages') return database()[table].count();
  let messages = 0;
  await database().messages.each((record) => {
    messages += unpacked([record]).length;
  });
  return messages;
}

/**
 * All rows of a table that fall into the period, a few hundred at a time, so that the history is never in memory as a
 * whole. Messages come by conversation, in their order. A row written while this runs may be in it or not.
 * @param batch most rows to hold at once
 */
export function exportBatches(table: ExportTable, period: Period, batch = BATCH): AsyncGenerator<ExportBatch> {
  switch (table) {
    case 'conversations':
      return conversationBatches(period, batch);
    case 'messages':
      return messageBatches(period, batch);
    case 'cases':
      return caseBatches(period, batch);
    case 'customers':
      return customerBatches(period, batch);
  }
}

function within(at: number | undefined, { from, to }: Period): boolean {
  if (at === undefined) return from === undefined && to === undefined;
  return (from === undefined || at >= from) && (to === undefined || at <= to);
}

async function* conversationBatches(
  period: Period,
  batch: number,
): AsyncGenerator<ExportBatch<ExportRow<'conversations'>>> {
  const db = database();
  for await (const rows of byKey<ConversationRow>(
    (after) => db.conversations.where('key').above(after).limit(batch).toArray(),
    ({ key }) => key,
    batch,
  )) {
    const wanted = rows.filter((row) => within(row.lastMessageAt ?? row.readAt, period));
    const cases = await db.cases
      .where('conversation')
      .anyOf(wanted.map(({ key }) => key))
      .sortBy('openedAt');
    const status = new Map(cases.map((row) => [row.conversation, row.status]));
    const made = await withoutErased(
      wanted.map(async (row): Promise<ExportRow<'conversations'>> => {
        const content = await open(`conversations|${row.key}`, row.sealed);
        return {
          ...aboutConversation(row, content),
          account: row.account,
          subject: content.subject,
          item_title: content.itemTitle,
          language: row.language,
          intent: row.correction?.intent ?? row.intent,
          severity: row.correction?.severity ?? row.severity,
          emotion: row.correction?.emotion ?? row.emotion,
          corrected: row.correction !== undefined,
          case_status: status.get(row.key),
          last_from: row.lastFrom,
          last_message_at: row.lastMessageAt,
          due_at: row.dueAt,
          read_at: row.readAt,
        };
      }),
    );
    yield { rows: made, looked: rows.length };
  }
}

async function* messageBatches(period: Period, batch: number): AsyncGenerator<ExportBatch<ExportRow<'messages'>>> {
  let known: Awaited<ReturnType<typeof conversationsOf>> = new Map();
  for await (const rows of allMessages(Math.ceil(batch / MESSAGES_EACH))) {
    const wanted = rows.filter((row) => within(row.at?.earliestAt ?? row.firstReadAt, period));
    known = await conversationsOf(wanted, known);
    const made = await withoutErased(
      wanted.map(async (row): Promise<ExportRow<'messages'>> => {
        const { content } = await openMessage(row);
        const about = known.get(row.conversation);
        const verdict =
          content.verdict &&
          corrected(content.verdict, about?.row.judged === row.key ? about.row.correction : undefined);
        return {
          ...aboutConversation(about?.row, about?.content),
          message_id: row.key,
          conversation_id: row.conversation,
          position: row.position,
          from: row.from,
          at: row.at?.earliestAt,
          at_latest: row.at?.latestAt,
          first_read_at: row.firstReadAt,
          automatic: row.automatic,
          attachments: row.attachments.reduce((sum, { count }) => sum + count, 0),
          text: content.text,
          translation: content.translation,
          language: verdict && (verdict.language.refined ?? verdict.language.lang),
          intent: verdict?.intent,
          severity: verdict?.severity,
          emotion: verdict?.emotion,
          flags: verdict?.flags.join('; '),
        };
      }),
    );
    yield { rows: made, looked: rows.length };
  }
}

async function* caseBatches(period: Period, batch: number): AsyncGenerator<ExportBatch<ExportRow<'cases'>>> {
  const db = database();
  for await (const rows of byKey<CaseRow>(
    (after) => db.cases.where('id').above(after).limit(batch).toArray(),
    ({ id }) => id,
    batch,
  )) {
    const wanted = rows.filter((row) => within(row.openedAt, period));
    const keys = wanted.map(({ conversation }) => conversation);
    const known = await conversationsOf(wanted);
    const replies = await db.replies.where('conversation').anyOf(keys).toArray();
    const promises = await db.promises.where('conversation').anyOf(keys).toArray();
    const made = await withoutErased(
      wanted.map(async (row): Promise<ExportRow<'cases'>> => {
        const content = await open(`cases|${row.id}`, row.sealed);
        const about = known.get(row.conversation);
        const promised = (state: string) =>
          promises.filter((one) => one.conversation === row.conversation && one.state === state).length;
        return {
          ...aboutConversation(about?.row, about?.content),
          case_id: row.id,
          conversation_id: row.conversation,
          status: row.status,
          owner: content.owner,
          opened_at: row.openedAt,
          closed_at: row.closedAt,
          intent: about?.row.correction?.intent ?? about?.row.intent,
          severity: about?.row.correction?.severity ?? about?.row.severity,
          emotion: about?.row.correction?.emotion ?? about?.row.emotion,
          remedy: content.decision?.remedy,
          remedy_amount: content.decision?.amount?.amount,
          remedy_currency: content.decision?.amount?.currency,
          remedy_date: content.decision?.date,
          outcome: content.outcome,
          note: content.note,
          replies: replies.filter((one) => one.conversation === row.conversation && !one.pending).length,
          promises_open: promised('open'),
          promises_kept: promised('kept'),
          promises_broken: promised('broken'),
        };
      }),
    );
    yield { rows: made, looked: rows.length };
  }
}

async function* customerBatches(period: Period, batch: number): AsyncGenerator<ExportBatch<ExportRow<'customers'>>> {
  const db = database();
  for await (const rows of byKey<CustomerRow>(
    (after) => db.customers.where('key').above(after).limit(batch).toArray(),
    ({ key }) => key,
    batch,
  )) {
    const wanted = rows.filter((row) => within(row.lastSeenAt, period));
    const keys = wanted.map(({ key }) => key);
    const conversations = await db.conversations.where('customer').anyOf(keys).toArray();
    const orderRows = await db.orders.where('customer').anyOf(keys).toArray();
    const orders = await withoutErased(
      orderRows.map(async (row) => ({ customer: row.customer, order: await openOrder(row) })),
    );
    const made = await withoutErased(
      wanted.map(async (row): Promise<ExportRow<'customers'>> => {
        const content = await open(`customers|${row.key}`, row.sealed);
        const bought = orders.flatMap(({ customer, order }) => (customer === row.key ? [order] : []));
        const spent = sumOf(bought.flatMap(({ total }) => (total ? [total] : [])));
        return {
          customer_id: row.key,
          marketplace: row.marketplace,
          account: row.account,
          name: content.name,
          site_id: content.siteId,
          language: row.language,
          first_seen_at: row.firstSeenAt,
          last_seen_at: row.lastSeenAt,
          conversations: conversations.filter(({ customer }) => customer === row.key).length,
          orders: bought.length,
          spent_amount: spent?.amount,
          spent_currency: spent?.currency,
          note: content.note,
          tags: content.tags.join('; '),
          address: content.profile?.address,
          likes: content.profile?.likes,
          countries: [...new Set(bought.flatMap(({ shipToCountry }) => shipToCountry ?? []))].sort().join('; '),
        };
      }),
    );
    yield { rows: made, looked: rows.length };
  }
}

async function* byKey<Row>(
  next: (after: string) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  batch: number,
): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const rows = await next(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < batch) return;
    after = keyOf(last);
  }
}

interface OpenedConversation {
  row: ConversationRow;
  content: ConversationContent;
}

/** The conversations of these rows, opened; those of the batch before are not opened again. */
async function conversationsOf(
  rows: readonly { conversation: ConversationRow['key'] }[],
  before: ReadonlyMap<string, OpenedConversation> = new Map(),
): Promise<Map<string, OpenedConversation>> {
  const known = new Map<string, OpenedConversation>();
  const missing: ConversationRow['key'][] = [];
  for (const key of new Set(rows.map(({ conversation }) => conversation))) {
    const opened = before.get(key);
    if (opened) known.set(key, opened);
    else missing.push(key);
  }
  const found = await database().conversations.bulkGet(missing);
  await withoutErased(
    found.map(async (row) => {
      if (row) known.set(row.key, { row, content: await open(`conversations|${row.key}`, row.sealed) });
    }),
  );
  return known;
}

function aboutConversation(row: ConversationRow | undefined, content: ConversationContent | undefined) {
  return {
    conversation_id: row?.key,
    marketplace: row?.marketplace,
    // Tickets of another system are of no store that anyone knows.
    site: row?.site === IMPORTED_HOST ? undefined : row?.site,
    customer_id: row?.customer,
    buyer_name: content?.buyerName,
    order_ids: row?.orders.join('; '),
  };
}

/** What was erased while this ran is left out; every other failure is one. */
async function withoutErased<Row>(opening: readonly Promise<Row>[]): Promise<Row[]> {
  const settled = await Promise.allSettled(opening);
  return settled.flatMap((one) => {
    if (one.status === 'fulfilled') return [one.value];
    if (one.reason instanceof StoreFailure && one.reason.code === 'erased') return [];
    throw one.reason;
  });
}
