import type { LanguageTag, MessageKey } from '@/utils/domain/ids';
import type { EngineMade, EvidenceFacts, EvidenceMessage } from '@/utils/export/evidence/evidence-facts';
import { PACK_LANGUAGES, type PackLanguage } from '@/utils/export/evidence/evidence-words';

export type Written = Readonly<Record<MessageKey, string>>;

/** What an engine of the seller's made of a message: in the language of the pack, else in another one. */
export function madeFor({ byEngine = {} }: EvidenceMessage, language: PackLanguage): EngineMade | undefined {
  return byEngine[language] ?? PACK_LANGUAGES.flatMap((other) => byEngine[other] ?? [])[0];
}

/**
 * The facts with a translation where the page gave none: the seller's own, else an engine's; marked whose it is. What is
 * written in the language of the pack needs none. A reply whose language was not told is taken to be in the buyer's.
 */
export function withTranslations(facts: EvidenceFacts, written: Written, language: PackLanguage): EvidenceFacts {
  let spoken: LanguageTag | undefined;
  return {
    ...facts,
    messages: facts.messages.map((message) => {
      spoken = message.language ?? spoken;
      if (message.translation !== undefined) return message;
      const own = written[message.key]?.trim();
      if (own) return { ...message, translation: own, translatedBySeller: true };
      if (spoken !== undefined && plain(spoken) === plain(language)) return { ...message, needsNone: true };
      const made = madeFor(message, language);
      return made ? { ...message, translation: made.text, translatedBy: made.by } : message;
    }),
  };
}

function plain(language: string): string | undefined {
  return language.split('-')[0];
}
