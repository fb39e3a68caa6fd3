import { FLAGS, type Flag, INTENTS, type Intent, SEVERITIES, type Severity } from '@/utils/domain/judgement';
import type { Calibration } from './model';

/** By source 000 and the evaluation's rulings these make severity I whatever else the message says. */
const GRAVE_FLAGS: ReadonlySet<Flag> = new Set(['legal_threat', 'chargeback', 'platform_claim', 'media_threat']);
const GRAVE_INTENT: Intent = 'safety_incident';
/** How much the severity follows from what the message is about: who lacks goods or money is not of the third grade. */
const INTENT_SHARE = 0.7;

/** What the models say of one message, each as a chance. */
export interface SeverityChances {
  /** Of severity I, II, III. */
  severity: readonly number[];
  /** In the order of FLAGS. */
  flags: readonly number[];
  /** In the order of INTENTS. */
  intents: readonly number[];
}

/**
 * Severity from its chances. It is I from `severeFrom` on: by its own chance, or by that of anything which alone makes it
 * so; a threat that is half heard is told rather than missed. It is I too where such a flag or intent was given.
 */
export function judgeSeverity(
  { severity, flags, intents }: SeverityChances,
  { severeFrom, severityOfIntent }: Pick<Calibration, 'severeFrom' | 'severityOfIntent'>,
  given: { intent: Intent; flags: readonly Flag[] },
): Severity {
  const parts = SEVERITIES.map((_, grade) => {
    const share = intents.reduce((sum, chance, intent) => sum + chance * (severityOfIntent[intent]?.[grade] ?? 0), 0);
    return (severity[grade] ?? 0) * share ** INTENT_SHARE;
  });
  const [severe = 0, middle = 0, minor = 0] = parts;
  const gravest = Math.max(
    severe / (severe + middle + minor),
    intents[INTENTS.indexOf(GRAVE_INTENT)] ?? 0,
    ...FLAGS.map((flag, index) => (GRAVE_FLAGS.has(flag) ? (flags[index] ?? 0) : 0)),
  );
  if (gravest >= severeFrom || given.intent === GRAVE_INTENT || given.flags.some((flag) => GRAVE_FLAGS.has(flag)))
    return 'I';
  return middle >= minor ? 'II' : 'III';
}
