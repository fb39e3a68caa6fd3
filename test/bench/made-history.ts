import type { AccountKey, ConversationKey, CustomerKey, LanguageTag, MessageKey, OrderId } from '@/utils/domain/ids';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import type {
  ConversationContent,
  ConversationRow,
  CustomerContent,
  CustomerRow,
  MessageContent,
  MessageRow,
  OrderContent,
  OrderRow,
} from '@/utils/store/rows';

export const ACCOUNT = 'ebay|id:bench' as AccountKey;
export const BEGIN = Date.UTC(2025, 0, 1);
const MINUTE = 60_000;

/** Always the same numbers: xorshift. */
export function chance(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga ge ka ke ki ko la le li lo ma me mi na ne no pa pe ra re ri sa se ta te ti to va ve za'.split(
    ' ',
  );
export const HAN = '退款货物流订单没有收到损坏换新客服请尽快处理谢谢包裹延迟地址错误颜色尺码发票质量问题';

/** Words of which a few are frequent and most are rare, as in any language. */
export function wordOf(next: (below: number) => number): string {
  const rank = Math.floor(40_000 ** (next(10_000) / 10_000));
  let left = rank * 7919 + 13;
  let word = '';
  for (let place = 0; place < 2 + (rank % 3); place++) {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length) + rank;
  }
  return word;
}

function textOf(next: (below: number) => number): string {
  if (next(10) === 0) {
    const from = next(HAN.length - 8);
    return `${HAN.slice(from, from + 3 + next(5))}，${HAN.slice(next(20), 20 + next(18))}。`;
  }
  return Array.from({ length: 12 + next(25) }, () => wordOf(next)).join(' ');
}

interface Written<Row, Content> {
  row: Omit<Row, 'sealed'>;
  content: Content;
}

/** What was read, readable still. */
export interface Made {
  customers: Written<CustomerRow, CustomerContent>[];
  conversations: Written<ConversationRow, ConversationContent>[];
  messages: Written<MessageRow, MessageContent>[];
  orders: Written<OrderRow, OrderContent>[];
}

/** Buyers from this one on, each with a conversation of so many messages and an order. */
export function madeHistory(from: number, count: number, perCustomer: number, next: (below: number) => number): Made {
  const made: Made = { customers: [], conversations: [], messages: [], orders: [] };
  for (let index = from; index < from + count; index++) {
    const customer = `${ACCOUNT}|c${index}` as CustomerKey;
    const conversation = `${ACCOUNT}|site:${index}` as ConversationKey;
    const orderId = `${10 + (index % 90)}-${10_000 + (index % 89_999)}-${100_000 + index}` as OrderId;
    const orderKey = `${ACCOUNT}|${orderId}`;
    const at = BEGIN + index * MINUTE;
    const name = `${wordOf(next)} ${wordOf(next)}`;
    const verdictOf = (place: number) => ({
      language: { status: 'sure' as const, lang: 'en' as LanguageTag, margin: 1 },
      intent: INTENTS[index % INTENTS.length] ?? 'other',
      also: [],
      severity: SEVERITIES[index % 3] ?? 'III',
      emotion: (index * 7 + place * 13) % 100,
      flags: [],
      entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
      reasons: [{ label: 'intent', quote: 'a' }],
    });
    made.customers.push({
      row: { key: customer, account: ACCOUNT, marketplace: 'ebay', firstSeenAt: at, lastSeenAt: at },
      content: { name, tags: [] },
    });
    made.conversations.push({
      row: {
        key: conversation,
        account: ACCOUNT,
        customer,
        marketplace: 'ebay',
        host: 'www.ebay.com',
        site: 'ebay.com',
        orders: [orderId],
        depth: 'thread',
        lastMessageAt: at,
        basis: 'thread',
        severity: SEVERITIES[index % 3],
        intent: INTENTS[index % INTENTS.length],
        composer: { found: true },
        readAt: at,
      },
      content: { buyerName: name, path: `/t?id=${index}` },
    });
    made.orders.push({
      row: { key: orderKey, orderId, account: ACCOUNT, customer, placedAt: at },
      content: {
        order: { orderId, items: [{ title: textOf(next).slice(0, 40), quantity: 1, sku: `SKU-${index % 500}` }] },
      },
    });
    for (let place = 0; place < perCustomer; place++) {
      const key = `${conversation}|${place}` as MessageKey;
      const from = place % 2 === 0 ? ('buyer' as const) : ('seller' as const);
      made.messages.push({
        row: {
          key,
          conversation,
          position: place,
          from,
          digest: `${index}.${place}`,
          at: { earliestAt: at + place * MINUTE, latestAt: at + place * MINUTE },
          attachments: [],
          automatic: false,
          firstReadAt: at,
        },
        content: { text: textOf(next), verdict: from === 'buyer' ? verdictOf(place) : undefined },
      });
    }
  }
  return made;
}
