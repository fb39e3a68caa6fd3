import * as z from 'zod/mini';

const kinds = z.array(z.string());
const n = z.number().check(z.positive());
const calendarName = z.enum(['site', 'team', 'buyer']);

/** Conditions of a rule. What is not known about a case does not switch a rule off: the earliest deadline counts. */
const when = z.object({
  /** The goods came from outside the site's country. */
  shippedFromAbroad: z.optional(z.boolean()),
  /** Item price above this, in the site's currency. */
  priceAbove: z.optional(z.object({ amount: z.number(), currency: z.string() })),
  /** These two must be known to hold, for they add a stricter goal. */
  emotionAbove: z.optional(z.number()),
  vip: z.optional(z.boolean()),
  peakSeason: z.optional(z.boolean()),
});

const rule = z.object({
  id: z.string(),
  market: z.enum(['amazon', 'ebay', 'aliexpress', 'other', 'any']),
  kind: z.enum(['marketplace', 'team', 'legal']),
  /** `required` costs something when missed; `recommended` is the marketplace's advice; `window` is a last day to act. */
  duty: z.enum(['required', 'recommended', 'internal', 'window']),
  /** Storefronts, such as `amazon.de`; absent: all of the market. */
  sites: z.optional(z.array(z.string())),
  notSites: z.optional(z.array(z.string())),
  /** Country of the buyer, for legal rules. */
  countries: z.optional(z.array(z.string())),
  severities: z.optional(z.array(z.enum(['I', 'II', 'III']))),
  /** Team presets it belongs to. */
  preset: z.optional(z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'])),
  when: z.optional(when),
  startsOn: kinds,
  restartsOn: z.optional(kinds),
  stopsOn: kinds,
  budget: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('elapsed_hours'), n }),
    z.object({ unit: z.literal('calendar_days'), n, calendar: calendarName }),
    z.object({ unit: z.literal('business_days'), n, calendar: calendarName }),
    z.object({ unit: z.literal('working_minutes'), n, calendar: calendarName }),
  ]),
  /** OFF: the marketplace's or authority's own text. SEC: reported by others. OWN: not found in any source. */
  source: z.enum(['OFF', 'SEC', 'OWN', 'CONFLICT']),
  /** Where it says so. */
  cite: z.string(),
  /** Other values that sources give, in the unit of the budget. */
  otherValues: z.optional(z.array(z.number())),
  validFrom: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  /** Not read in a text of the marketplace or the authority itself. */
  unverified: z.boolean(),
  /** The seller may change the number or switch the rule off. */
  editable: z.boolean(),
  nameKey: z.string(),
  /** Message key of what happens when it is missed. */
  missKey: z.optional(z.string()),
});

/** What the rule book knows besides deadlines. */
const fact = z.object({
  id: z.string(),
  market: z.enum(['amazon', 'ebay', 'aliexpress', 'other', 'any']),
  factKey: z.string(),
  source: z.enum(['OFF', 'SEC', 'OWN', 'CONFLICT']),
  cite: z.string(),
});

/** `public/knowledge/deadlines/<topic>.json`. */
export const deadlineFileSchema = z.object({ rules: z.array(rule), facts: z.array(fact) });

export type DeadlineFile = z.infer<typeof deadlineFileSchema>;
export type DeadlineRule = DeadlineFile['rules'][number];
export type DeadlineFact = DeadlineFile['facts'][number];
export type TeamPreset = NonNullable<DeadlineRule['preset']>;
