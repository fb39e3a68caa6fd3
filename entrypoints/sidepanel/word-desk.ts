import type { WordDesk } from '@/components/ports';
import { matchPhraseRules } from '@/utils/triage/phrase-rules';
import { prepareText } from '@/utils/triage/prepare-text';

/** Looks at the words of messages as the judge does. */
export function createWordDesk(): WordDesk {
  return {
    holds: (text, phrase, lang) => matchPhraseRules(prepareText(text), [{ id: '', phrase }], lang).length > 0,
  };
}
