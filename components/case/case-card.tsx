import './case-card.css';
import { useTranslation } from 'react-i18next';
import type { Flag, Verdict } from '@/utils/domain/judgement';
import type { Correction } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { EmotionMeter } from './emotion-meter';
import { IntentChoice } from './intent-choice';
import { ReasonList } from './reason-list';
import { RuleOffer } from './rule-offer';
import { SeverityChoice } from './severity-choice';

const HOT: readonly Flag[] = [
  'legal_threat',
  'chargeback',
  'platform_claim',
  'media_threat',
  'medical_need',
  'phishing',
  'prompt_injection',
];

export type CorrectionInput = Omit<Correction, 'correctedAt'>;

interface Props {
  verdict: Verdict;
  correction: Correction | undefined;
  /** The judged message; absent while only a preview of it was read. */
  text: string | undefined;
  emotions: readonly { emotion: number }[];
  /** The whole correction as it shall stand; `undefined` takes every correction back. */
  onCorrect: (correction: CorrectionInput | undefined) => void;
}

/** How serious, what about, how angry, and why we think so; each can be set right in place. */
export function CaseCard({ verdict, correction, text, emotions, onCorrect }: Props) {
  const { t } = useTranslation();
  const correct = (change: CorrectionInput) => {
    const { intent, severity, emotion } = correction ?? {};
    onCorrect({ intent, severity, emotion, ...change });
  };
  return (
    <div className="case-card">
      <div className="case-verdict">
        <SeverityChoice severity={verdict.severity} onCorrect={(severity) => correct({ severity })} />
        <IntentChoice intent={verdict.intent} also={verdict.also} onCorrect={(intent) => correct({ intent })} />
      </div>
      <EmotionMeter emotion={verdict.emotion} history={emotions} onCorrect={(emotion) => correct({ emotion })} />
      {verdict.emotion > 80 && <p className="case-escalate">{t('case:escalate')}</p>}
      {correction && (
        <p className="case-corrected">
          {t('case:corrected')}
          <Button look="link" icon="undo" onClick={() => onCorrect(undefined)}>
            {t('case:undoCorrection')}
          </Button>
        </p>
      )}
      {correction && text !== undefined && <RuleOffer verdict={verdict} correction={correction} text={text} />}
      {verdict.flags.length > 0 && (
        <ul className="flags" aria-label={t('case:flags')}>
          {verdict.flags.map((flag) => (
            <li key={flag} className={HOT.includes(flag) ? 'flag flag-hot' : 'flag'}>
              {t(`labels:flag.${flag}`)}
            </li>
          ))}
        </ul>
      )}
      <ReasonList reasons={verdict.reasons} />
    </div>
  );
}
