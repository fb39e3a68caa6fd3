import './severity.css';
import { useTranslation } from 'react-i18next';
import { SEVERITIES, type Severity } from '@/utils/domain/judgement';
import { Choice } from '../ui/choice';

interface Props {
  severity: Severity;
  onCorrect: (severity: Severity) => void;
}

/** The three levels in sight; a click on another one is the correction. */
export function SeverityChoice({ severity, onCorrect }: Props) {
  const { t } = useTranslation();
  return (
    <Choice
      legend={t('case:severity.legend')}
      className="severity-choice"
      value={severity}
      onChoose={onCorrect}
      options={SEVERITIES.map((level) => ({
        value: level,
        className: `severity-option severity-${level}`,
        title: `${t(`labels:severity.${level}.name`)}: ${t(`labels:severity.${level}.meaning`)}`,
        label: (
          <>
            <span className="severity-numeral">{level}</span>
            {level === severity && <span className="severity-word">{t(`labels:severity.${level}.name`)}</span>}
          </>
        ),
      }))}
    />
  );
}
