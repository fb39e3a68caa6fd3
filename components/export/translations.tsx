import { useTranslation } from 'react-i18next';
import type { MessageKey } from '@/utils/domain/ids';
import type { EvidenceFacts } from '@/utils/export/evidence/evidence-facts';
import { directionOf } from '@/utils/page-text/direction-of';
import { Fold } from '../ui/fold';

type Written = Readonly<Record<MessageKey, string>>;

interface Props {
  facts: EvidenceFacts;
  translations: Written;
  onChange: (translations: Written) => void;
}

/** The seller's own translations, for messages to which the page gave none. */
export function Translations({ facts, translations, onChange }: Props) {
  const { t } = useTranslation();
  const bare = facts.messages.flatMap((message, at) =>
    message.translation === undefined && message.text.trim() ? [{ message, number: at + 1 }] : [],
  );
  if (bare.length === 0) return null;
  const done = bare.filter(({ message }) => translations[message.key]?.trim()).length;
  return (
    <section className="settings-group">
      <Fold title={t('export:evidence.translations')} count={`${done} / ${bare.length}`}>
        <p className="quiet">{t('export:evidence.translationsText')}</p>
        <ul className="evidence-translations">
          {bare.map(({ message, number }) => (
            <li key={message.key}>
              <p dir={directionOf(message.text)} lang={message.language}>
                {message.text}
              </p>
              <textarea
                className="field"
                rows={3}
                dir="auto"
                aria-label={t('export:evidence.translationOf', { number })}
                value={translations[message.key] ?? ''}
                onChange={(event) => onChange({ ...translations, [message.key]: event.currentTarget.value })}
              />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

/** The facts with what the seller translated put in, marked as his. */
export function withTranslations(facts: EvidenceFacts, translations: Written): EvidenceFacts {
  return {
    ...facts,
    messages: facts.messages.map((message) => {
      const written = translations[message.key]?.trim();
      return written && message.translation === undefined
        ? { ...message, translation: written, translatedBySeller: true }
        : message;
    }),
  };
}
