import type { Finding } from '@/utils/domain/finding';
import { countryOfReply } from './country-of-reply';
import { DETECTORS } from './detectors';
import { LintJob } from './job';
import type { LintLexicon } from './lint-lexicon';
import type { LintRule, RulePack } from './lint-rule';
import type { LintContext, LintReply } from './reply-context';

export interface LintData {
  pack: RulePack;
  /** By primary language tag. */
  lexicons: ReadonlyMap<string, LintLexicon>;
}

/**
 * Whether a text may be sent where it would go. Findings are in the order of the text; each quotes what it objects to
 * and names its rule. Text that repeats the buyer's own words is not judged. Never throws; the time is linear.
 */
export function lint(reply: LintReply, context: LintContext, data: LintData): Finding[] {
  const base = reply.lang.split('-')[0] ?? reply.lang;
  const job = new LintJob(reply, context, data.lexicons.get(base), data.lexicons.get('en'));
  const country = countryOfReply(reply, context);
  return data.pack.rules
    .filter((rule) => applies(rule, reply, country))
    .flatMap((rule) => findingsOf(rule, job))
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function applies(rule: LintRule, reply: LintReply, country: string | undefined): boolean {
  const base = reply.lang.split('-')[0] ?? reply.lang;
  if (rule.markets && !rule.markets.includes(reply.market)) return false;
  if (rule.countries && (country === undefined || !rule.countries.includes(country))) return false;
  if (rule.langs && !rule.langs.includes(base)) return false;
  return !rule.proactiveOnly || reply.kind === 'proactive';
}

function findingsOf(rule: LintRule, job: LintJob): Finding[] {
  return DETECTORS[rule.detector](job, rule).map(({ span, fix }) => ({
    examiner: 'lint',
    rule: rule.id,
    kind: rule.kind,
    level: rule.level,
    quote: job.reply.text.slice(span.start, span.end),
    span,
    ...(fix !== undefined && { fix }),
    source: rule.source,
    why: rule.why === undefined ? { key: `rules:${rule.id}` } : { key: 'guard:ownRule', values: { why: rule.why } },
  }));
}
