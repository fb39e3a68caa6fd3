import { useTranslation } from 'react-i18next';
import { INTENTS, type Intent } from '@/utils/domain/judgement';

interface Props {
  intent: Intent;
  also: readonly Intent[];
  onCorrect: (intent: Intent) => void;
}

/** What the buyer wants; the likely alternatives stand first in the list. */
export function IntentChoice({ intent, also, onCorrect }: Props) {
  const { t } = useTranslation();
  const others = INTENTS.filter((one) => one !== intent && !also.includes(one));
  return (
    <select
      className="field intent-choice"
      aria-label={t('case:intent.legend')}
      title={t('case:intent.hint')}
      value={intent}
      onChange={(event) => {
        const chosen = INTENTS.find((one) => one === event.currentTarget.value);
        if (chosen && chosen !== intent) onCorrect(chosen);
      }}
    >
      <option value={intent}>{t(`labels:intent.${intent}`)}</option>
      {also.length > 0 && (
        <optgroup label={t('case:intent.also')}>
          {also.map((one) => (
            <option key={one} value={one}>
              {t(`labels:intent.${one}`)}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('case:intent.others')}>
        {others.map((one) => (
          <option key={one} value={one}>
            {t(`labels:intent.${one}`)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
