import { useTranslation } from 'react-i18next';
import { useWording } from '../ui/use-wording';
import { Group } from './group';
import type { PrivacyState } from './privacy-desk';

/** What was erased, when, and in which files it still lies; and whether the record of it all is whole. */
export function ReceiptPart({ state }: { state: PrivacyState }) {
  const { t } = useTranslation();
  const wording = useWording();
  const { links, brokenAt } = state.audit;
  return (
    <Group title={t('privacy:receipts.title')} text={t('privacy:receipts.text')}>
      {state.receipts.length === 0 && <p className="quiet">{t('privacy:receipts.none')}</p>}
      <ul className="entries">
        {state.receipts.map((receipt) => (
          <li key={receipt.id} className="entry privacy-entry">
            <span className="entry-main">
              <span className="entry-name">{wording.exact(receipt.at)}</span>
              <span className="quiet">
                {Object.entries(receipt.counts)
                  .map(([table, count]) => `${t(`privacy:table.${table}`, { defaultValue: table })} ${count}`)
                  .join(' · ')}
              </span>
              {receipt.files.length > 0 ? (
                <span className="settings-problem">
                  {t('privacy:receipts.files', { names: receipt.files.map(({ name }) => name).join(', ') })}
                </span>
              ) : (
                <span className="quiet">{t('privacy:receipts.noFiles')}</span>
              )}
              <code className="quiet" dir="ltr">
                {receipt.id}
              </code>
            </span>
          </li>
        ))}
      </ul>
      <p className={brokenAt === undefined ? 'quiet' : 'settings-problem'}>
        {brokenAt === undefined
          ? t('privacy:receipts.whole', { count: links })
          : t('privacy:receipts.broken', { link: brokenAt })}
      </p>
    </Group>
  );
}
