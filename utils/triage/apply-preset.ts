import type { Flag, Intent, Severity } from '@/utils/domain/judgement';
import type { SeverityPreset } from './context';

const BROKEN: ReadonlySet<Intent> = new Set(['damaged', 'defective']);
const DELAYED_OR_WRONG: ReadonlySet<Intent> = new Set([
  'late_delivery',
  'wrong_item',
  'not_received',
  'delivered_not_received',
  'missing_items',
]);

/** The severity of the second scale (source 003) from that of the first: broken and medical first, delays second. */
export function applyPreset(
  severity: Severity,
  intent: Intent,
  flags: readonly Flag[],
  preset: SeverityPreset,
): Severity {
  if (preset === 'source000' || severity === 'I') return severity;
  if (flags.includes('medical_need')) return 'I';
  if (BROKEN.has(intent) && severity === 'II') return 'I';
  return DELAYED_OR_WRONG.has(intent) ? 'II' : severity;
}
