import * as z from 'zod/mini';

// Extension pages forbid code made from strings; zod would try it once and be reported.
z.config({ jitless: true });

/** A free text of a page or a person: message, note, draft. Long hostile texts are cut off here, not stored. */
export const LongText = z.string().check(z.maxLength(200_000));
/** A line: name, subject, title, label. */
export const ShortText = z.string().check(z.maxLength(2_000));
/** An id, a path, a name of a field. */
export const IdText = z.string().check(z.maxLength(500));
/** Milliseconds since 1970; years 1970 to 2100. */
export const Instant = z.number().check(z.gte(0), z.lte(4_102_444_800_000));

/** A branded id; the brand is a promise of the types alone. */
export function idOf<Id extends string>(): z.ZodMiniType<Id, Id> {
  return IdText as unknown as z.ZodMiniType<Id, Id>;
}

/** Two of a kind. An array of two rather than a tuple, which alone would bring a fourth kind of list into the background. */
export function pairOf<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<[Item, Item]> {
  return z.array(item).check(z.minLength(2), z.maxLength(2)) as unknown as z.ZodMiniType<[Item, Item]>;
}
