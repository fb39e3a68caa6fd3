import * as z from 'zod/mini';
import type { TaughtReader } from '../taught-reader';
import { Instant } from './text';

const MOST_FILE_CHARACTERS = 100_000;

/** Names of tags, attributes and hosts: nothing that could end a selector. */
const Name = z.string().check(z.regex(/^[a-z0-9.:-]{1,200}$/));
const Word = z.string().check(z.maxLength(120));
const Step = z.strictObject({
  tag: Name,
  classes: z.optional(z.array(Word).check(z.maxLength(6))),
  attribute: z.optional(
    z.strictObject({
      name: Name,
      value: Word,
    }),
  ),
});
const LocatorSchema = z.strictObject({
  by: z.enum(['attribute', 'class', 'structure']),
  steps: z.array(Step).check(z.minLength(1), z.maxLength(30)),
  rooted: z.optional(z.literal(true)),
});
const Locators = z.array(LocatorSchema).check(z.maxLength(6));

/** A taught reader holds no code and no pattern: only names to compare with. */
export const TaughtReaderSchema: z.ZodMiniType<TaughtReader> = z.strictObject({
  version: z.literal(1),
  host: Name,
  kind: z.literal('thread'),
  taughtAt: Instant,
  list: Locators,
  buyer: Locators,
  seller: Locators,
  every: Locators,
  buyerLean: z.optional(z.enum(['left', 'right'])),
  name: Locators,
  composer: Locators,
});

/** Readers of an exported file. `undefined` for anything that is not such a file, or is too large. */
export function parseTaughtReaders(file: string): TaughtReader[] | undefined {
  if (file.length > MOST_FILE_CHARACTERS) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    return undefined;
  }
  const checked = z.array(TaughtReaderSchema).check(z.maxLength(100)).safeParse(value);
  return checked.success ? checked.data : undefined;
}
