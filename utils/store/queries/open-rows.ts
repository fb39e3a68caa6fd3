import type { CaseEvent } from '@/utils/domain/clock';
import type { Message } from '@/utils/domain/message';
import type { Order } from '@/utils/domain/order';
import type { PromiseRecord, ReplyRecord } from '@/utils/domain/view';
import type { EventRow, MessageContent, MessageRow, OrderRow, PromiseRow, ReplyRow } from '../rows';
import { open } from '../vault/vault';

export interface OpenedMessage {
  row: MessageRow;
  content: MessageContent;
}

export async function openMessage(row: MessageRow): Promise<OpenedMessage> {
  return { row, content: await open(`messages|${row.key}`, row.sealed) };
}

export function messageOf({ row, content }: OpenedMessage): Message {
  return {
    key: row.key,
    from: row.from,
    text: content.text,
    translation: content.translation,
    at: row.at,
    attachments: row.attachments,
    automatic: row.automatic,
  };
}

export async function openOrder(row: OrderRow): Promise<Order> {
  return (await open(`orders|${row.key}`, row.sealed)).order;
}

export async function openReply(row: ReplyRow): Promise<ReplyRecord> {
  const content = await open(`replies|${row.id}`, row.sealed);
  return {
    id: row.id,
    strategy: row.strategy,
    insertedAt: row.insertedAt,
    sentAt: row.sentAt,
    sentKnownBy: row.sentKnownBy,
    ...content,
  };
}

export async function openPromise(row: PromiseRow): Promise<PromiseRecord> {
  const { text } = await open(`promises|${row.id}`, row.sealed);
  return { id: row.id, text, dueAt: row.dueAt, state: row.state, told: row.told };
}

export function eventOf(row: EventRow): CaseEvent {
  return { at: row.at, kind: row.kind, thanksOnly: row.thanksOnly, rule: row.rule, dueAt: row.dueAt };
}
