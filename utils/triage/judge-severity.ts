import type { Flag, Intent, Severity } from '@/utils/domain/judgement';

/** By source 000 and the evaluation's rulings these make severity I whatever else the message says. */
const GRAVE_FLAGS: ReadonlySet<Flag> = new Set(['legal_threat', 'chargeback', 'platform_claim', 'media_threat']);

/** Severity from its three chances (I, II, III), the threshold for I, and what follows from intent and flags alone. */
export function judgeSeverity(
  chances: readonly number[],
  severeFrom: number,
  intent: Intent,
  flags: readonly Flag[],
): Severity {
  const [severe = 0, middle = 0, minor = 0] = chances;
  if (severe >= severeFrom || intent === 'safety_incident' || flags.some((flag) => GRAVE_FLAGS.has(flag))) return 'I';
  return middle >= minor ? 'II' : 'III';
}
