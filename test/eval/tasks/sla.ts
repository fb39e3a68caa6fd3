import * as z from 'zod/mini';
import { evaluateClocks } from '../../../utils/clocks/evaluate-clocks';
import type { EvalTask } from '../task';

const instant = z.pipe(
  z.string(),
  z.transform((text) => Date.parse(text)),
);
const kinds = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value) => (typeof value === 'string' ? [value] : value)),
);
/** A field that is absent or null. */
function absentAsUndefined<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  );
}
const dayBudget = { n: z.number(), calendar: z.string() };

const SlaCase = z.object({
  id: z.string(),
  now: instant,
  calendars: z._default(
    z.record(
      z.string(),
      z.object({
        timeZone: z.string(),
        weekend: z.optional(z.array(z.number())),
        holidays: z.optional(z.array(z.string())),
        shifts: z.optional(z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))),
      }),
    ),
    {},
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      startsOn: kinds,
      restartsOn: absentAsUndefined(kinds),
      stopsOn: kinds,
      budget: z.discriminatedUnion('unit', [
        z.object({ unit: z.literal('elapsed_hours'), n: z.number() }),
        z.object({ unit: z.literal('calendar_days'), ...dayBudget }),
        z.object({ unit: z.literal('business_days'), ...dayBudget }),
        z.object({ unit: z.literal('working_minutes'), ...dayBudget }),
      ]),
    }),
  ),
  events: z.array(
    z.object({
      at: instant,
      kind: z.string(),
      thanksOnly: absentAsUndefined(z.boolean()),
      rule: absentAsUndefined(z.string()),
      dueAt: absentAsUndefined(instant),
    }),
  ),
});

function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

export const task: EvalTask = async function* (cases) {
  for (const one of cases) {
    const { id, events, rules, calendars, now } = SlaCase.parse(one);
    const clocks = evaluateClocks(events, rules, calendars, now).map((clock) => ({
      rule: clock.rule,
      startedAt: iso(clock.startedAt),
      dueAt: clock.dueAt === undefined ? null : iso(clock.dueAt),
      ...(clock.stoppedAt === undefined ? {} : { stoppedAt: iso(clock.stoppedAt) }),
      state: clock.state,
    }));
    yield { id, clocks };
  }
};
