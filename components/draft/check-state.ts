import type { CheckStep, LoggedChange } from '@/utils/domain/case-file';
import type { EpochMs } from '@/utils/domain/ids';
import type { Verdict } from '@/utils/domain/judgement';

/** Who did a step, and when. */
export interface Signed {
  who: string;
  at: EpochMs;
}

/** How far a text has been checked. Each step is of the very text; one changed letter, and it is a draft again. */
export type CheckState = Partial<Record<CheckStep, Signed>>;

/** The steps on record for a text, by its print; `undefined` while the print is not known. */
export function checkState(log: readonly LoggedChange[], print: string | undefined): CheckState {
  const state: CheckState = {};
  for (const change of log) {
    if (change.kind === 'reply-checked' && change.id === print) state[change.note] = { who: change.who, at: change.at };
  }
  return state;
}

/** The step that comes next; a text is proofread before it is final. */
export function nextCheck(state: CheckState): CheckStep | undefined {
  if (state.final) return undefined;
  return state.proofread ? 'final' : 'proofread';
}

/** Whether a case is one of safety or of the law: then a reply goes in only after its final check. */
export function needsFinal(verdict: Pick<Verdict, 'intent' | 'also' | 'flags'> | undefined): boolean {
  if (!verdict) return false;
  const safety = verdict.intent === 'safety_incident' || verdict.also.includes('safety_incident');
  return safety || verdict.flags.includes('legal_threat') || verdict.flags.includes('privacy_request');
}
