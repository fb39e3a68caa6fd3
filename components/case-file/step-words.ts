import type { TFunction } from 'i18next';
import type { CaseChange } from '@/utils/domain/case-file';
import type { PromiseRecord } from '@/utils/domain/view';
import type { Wording } from '../ui/use-wording';

/** The particulars of a step of a case in words of the interface; `undefined` where its name says all. */
export function stepWords(
  change: CaseChange,
  promises: readonly Pick<PromiseRecord, 'id' | 'text'>[],
  t: TFunction,
  wording: Pick<Wording, 'money' | 'exact'>,
): string | undefined {
  switch (change.kind) {
    case 'asked-inside':
      return `${change.who}: ${change.question}`;
    case 'answered-inside':
      return change.answer;
    case 'handed-over':
      return `${change.to}: ${change.note}`;
    case 'noted':
      return change.note;
    case 'reply-checked':
      return `${t(`guard:step.${change.note}`)}: ${change.who}`;
    case 'fallback-named':
      return change.to;
    case 'resolved':
      return [change.outcome, change.compensation && wording.money(change.compensation)].filter(Boolean).join(' · ');
    case 'step-done':
      return [t(`cases:step.${change.step}`), change.rootCause].filter(Boolean).join(' · ');
    case 'promise-kept':
    case 'promise-broken':
    case 'promise-overdue':
    case 'promise-withdrawn':
      return promises.find(({ id }) => id === change.id)?.text;
    case 'promise-postponed':
      return [promises.find(({ id }) => id === change.id)?.text, wording.exact(change.dueAt)]
        .filter(Boolean)
        .join(' · ');
    case 'decided':
      return [
        t(`labels:remedy.${change.remedy}`),
        change.amount && wording.money(change.amount),
        change.date,
        change.reason,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'overrode':
      return `${change.rule}: ${change.reason}`;
    case 'corrected': {
      const { severity, intent, emotion } = change;
      const parts = [
        severity,
        intent && t(`labels:intent.${intent}`),
        emotion !== undefined && t('cases:history.emotion', { emotion }),
      ];
      return parts.filter(Boolean).join(' · ') || t('cases:history.takenBack');
    }
    default:
      return undefined;
  }
}
