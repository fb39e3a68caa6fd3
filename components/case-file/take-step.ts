import { CASE_EVENTS } from '@/utils/cases/case-events';
import { caseSoFar } from '@/utils/cases/case-so-far';
import { changeCaseFile, openCaseFile } from '@/utils/cases/change-case-file';
import type { CaseRefusal, CaseStep } from '@/utils/domain/case-file';
import type { CaseId, EpochMs } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import type { FromExtensionPage, RequestOf } from '@/utils/messaging/protocol';

type Asked = Omit<RequestOf<FromExtensionPage, 'case/change'>, 'conversation'>;

/**
 * Judges a step by the rules of cases and, when they allow it, asks the background to keep it.
 * @returns why it was not made; `out-of-order` also when the case was changed elsewhere meanwhile
 */
export async function takeStep(
  view: Pick<ConversationView, 'case' | 'events'>,
  step: CaseStep,
  { now, person }: { now: EpochMs; person: string },
  ask: (asked: Asked) => Promise<CaseRefusal | undefined>,
): Promise<CaseRefusal | undefined> {
  // The first step opens the case; what was written before belongs to it.
  const beganAt = Math.min(now, view.events[0]?.at ?? now);
  const file = view.case ?? caseSoFar(openCaseFile('' as CaseId, person, beganAt), view.events, []);
  const judged = changeCaseFile(file, { ...step, at: Math.max(now, file.updatedAt), by: person });
  if (!judged.done) return judged.refusal;
  const { status, owner, outcome, note } = judged.file;
  return ask({
    step,
    left: { status, owner, outcome, note },
    seen: view.case?.log.length ?? 0,
    event: CASE_EVENTS[step.kind],
  });
}
