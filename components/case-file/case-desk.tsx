import './case-desk.css';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { Section } from '../ui/section';
import { CaseForms } from './case-forms';
import { CaseHistory } from './case-history';
import { CaseStanding } from './case-standing';
import { PromiseList } from './promise-list';
import { QuestionList } from './question-list';
import { useStep } from './use-step';

/** The work on a case: where it stands, who has it, what was promised and asked, and what can be done next. */
export function CaseDesk({ view, now }: { view: ConversationView; now: EpochMs }) {
  const { t } = useTranslation();
  const stepping = useStep(view);
  const { outcome } = stepping;
  return (
    <Section
      className="case-desk"
      title={t('cases:title')}
      aside={<span className="case-status">{t(`labels:status.${view.case?.status ?? 'open'}`)}</span>}
    >
      <CaseStanding file={view.case} now={now} stepping={stepping} />
      <PromiseList promises={view.promises} now={now} stepping={stepping} />
      <QuestionList questions={view.case?.questions ?? []} now={now} stepping={stepping} />
      <CaseForms view={view} now={now} stepping={stepping} />
      {outcome !== 'idle' && outcome !== 'saving' && (
        <p role="alert">{outcome === 'failed' ? t('case:actions.failed') : t(`cases:refused.${outcome}`)}</p>
      )}
      {view.case && view.case.log.length > 0 && <CaseHistory file={view.case} promises={view.promises} />}
    </Section>
  );
}
