import * as z from 'zod/mini';

const Share = z.number().check(z.gte(-1), z.lte(1));

const FigureSchema = z.strictObject({
  /** What was measured, such as `intent`; shares are between 0 and 1. */
  id: z.string(),
  value: Share,
  /** What we want to reach. */
  atLeast: z.optional(Share),
  atMost: z.optional(Share),
});

const PartSchema = z.strictObject({
  id: z.enum(['cross', 'triage', 'guard', 'lint', 'sla', 'draft']),
  cases: z.int().check(z.gte(1)),
  figures: z.array(FigureSchema).check(z.minLength(1)),
  /** By primary language tag: how many cases, and one telling figure. */
  languages: z.record(z.string(), z.strictObject({ cases: z.int(), value: Share })),
});

/** `public/knowledge/quality.json`, written by test/eval/quality.ts. */
export const QualityFileSchema = z.strictObject({
  measuredOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  parts: z.array(PartSchema),
});
export type QualityFile = z.infer<typeof QualityFileSchema>;
export type QualityPart = QualityFile['parts'][number];
