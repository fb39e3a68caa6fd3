import { useTranslation } from 'react-i18next';
import type { Finding } from '@/utils/domain/finding';

/** What the guard found changed by a translation, each with the words of both texts. */
export function GuardNotes({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className="quiet">✓ {t('engine:guard.clear')}</p>;
  return (
    <div className="reply-notice" role="alert">
      <p>{t('engine:guard.found', { count: findings.length })}</p>
      <ul>
        {findings.map((finding, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity but their place
          <li key={place}>
            {t(`engine:why.${finding.kind}`, { defaultValue: finding.kind })}:{' '}
            <bdi>{[finding.sourceQuote, finding.quote].filter(Boolean).join(' → ')}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
