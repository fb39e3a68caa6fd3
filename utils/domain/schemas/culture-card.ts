import * as z from 'zod/mini';

const lines = z.array(z.string());
const source = z.enum(['OFF', 'SEC', 'OWN', 'CONFLICT']);

/**
 * Salutations by what is known of the buyer. `{given}`, `{surname}`, `{full}` and `{title}` are parts of the name. A
 * pattern is chosen only when all its parts are known; `unnamed` needs none.
 */
const salutation = z.object({
  named: z.string(),
  /** With a title that the buyer put before the own name. */
  titled: z.optional(z.string()),
  /** By title as written (`Mrs`, `Dhr.`), where the salutation changes with it. */
  byTitle: z.optional(z.record(z.string(), z.string())),
  /** For a company or an office. */
  business: z.optional(z.string()),
  unnamed: z.string(),
});

const register = z.object({
  /** What this form of address is called: `Sie`, `tú`, `teineigo`, ... */
  name: z.string(),
  salutation,
  /** Sign-off lines, best first. */
  closing: lines.check(z.minLength(1)),
  /** In place of the others where the buyer is upset: an embrace or good wishes would jar. */
  closingUpset: z.optional(z.string()),
});

/** `locales/culture/<locale>.json`: how people of one locale expect a shop to write to them. */
export const cultureCardSchema = z.object({
  id: z.string(),
  language: z.string(),
  country: z.string(),
  /** Zone in which dates are counted and promises end. */
  timeZone: z.string(),
  register: z.object({
    formal: register,
    informal: z.optional(register),
    /** The form used when the buyer shows none. */
    default: z.enum(['formal', 'informal']),
    /** Regular expressions (flags `iu`) for a buyer who writes in the informal or the formal way. */
    informalCues: lines,
    formalCues: lines,
    rule: z.string(),
  }),
  name: z.object({
    order: z.enum(['given-surname', 'surname-given']),
    /** Which part the salutation uses: the given name, the surname, or all of it. */
    addressBy: z.enum(['given', 'surname', 'full']),
    /** Titles that buyers put before their names here. */
    titles: lines,
    honorific: z.string(),
  }),
  /** `{agent}`, `{shop}` below the closing. */
  signature: z.string(),
  plan: z.object({
    order: z.enum(['fix-first', 'facts-first', 'explain-first', 'apology-frame', 'relation-first']),
    /** How often an apology may stand in one reply. */
    apologies: z.number(),
    introducesAgent: z.boolean(),
    thanksForPurchase: z.boolean(),
    takesResponsibility: z.boolean(),
    tellsPrevention: z.boolean(),
    explains: z.boolean(),
    closesWithWish: z.boolean(),
    namesPersonInCharge: z.boolean(),
  }),
  style: z.object({
    /** 1 wrapped to 5 blunt. */
    directness: z.number().check(z.gte(1), z.lte(5)),
    length: z.object({ min: z.number(), max: z.number(), unit: z.enum(['words', 'characters']) }),
    /**
     * Where a salutation that ends in a comma runs on: the words that then begin small (`only`), or all but these
     * (`except`).
     */
    runsOnAfterSalutation: z.optional(z.object({ mode: z.enum(['only', 'except']), words: lines })),
    /** Set between two sentences of a paragraph. */
    sentenceGap: z.enum([' ', '']),
  }),
  emoji: z.object({ use: z.enum(['none', 'mirror', 'few']), avoid: lines }),
  taboo: z.object({ topics: lines, words: lines, numbers: lines, colors: lines, gifts: lines }),
  refund: z.object({ prefers: z.enum(['refund', 'replacement', 'choice']), note: z.string() }),
  formats: z.object({
    /** Tag for Intl, with calendar and digits where they must not be the locale's own. */
    intl: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    /** `{d}`, `{MMMM}`, `{EEEE}`, `{EEE}`, `{yyyy}`. */
    date: z.string(),
    dateWithYear: z.string(),
    /** Currency code to pattern with `{n}`, where Intl's own form is unclear or unusual. */
    money: z.record(z.string(), z.string()),
  }),
  /** ISO weekdays, 1 = Monday. */
  weekend: z.array(z.number()),
  holidays: lines,
  hours: z.string(),
  /** Days in which a purchase can be returned without reasons; absent where the law gives none. */
  withdrawal: z.optional(z.object({ days: z.number(), unit: z.enum(['calendar', 'business']), source })),
  avoid: lines,
  evidence: lines,
  source: z.array(source).check(z.minLength(1)),
});
export type CultureCard = z.infer<typeof cultureCardSchema>;
export type RegisterCard = CultureCard['register']['formal'];
