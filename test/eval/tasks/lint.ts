import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { lint } from '@/utils/checks/lint/lint';
import { loadLintData } from '../load-lint-data';
import type { EvalTask } from '../task';

const CASE = z.object({
  id: z.string(),
  market: z.enum(['amazon', 'ebay', 'aliexpress']),
  site: z.string(),
  lang: z.string(),
  kind: z.enum(['reply', 'proactive']),
  text: z.string(),
  context: z.object({
    orderId: z.string().optional(),
    buyerName: z.string().optional(),
    buyerMessage: z.string().optional(),
  }),
});

/** The kinds that the contract names; matters of style are findings, not violations. */
const KINDS: ReadonlySet<string> = new Set(
  JSON.parse(readFileSync(new URL('../violation-kinds.json', import.meta.url), 'utf8')) as string[],
);

/** Examines each reply with all rules; violations are the contract's kinds at level block or warn. */
export const task: EvalTask = async function* (cases) {
  const data = loadLintData();
  for (const one of cases) {
    const { id, text, lang, market, site, kind, context } = CASE.parse(one);
    const findings = lint({ text, lang, market, site, kind }, context, data);
    const violations = new Set(
      findings.filter((found) => found.level !== 'info' && KINDS.has(found.kind)).map((found) => found.kind),
    );
    yield {
      id,
      violations: [...violations],
      findings: findings.map(({ rule, kind: violation, level, quote, fix }) => ({
        rule,
        violation,
        level,
        quote,
        fix,
      })),
    } as { id: string };
  }
};
