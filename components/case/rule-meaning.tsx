import { useTranslation } from 'react-i18next';
import type { PhraseRule } from '@/utils/domain/judgement';

/** What a rule sets, in words. */
export function RuleMeaning({ rule }: { rule: Pick<PhraseRule, 'intent' | 'severity' | 'emotion'> }) {
  const { t } = useTranslation();
  const parts = [
    rule.intent && t(`labels:intent.${rule.intent}`),
    rule.severity && `${rule.severity} ${t(`labels:severity.${rule.severity}.name`)}`,
    rule.emotion !== undefined && t('case:rule.emotion', { value: rule.emotion }),
  ].filter(Boolean);
  return <strong>{parts.join(' · ')}</strong>;
}
