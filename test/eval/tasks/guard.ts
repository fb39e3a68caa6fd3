import { z } from 'zod';
import { guard } from '@/utils/checks/guard/guard';
import { loadGuardData } from '../load-guard-data';
import type { EvalTask } from '../task';

const CASE = z.object({
  id: z.string(),
  sourceLang: z.string(),
  targetLang: z.string(),
  source: z.string(),
  target: z.string(),
  facts: z.optional(z.record(z.string(), z.unknown())),
});

/** Facts whose values are not texts say nothing the guard could compare. */
function textsOf(facts: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Compares each translation with the text it was made from. */
export const task: EvalTask = async function* (cases) {
  const data = loadGuardData();
  for (const one of cases) {
    const { id, facts, ...pair } = CASE.parse(one);
    const { verdict, findings } = guard({ ...pair, facts: textsOf(facts) }, data);
    yield {
      id,
      verdict,
      errors: [...new Set(findings.map((found) => found.kind))],
      findings: findings.map(({ kind, sourceQuote, quote, fix }) => ({ kind, sourceQuote, targetQuote: quote, fix })),
    } as { id: string };
  }
};
