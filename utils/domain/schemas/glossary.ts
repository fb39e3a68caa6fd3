import * as z from 'zod/mini';

/**
 * What one language calls the things that a translation must keep. Patterns of one entry are joined with `|`:
 * `word`, `two words`, `stem*`, `*ending`, `*inside*`, `first .. second` (a few words between). Languages without
 * spaces match anywhere in the text.
 */
export const GlossarySchema = z.strictObject({
  language: z.string(),
  /** Words for numbers. `units` from zero; `tens` from ten (`-` where a language has none). */
  numbers: z.strictObject({
    units: z.array(z.string()),
    tens: z.array(z.string()),
    hundred: z.string(),
    thousand: z.string(),
    /** `spaced`: twenty five; `joined`: tjugofem; `inverted`: fünf-und-zwanzig with the joint given. */
    compound: z.enum(['spaced', 'joined', 'inverted', 'none']),
    joint: z.string(),
    /** Number words that are also other words: read as numbers only before a unit. */
    doubtful: z.optional(z.string()),
  }),
  /** By unit: second, minute, hour, day, workday, week, month, year, cm, ... */
  units: z.record(z.string(), z.string()),
  /** Expressions that stand for a quantity: `30 minute` -> `half an hour`. */
  fixed: z.record(z.string(), z.string()),
  percent: z.string(),
  /** By ISO 4217 code. */
  currencies: z.record(z.string(), z.string()),
  clock: z.strictObject({
    am: z.string(),
    pm: z.string(),
    noon: z.string(),
    midnight: z.string(),
    /** Stands before / after the hour. */
    before: z.string(),
    after: z.string(),
  }),
  /** Monday to Sunday. */
  weekdays: z.array(z.string()),
  /** Further month forms, January to December. */
  months: z.optional(z.array(z.string())),
  days: z.strictObject({
    yesterday: z.string(),
    today: z.string(),
    tomorrow: z.string(),
    overmorrow: z.string(),
  }),
  /** Concepts of the trade and of grammar; `-` holds idioms whose parts mean nothing. */
  terms: z.record(z.string(), z.string()),
  /** Endings that show who does a thing: first person plural, second person. */
  actors: z.optional(z.strictObject({ we: z.string(), you: z.string() })),
  /** How many characters say what one English character says. */
  width: z.number(),
});

export const ConfusionsSchema = z.strictObject({
  /** Concepts that must not take each other's place. */
  pairs: z.array(
    z.strictObject({ a: z.string(), b: z.string(), kind: z.enum(['term_confusion', 'modality', 'party', 'negation']) }),
  ),
  /** Carriers, marketplaces and payment services under all their names; a translation keeps which one it is. */
  names: z.record(z.string(), z.string()),
  /** Forms of address of all languages, as they are written before and behind a name. */
  titles: z.strictObject({ before: z.string(), after: z.string(), greetings: z.string() }),
});

export type Glossary = z.infer<typeof GlossarySchema>;
export type Confusions = z.infer<typeof ConfusionsSchema>;
