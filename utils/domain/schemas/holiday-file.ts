import * as z from 'zod/mini';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** `public/knowledge/calendars/<country>.json`: weekend and national public holidays of one country. */
export const holidayFileSchema = z.object({
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** First and last year that the list covers; outside it, nothing is known. */
  years: z.tuple([z.number(), z.number()]),
  /** ISO weekdays, 1 = Monday. */
  weekend: z.array(z.number()),
  holidays: z.array(
    z.object({
      date: isoDate,
      name: z.string(),
      localName: z.optional(z.string()),
      /** Set where the day depends on the sighting of the moon: it may fall so many days earlier or later. */
      plusMinusDays: z.optional(z.number()),
    }),
  ),
  /** Days that are worked although they lie on a weekend, made up for a bridge day. */
  workdays: z.optional(z.array(isoDate)),
  /** Where bridge days and make-up days were announced, for which years, and what is not known. */
  arrangement: z.optional(z.object({ source: z.string(), years: z.array(z.number()), unverified: z.string() })),
  attribution: z.string(),
  license: z.string(),
});

export type HolidayFile = z.infer<typeof holidayFileSchema>;
