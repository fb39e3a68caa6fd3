import './severity.css';
import { useTranslation } from 'react-i18next';
import type { Severity } from '@/utils/domain/judgement';

/** Severity as a numeral on its colour, with its word for those who do not see the colour. */
export function SeverityBadge({ severity }: { severity: Severity | undefined }) {
  const { t } = useTranslation();
  if (!severity) return <span className="severity-badge severity-none">–</span>;
  return (
    <span className={`severity-badge severity-${severity}`} title={t(`labels:severity.${severity}.name`)}>
      {severity}
      <span className="unseen"> {t(`labels:severity.${severity}.name`)}</span>
    </span>
  );
}
