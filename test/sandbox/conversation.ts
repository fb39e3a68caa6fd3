import * as z from 'zod/mini';
import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';

/**
 * One synthetic conversation of the sandbox. All times are relative to the sandbox's `now`, so that the consoles print
 * fresh dates on every run. Negative `...DaysAgo` values lie in the future.
 */
export const messageSchema = z.strictObject({
  from: z.enum(['buyer', 'seller', 'system']),
  minutesAgo: z.number().check(z.minimum(0)),
  text: z.string(),
  /** The console's own machine translation, printed under the original. */
  translation: z.optional(z.string()),
  attachments: z.optional(
    z.array(z.strictObject({ kind: z.enum(['image', 'video', 'document']), count: z.int().check(z.minimum(1)) })),
  ),
  /** A known automatic reply of the shop. */
  automatic: z.optional(z.boolean()),
});

export const orderSchema = z.strictObject({
  orderId: z.string(),
  items: z
    .array(
      z.strictObject({
        title: z.string(),
        quantity: z.int().check(z.minimum(1)),
        price: z.number(),
        sku: z.string(),
        itemId: z.string(),
      }),
    )
    .check(z.minLength(1)),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  total: z.number(),
  placedDaysAgo: z.number(),
  shipByDaysAgo: z.number(),
  deliverByDaysAgo: z.number(),
  deliveredDaysAgo: z.optional(z.number()),
  status: z.enum(['unshipped', 'shipped', 'delivered', 'canceled']),
  carrier: z.optional(z.string()),
  tracking: z.optional(z.string()),
  /** Ship-to lines, the country last. */
  address: z.array(z.string()).check(z.minLength(2)),
});

export const conversationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  marketplace: z.enum(['amazon', 'ebay', 'aliexpress']),
  host: z.string(),
  /** What it shows, in a few English words. */
  title: z.string(),
  kinds: z.array(z.string()).check(z.minLength(1)),
  /** BCP-47 tag of what the buyer writes. */
  language: z.string(),
  /** The site's own id: a UUID on Amazon, 13 digits on eBay, a session id on AliExpress. */
  siteId: z.string(),
  unread: z.boolean(),
  needsReply: z.boolean(),
  buyer: z.strictObject({ name: z.string(), siteId: z.string(), country: z.string().check(z.regex(/^[A-Z]{2}$/)) }),
  order: orderSchema,
  /** Oldest first. */
  messages: z.array(messageSchema),
  /** Repeats the messages in turn until there are so many; a counter makes each one different. */
  repeatTo: z.optional(z.int()),
  /** Pads the last message with its own words until it has so many characters. */
  padTo: z.optional(z.int()),
  /** An open case of the marketplace. */
  dispute: z.optional(
    z.strictObject({
      caseId: z.string(),
      reason: z.string(),
      amount: z.number(),
      openedDaysAgo: z.number(),
      answerWithinDays: z.number(),
      status: z.string(),
    }),
  ),
  /** What a careful reader would make of it. */
  expect: z.strictObject({
    intent: z.enum(INTENTS),
    also: z.optional(z.array(z.enum(INTENTS))),
    severity: z.enum(SEVERITIES),
    flags: z.array(z.enum(FLAGS)),
    /** What a reader must find on the thread page. */
    read: z.strictObject({
      messages: z.int(),
      lastFrom: z.optional(z.enum(['buyer', 'seller', 'system'])),
      /** Literal beginning of the last message with text. */
      lastStartsWith: z.optional(z.string()),
      images: z.int(),
    }),
  }),
});

export type Conversation = z.infer<typeof conversationSchema>;
export type ConversationMessage = z.infer<typeof messageSchema>;
export type ConversationOrder = z.infer<typeof orderSchema>;

/** A message with its instant fixed and its own id on the page. */
export interface LiveMessage {
  id: string;
  from: ConversationMessage['from'];
  at: number;
  text: string;
  translation?: string;
  attachments: { kind: 'image' | 'video' | 'document'; count: number }[];
  automatic: boolean;
}

/** A conversation as a running sandbox holds it. */
export type LiveConversation = Omit<Conversation, 'messages'> & { messages: LiveMessage[] };
