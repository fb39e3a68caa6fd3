import { useTranslation } from 'react-i18next';
import type { EvidenceFacts } from '@/utils/export/evidence/evidence-facts';
import type { PackLanguage } from '@/utils/export/evidence/evidence-words';
import { directionOf } from '@/utils/page-text/direction-of';
import { Fold } from '../ui/fold';
import { madeFor, type Written, withTranslations } from './with-translations';

interface Props {
  facts: EvidenceFacts;
  /** Of the pack. */
  language: PackLanguage;
  translations: Written;
  onChange: (translations: Written) => void;
}

/** The seller's own translations, for messages to which the page gave none. */
export function Translations({ facts, language, translations, onChange }: Props) {
  const { t } = useTranslation();
  const needsNone = new Set(
    withTranslations(facts, {}, language).messages.flatMap((message) => (message.needsNone ? [message.key] : [])),
  );
  const bare = facts.messages.flatMap((message, at) =>
    message.translation === undefined && !needsNone.has(message.key) && message.text.trim()
      ? [{ message, number: at + 1 }]
      : [],
  );
  if (bare.length === 0) return null;
  const done = bare.filter(({ message }) => translations[message.key]?.trim() || madeFor(message, language)).length;
  return (
    <section className="settings-group">
      <Fold title={t('export:evidence.translations')} count={`${done} / ${bare.length}`}>
        <p className="quiet">{t('export:evidence.translationsText')}</p>
        <ul className="evidence-translations">
          {bare.map(({ message, number }) => {
            const made = madeFor(message, language);
            return (
              <li key={message.key}>
                <p dir={directionOf(message.text)} lang={message.language}>
                  {message.text}
                </p>
                {made && (
                  <p className="quiet">
                    <span dir="auto">{made.text}</span> <small>{t('care:engineMade', { name: made.by })}</small>
                  </p>
                )}
                <textarea
                  className="field"
                  rows={3}
                  dir="auto"
                  aria-label={t('export:evidence.translationOf', { number })}
                  value={translations[message.key] ?? ''}
                  onChange={(event) => onChange({ ...translations, [message.key]: event.currentTarget.value })}
                />
              </li>
            );
          })}
        </ul>
      </Fold>
    </section>
  );
}
