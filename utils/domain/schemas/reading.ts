import * as z from 'zod/mini';
import type * as Printed from '../reading';
import type { Reading } from '../reading';
import { IdText, Instant, LongText, ShortText } from './text';

/** Every field of a type: one that is added there and not here does not compile. */
type FieldsOf<T> = { [Name in keyof Required<T>]: z.ZodMiniType };

const PrintedTime = z.strictObject({
  text: ShortText,
  machine: z.optional(ShortText),
  dayHeading: z.optional(ShortText),
} satisfies FieldsOf<Printed.PrintedTime>);

const PrintedAttachments = z.strictObject({
  kind: z.enum(['image', 'video', 'audio', 'document', 'other']),
  count: z.int().check(z.gte(1), z.lte(1_000)),
} satisfies FieldsOf<Printed.PrintedAttachments>);

const PrintedMessage = z.strictObject({
  siteId: z.optional(IdText),
  from: z.enum(['buyer', 'seller', 'system']),
  text: LongText,
  translation: z.optional(LongText),
  at: z.optional(PrintedTime),
  attachments: z.array(PrintedAttachments).check(z.maxLength(50)),
  automatic: z.optional(z.boolean()),
} satisfies FieldsOf<Printed.PrintedMessage>);

const PrintedItem = z.strictObject({
  title: ShortText,
  quantity: z.optional(z.number().check(z.gte(0), z.lte(1_000_000))),
  price: z.optional(ShortText),
  sku: z.optional(IdText),
  itemId: z.optional(IdText),
} satisfies FieldsOf<Printed.PrintedItem>);

const PrintedOrder = z.strictObject({
  orderId: IdText,
  buyerName: z.optional(ShortText),
  buyerSiteId: z.optional(IdText),
  status: z.optional(ShortText),
  placedAt: z.optional(PrintedTime),
  shipBy: z.optional(PrintedTime),
  deliverBy: z.optional(PrintedTime),
  deliveredAt: z.optional(PrintedTime),
  items: z.array(PrintedItem).check(z.maxLength(500)),
  total: z.optional(ShortText),
  carrier: z.optional(ShortText),
  trackingNumbers: z.array(IdText).check(z.maxLength(100)),
  shipToCountry: z.optional(ShortText),
  salesChannel: z.optional(ShortText),
} satisfies FieldsOf<Printed.PrintedOrder>);

const PrintedDeadline = z.strictObject({ label: ShortText, at: PrintedTime });

const PrintedThreadRow = z.strictObject({
  siteConversationId: z.optional(IdText),
  buyerName: z.optional(ShortText),
  buyerSiteId: z.optional(IdText),
  preview: z.optional(LongText),
  subject: z.optional(ShortText),
  orderId: z.optional(IdText),
  unread: z.boolean(),
  needsReply: z.optional(z.boolean()),
  at: z.optional(PrintedTime),
} satisfies FieldsOf<Printed.PrintedThreadRow>);

const PrintedCase = z.strictObject({
  siteCaseId: IdText,
  orderId: z.optional(IdText),
  buyerName: z.optional(ShortText),
  status: z.optional(ShortText),
  reason: z.optional(ShortText),
  amount: z.optional(ShortText),
  openedAt: z.optional(PrintedTime),
  deadlines: z.array(PrintedDeadline).check(z.maxLength(20)),
} satisfies FieldsOf<Printed.PrintedCase>);

const Coverage = z.enum(['whole', 'window']);

const PrintedThread = z.strictObject({
  siteConversationId: z.optional(IdText),
  buyerName: z.optional(ShortText),
  buyerSiteId: z.optional(IdText),
  orderIds: z.array(IdText).check(z.maxLength(100)),
  subject: z.optional(ShortText),
  itemTitle: z.optional(ShortText),
  buyerLanguage: z.optional(IdText),
  buyerCountry: z.optional(ShortText),
  itemId: z.optional(IdText),
  messages: z.array(PrintedMessage).check(z.maxLength(5_000)),
  coverage: Coverage,
  deadlines: z.array(PrintedDeadline).check(z.maxLength(20)),
  composer: z.strictObject({
    found: z.boolean(),
    maxLength: z.optional(z.int().check(z.gte(1))),
  }),
} satisfies FieldsOf<Printed.PrintedThread>);

const PageContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('thread'), thread: PrintedThread, order: z.optional(PrintedOrder) }),
  z.strictObject({ kind: z.literal('order'), order: PrintedOrder, thread: z.optional(PrintedThread) }),
  z.strictObject({
    kind: z.literal('inbox'),
    rows: z.array(PrintedThreadRow).check(z.maxLength(2_000)),
    coverage: Coverage,
  }),
  z.strictObject({
    kind: z.literal('order-list'),
    orders: z.array(PrintedOrder).check(z.maxLength(2_000)),
    coverage: Coverage,
  }),
  z.strictObject({
    kind: z.literal('case'),
    cases: z.array(PrintedCase).check(z.maxLength(2_000)),
    coverage: Coverage,
  }),
]);

const PageSnapshot = z.strictObject({
  marketplace: z.enum(['amazon', 'ebay', 'aliexpress', 'other']),
  host: IdText,
  path: ShortText,
  account: z.optional(z.strictObject({ siteId: z.optional(IdText), name: z.optional(ShortText) })),
  uiLanguage: z.optional(IdText),
  readAt: Instant,
  content: PageContent,
} satisfies FieldsOf<Printed.PageSnapshot>);

const FieldNames = z.array(IdText).check(z.maxLength(200));
const Provenance = z.record(IdText, IdText);

/** What a reader may answer. Anything more or other than this is refused. */
export const ReadingSchema: z.ZodMiniType<Reading> = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('read'),
    snapshot: PageSnapshot,
    missing: FieldNames,
    provenance: Provenance,
  }),
  z.strictObject({ status: z.literal('not-ready') }),
  z.strictObject({
    status: z.literal('drifted'),
    kind: z.enum(['order-list', 'order', 'inbox', 'thread', 'case']),
    missing: FieldNames,
    provenance: Provenance,
  }),
  z.strictObject({ status: z.literal('unsupported') }),
]);
