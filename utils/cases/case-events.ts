import type { CaseChange } from '../domain/case-file';
import type { EventKind } from '../domain/clock';

/** What the clocks see of the work on a case. Messages are not among it: they come from the page. */
export const CASE_EVENTS: Partial<Record<CaseChange['kind'], EventKind>> = {
  noted: 'case_updated',
  'handed-over': 'case_updated',
  'asked-inside': 'internal_asked',
  'answered-inside': 'internal_answered',
  'fallback-asked': 'fallback_asked',
  'fallback-confirmed': 'fallback_confirmed',
  resolved: 'case_resolved',
  closed: 'case_closed',
};
