import type { Intent, Severity, Verdict } from '@/utils/domain/judgement';

/** What a buyer wanted handled in an earlier message of the case. */
export interface EarlierMatter {
  intent: Intent;
  severity: Severity;
  /** Words of that earlier message that speak for it. */
  quote: string;
}

/** Label of the reason that quotes the earlier message. */
export const GOES_ON = 'case:earlier_message';

/** Messages that name no matter of their own: "hello? still nothing", "nobody answers me". */
const NAMES_NO_MATTER: ReadonlySet<Intent> = new Set(['other', 'service_complaint']);

/**
 * The matter that a buyer's further message goes on about, if that message should name none itself.
 * @param earlier verdicts on the buyer's messages before it, oldest first
 * @returns `undefined` when there is none, or when the buyer has been content since
 */
export function findEarlierMatter(earlier: readonly Verdict[]): EarlierMatter | undefined {
  const last = earlier.findLast(({ intent }) => !NAMES_NO_MATTER.has(intent));
  if (last === undefined || last.intent === 'praise_thanks') return undefined;
  // A message that went on about a matter itself has that matter's words under its own label.
  const words = last.reasons.find(({ label }) => label === `intent:${last.intent}` || label === GOES_ON);
  return { intent: last.intent, severity: last.severity, quote: words ? words.quote : '' };
}

/**
 * Whether a message goes on about the earlier matter: it names none itself, and the buyer says that he wrote before or
 * did write before without an answer.
 * @param contactCount messages of the buyer that wait for an answer, this one included
 */
export function goesOn(verdict: Pick<Verdict, 'intent' | 'flags'>, contactCount: number | undefined): boolean {
  return NAMES_NO_MATTER.has(verdict.intent) && (verdict.flags.includes('repeat_contact') || (contactCount ?? 0) >= 2);
}
