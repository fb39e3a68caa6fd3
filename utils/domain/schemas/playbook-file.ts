import * as z from 'zod/mini';
import { INTENTS } from '../judgement';

const StepSchema = z.strictObject({
  /** Unique in its playbook; ticks are kept under it. */
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
  /** `do`: a step. `ask`: of the buyer. `inside`: of a colleague. `know`: a rule that holds here; nothing to tick. */
  kind: z.enum(['do', 'ask', 'inside', 'know']),
  text: z.strictObject({ en: z.string().check(z.minLength(5)), zh: z.string().check(z.minLength(4)) }),
  source: z.enum(['OFF', 'SEC', 'OWN', 'CONFLICT']),
  /** The row of the collected facts that it rests on. */
  ref: z.optional(z.string()),
  /** Only there; absent: everywhere. */
  market: z.optional(z.array(z.enum(['amazon', 'ebay', 'aliexpress', 'other']))),
});

/** `public/knowledge/playbooks.json`: what to do, by what the buyer wants. */
export const PlaybookFileSchema = z.strictObject({
  version: z.string(),
  playbooks: z.array(
    z.strictObject({ intents: z.array(z.enum(INTENTS)).check(z.minLength(1)), steps: z.array(StepSchema) }),
  ),
});
export type PlaybookFile = z.infer<typeof PlaybookFileSchema>;
export type PlaybookStep = PlaybookFile['playbooks'][number]['steps'][number];
