import * as z from 'zod/mini';

/** The file `locales/phrasebook/<locale>/phrases.json`. */
export const phraseFileSchema = z.object({
  locale: z.string(),
  /** Another locale whose phrases hold where this file has none. */
  extends: z.optional(z.string()),
  /** What the two sides of `[a|b]` mean here: formal and informal, or a female and a male agent. */
  alternation: z.enum(['none', 'register', 'agent-gender']),
  /** Where the phrases come from: OWN (written for this project). */
  source: z.enum(['OFF', 'SEC', 'OWN', 'CONFLICT']),
  /** The day of the second native reading, `YYYY-MM-DD`; by then every phrase was read once more with fresh eyes. */
  reviewed: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  /** By move id; every entry has one or more wordings of the same content. */
  moves: z.record(z.string(), z.array(z.string()).check(z.minLength(1))),
});
export type PhraseFile = z.infer<typeof phraseFileSchema>;
