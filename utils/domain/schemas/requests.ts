import * as z from 'zod/mini';
import { CASE_STATUSES, type CaseStep, CLOSING_STEPS } from '../case-file';
import { LINK_REASONS } from '../customer-file';
import { REMEDIES } from '../draft';
import { FOUND_ENDS } from '../found';
import type { ConversationKey, CustomerKey } from '../ids';
import { INTENTS, SEVERITIES } from '../judgement';
import { READER_FILES } from '../reader-file';
import { ReadingSchema } from './reading';
import { IdText, Instant, idOf, LongText, pairOf, ShortText } from './text';

const Nothing = z.strictObject({});
const TabId = z.int().check(z.gte(0));
const Conversation = idOf<ConversationKey>();
const Customer = idOf<CustomerKey>();

const Strategy = z.enum(['acknowledge', 'resolve', 'ask_evidence', 'inform', 'decline', 'close']);
const InsertModeSchema = z.enum(['replace-own', 'at-cursor']);
const PromiseMade = z.strictObject({ text: LongText, dueAt: Instant });
const Override = z.strictObject({ rule: IdText, reason: LongText });

const Money = z.strictObject({
  amount: z.number().check(z.gte(0), z.lte(1e12)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

const DecisionSchema = z.strictObject({
  remedy: z.enum(REMEDIES),
  amount: z.optional(Money),
  date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  reason: z.optional(ShortText),
});

const MaybeId = z.optional(IdText);
const MaybeLong = z.optional(LongText);
const MaybeShort = z.optional(ShortText);
const MaybeInstant = z.optional(Instant);
/** Sizes and kinds of value are checked here; the step itself was judged by the case's rules, which know every kind. */
const CaseStepSchema = z.strictObject({
  kind: IdText,
  id: MaybeId,
  who: MaybeShort,
  to: MaybeShort,
  question: MaybeLong,
  answer: MaybeLong,
  note: MaybeLong,
  outcome: MaybeLong,
  rootCause: MaybeLong,
  compensation: z.optional(Money),
  step: z.optional(z.enum(CLOSING_STEPS)),
  until: MaybeInstant,
  dueAt: MaybeInstant,
}) as unknown as z.ZodMiniType<CaseStep>;

const SavedDraftSchema = z.strictObject({
  conversation: Conversation,
  text: LongText,
  strategy: z.optional(Strategy),
  lines: z.optional(
    z
      .array(z.strictObject({ text: LongText, gloss: LongText, move: IdText, locked: z.optional(z.boolean()) }))
      .check(z.maxLength(500)),
  ),
  termDates: z.optional(z.record(IdText, ShortText)),
  savedAt: Instant,
});

/** What our content scripts may ask. */
export const CONTENT_REQUESTS = {
  'page/hello': z.strictObject({ path: ShortText }),
  'page/reading': z.strictObject({ reading: ReadingSchema, path: ShortText }),
  'page/open-panel': Nothing,
  'page/load-reader': z.strictObject({ reader: z.enum(READER_FILES) }),
};

/** What our own pages may ask. */
export const EXTENSION_PAGE_REQUESTS = {
  'panel/tab-state': z.strictObject({ tabId: TabId }),
  'panel/read-again': z.strictObject({ tabId: TabId }),
  'reply/insert': z.strictObject({
    tabId: TabId,
    conversation: Conversation,
    text: LongText,
    mode: InsertModeSchema,
    strategy: z.optional(Strategy),
    promises: z.array(PromiseMade).check(z.maxLength(50)),
    wordings: z.array(IdText).check(z.maxLength(200)),
    overrides: z.array(Override).check(z.maxLength(100)),
    by: MaybeShort,
    found: z.optional(z.array(z.strictObject({ rule: IdText, end: z.enum(FOUND_ENDS) })).check(z.maxLength(500))),
  }),
  'reply/sent': z.strictObject({ conversation: Conversation, replyId: IdText, at: Instant }),
  'draft/save': z.strictObject({ draft: SavedDraftSchema }),
  'draft/discard': z.strictObject({ conversation: Conversation }),
  'case/decide': z.strictObject({ conversation: Conversation, decision: z.optional(DecisionSchema) }),
  'case/change': z.strictObject({
    conversation: Conversation,
    step: CaseStepSchema,
    left: z.strictObject({
      status: z.enum(CASE_STATUSES),
      owner: ShortText,
      outcome: MaybeLong,
      note: MaybeLong,
    }),
    seen: z.int(),
    event: MaybeId,
  }),
  'case/step': z.strictObject({ conversation: Conversation, step: IdText, done: z.boolean() }),
  'case/no-response-needed': z.strictObject({ conversation: Conversation, at: Instant }),
  'verdict/correct': z.strictObject({
    conversation: Conversation,
    correction: z.optional(
      z.strictObject({
        intent: z.optional(z.enum(INTENTS)),
        severity: z.optional(z.enum(SEVERITIES)),
        emotion: z.optional(z.number().check(z.gte(0), z.lte(100))),
      }),
    ),
  }),
  'customer/note': z.strictObject({
    customer: Customer,
    note: LongText,
    profile: z.optional(z.strictObject({ address: z.optional(ShortText), likes: z.optional(LongText) })),
  }),
  'customer/link': z.strictObject({
    customers: pairOf(Customer),
    state: z.enum(['same', 'different']),
    score: z.number(),
    reasons: z.array(z.enum(LINK_REASONS)),
  }),
  'customer/unlink': z.strictObject({ id: IdText }),
  'snippet/save': z.strictObject({
    id: IdText,
    content: z.optional(
      z.strictObject({
        title: ShortText,
        texts: z.record(IdText, LongText),
        about: z.optional(z.record(IdText, IdText)),
      }),
    ),
  }),
  'history/import': z.strictObject({ readings: z.array(ReadingSchema).check(z.maxLength(50)) }),
  'privacy/erase': z.strictObject({
    conversations: z.array(Conversation),
    orders: z.array(IdText),
    customers: z.array(Customer),
    erasure: z.strictObject({
      id: IdText,
      at: Instant,
      print: IdText,
      subjects: z.array(IdText),
      files: z.array(z.strictObject({ name: ShortText, madeAt: Instant })),
    }),
  }),
  'settings/change': z.strictObject({ path: IdText, value: z.unknown() }),
};
