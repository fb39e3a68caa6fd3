import './safety-card.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountryCode } from '@/utils/domain/ids';
import { Icon } from '../ui/icon';
import { safetyDuty } from './safety-duty';

/** First steps where somebody may get hurt: people first, evidence next, nothing admitted, no money talk. */
export function SafetyCard({ country }: { country: CountryCode | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  const duty = safetyDuty(country);
  return (
    <section className="safety" aria-labelledby={id}>
      <h2 id={id} className="safety-title">
        <Icon name="shield" />
        {t('case:safety.title')}
      </h2>
      <ol className="safety-steps">
        <li>{t('case:safety.stopUse')}</li>
        <li>{t('case:safety.medical')}</li>
        <li>{t('case:safety.preserve')}</li>
        <li>{t('case:safety.handOver')}</li>
      </ol>
      <p className="safety-never">{t('case:safety.never')}</p>
      {duty && <p className="safety-law">{t(`case:safety.duty.${duty}`)}</p>}
    </section>
  );
}
