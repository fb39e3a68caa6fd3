import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { Order } from '@/utils/domain/order';
import type { EventRow, PageDeadline, Preview, SiteCase } from '@/utils/store/rows';
import type { MergedMessage } from './merge-messages';

type MessageForEvent = Pick<MergedMessage, 'row' | 'content'>;

/**
 * What happened in a conversation, as the clocks see it; always the same answer for the same messages. A time that is
 * known only roughly counts against the seller: a buyer's message at its earliest, an answer at its latest, and never
 * before the message above it. A message without any time counts from when it was first read.
 */
export function messageEvents(conversation: ConversationKey, messages: MessageForEvent[]): EventRow[] {
  const events: EventRow[] = [];
  let floor = 0;
  messages.forEach(({ row, content }, index) => {
    if (row.from === 'system') return;
    const ceiling = nextKnownAt(messages, index) ?? row.firstReadAt;
    const own = row.from === 'buyer' ? row.at?.earliestAt : row.at && Math.min(row.at.latestAt, row.firstReadAt);
    const at = Math.max(floor, own ?? Math.min(row.firstReadAt, ceiling));
    // Two messages of one minute keep their order: the clocks sort by time alone.
    floor = at + 1;
    const kind = row.from === 'buyer' ? 'buyer_message' : row.automatic ? 'auto_ack' : 'human_reply';
    const event: EventRow = { key: `${row.key}|event`, conversation, at, kind, origin: 'read' };
    events.push(row.from === 'buyer' && content.thanksOnly ? { ...event, thanksOnly: true } : event);
  });
  return events;
}

/** When the next message with a known time was written, at the latest. */
function nextKnownAt(messages: MessageForEvent[], index: number): EpochMs | undefined {
  return messages.slice(index + 1).find(({ row }) => row.at !== undefined)?.row.at?.latestAt;
}

export function orderEvents(conversation: ConversationKey, orders: Order[]): EventRow[] {
  return orders.flatMap((order) => {
    const event = (kind: string, at: EpochMs | undefined): EventRow[] =>
      at === undefined
        ? []
        : [{ key: `${conversation}|order|${order.orderId}|${kind}`, conversation, at, kind, origin: 'read' }];
    return [...event('order_placed', order.placedAt), ...event('order_delivered', order.deliveredAt)];
  });
}

export function caseEvents(conversation: ConversationKey, cases: SiteCase[]): EventRow[] {
  return cases.flatMap((siteCase) => {
    const key = `${conversation}|site-case|${siteCase.siteCaseId}`;
    const at = siteCase.openedAt ?? siteCase.firstReadAt;
    const opening: EventRow = { key, conversation, at, kind: siteCase.opening, origin: 'read' };
    return [opening, ...deadlineEvents(key, siteCase.deadlines, conversation, at)];
  });
}

/** Deadlines that the page itself prints. They stand behind the event that started their clock. */
export function deadlineEvents(
  prefix: string,
  deadlines: PageDeadline[],
  conversation = prefix as ConversationKey,
  after: EpochMs = 0,
): EventRow[] {
  return deadlines.map(({ rule, dueAt, firstReadAt }, index) => ({
    key: `${prefix}|deadline|${index}|${rule}`,
    conversation,
    at: Math.max(firstReadAt, after + 1),
    kind: 'page_deadline',
    rule,
    dueAt,
    origin: 'read',
  }));
}

/** A message of the buyer that only a list has shown yet. */
export function previewEvents(conversation: ConversationKey, preview: Preview | undefined): EventRow[] {
  if (preview?.from !== 'buyer') return [];
  const event: EventRow = {
    key: `${conversation}|preview`,
    conversation,
    at: Math.min(preview.at?.earliestAt ?? preview.firstReadAt, preview.firstReadAt),
    kind: 'buyer_message',
    origin: 'read',
  };
  return [preview.thanksOnly ? { ...event, thanksOnly: true } : event];
}
