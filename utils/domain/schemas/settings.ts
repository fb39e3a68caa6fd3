import * as z from 'zod/mini';
import { INTENTS, SEVERITIES } from '../judgement';
import type { OwnChecks } from '../own-checks';
import type { Settings } from '../settings';
import { TaughtReaderSchema } from './taught-reader';
import { IdText, Instant, LongText, pairOf, ShortText } from './text';

const WallClock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const Minutes = z.int().check(z.gte(1), z.lte(60 * 24 * 30));
const Days = z.int().check(z.gte(1), z.lte(3_650));
const Hosts = z.array(IdText).check(z.maxLength(1_000));
const Weekday = z.int().check(z.gte(1), z.lte(7));

const CalendarSchema = z.strictObject({
  timeZone: IdText,
  weekend: z.optional(z.array(Weekday).check(z.maxLength(7))),
  holidays: z.optional(z.array(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))).check(z.maxLength(1_000))),
  shifts: z.optional(z.record(z.string().check(z.regex(/^[1-7]$/)), z.array(pairOf(WallClock)).check(z.maxLength(10)))),
});

/** Settings as the store keeps them. A value that does not fit is refused and the old one stays. */
export const SettingsSchema: z.ZodMiniType<Settings> = z.strictObject({
  uiLanguage: z.enum(['auto', 'en', 'zh-CN']),
  agent: z.strictObject({
    name: z.optional(ShortText),
    role: z.optional(ShortText),
    shop: z.optional(ShortText),
    locale: IdText,
  }),
  overlay: z.strictObject({ enabled: z.boolean() }),
  hostsOff: Hosts,
  hostsAllowed: Hosts,
  taughtReaders: z.array(TaughtReaderSchema).check(z.maxLength(100)),
  notifications: z.strictObject({
    enabled: z.boolean(),
    leadMinutes: Minutes,
    marks: z.optional(z.boolean()),
    quietHours: z.optional(z.strictObject({ from: WallClock, to: WallClock })),
  }),
  team: z.strictObject({
    firstReplyMinutes: z.optional(Minutes),
    calendar: CalendarSchema,
    holidaysOf: z.optional(IdText),
  }),
  automaticReplies: z.array(LongText).check(z.maxLength(100)),
  phraseRules: z
    .array(
      z.strictObject({
        id: IdText,
        phrase: IdText,
        intent: z.optional(z.enum(INTENTS)),
        severity: z.optional(z.enum(SEVERITIES)),
        emotion: z.optional(z.number().check(z.gte(0), z.lte(100))),
        madeAt: z.optional(Instant),
      }),
    )
    .check(z.maxLength(500)),
  tagRules: z.optional(
    z
      .array(
        z.strictObject({
          id: IdText,
          tag: IdText,
          country: z.optional(IdText),
          language: z.optional(IdText),
          intent: z.optional(z.enum(INTENTS)),
          months: z.optional(z.array(z.number())),
          minOrders: z.optional(z.number()),
        }),
      )
      .check(z.maxLength(200)),
  ),
  privacy: z.strictObject({
    keepDays: z.strictObject({
      amazon: z.int().check(z.gte(1), z.lte(30)),
      ebay: z.optional(Days),
      aliexpress: z.optional(Days),
      other: z.optional(Days),
    }),
    keepNothing: z.boolean(),
  }),
  // Read by our pages alone, each time through `ownChecksOf`, so that the background carries no second check of it.
  checks: z.optional(z.unknown() as z.ZodMiniType<OwnChecks>),
  backupDays: z.optional(Days),
  usualDays: z.optional(z.record(IdText, Days)),
  timeZones: z.record(IdText, IdText),
});
