import type { Term, WordDesk } from '@/components/ports';
import { findHits } from '@/utils/triage/find-hits';
import { compileLexicon, type Lexicon } from '@/utils/triage/lexicon';
import { joinLexicons, type PackedLexicon, unpackLexicon } from '@/utils/triage/packed-lexicon';
import { matchPhraseRules } from '@/utils/triage/phrase-rules';
import { prepareText } from '@/utils/triage/prepare-text';
import { packPaths } from '@/utils/triage/triage-data';

type Load = <Content>(path: string) => Promise<Content>;
interface ConceptFile {
  concepts: Record<string, { gloss: { en: string; zh: string } }>;
}

/** Looks at the words of messages as the judge does. Lexicons are read when a language first comes, and kept. */
export function createWordDesk(load: Load): WordDesk {
  const kept = new Map<string, Promise<unknown>>();
  const once = <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
    let making = kept.get(name) as Promise<Value> | undefined;
    if (!making) {
      making = make();
      kept.set(name, making);
      making.catch(() => kept.delete(name));
    }
    return making;
  };
  const lexicon = (lang: string): Promise<Lexicon> =>
    once(lang, async () => {
      const [matters, vocabulary] = packPaths(lang);
      const [packed, general, ids] = await Promise.all([
        load<PackedLexicon>(matters),
        load<PackedLexicon>(vocabulary),
        once('ids', () => load<string[]>('triage/concepts.json')),
      ]);
      return compileLexicon(joinLexicons(unpackLexicon(packed, ids), unpackLexicon(general, ids)));
    });

  return {
    holds: (text, phrase, lang) => matchPhraseRules(prepareText(text), [{ id: '', phrase }], lang).length > 0,
    async terms(text, language, agentLocale) {
      const lang = language.split('-')[0] ?? language;
      const [own, english, { concepts }] = await Promise.all([
        lexicon(lang),
        lexicon('en'),
        once('concepts', () => load<ConceptFile>('terms/concepts.json')),
      ]);
      const gloss = /^zh\b/i.test(agentLocale) ? 'zh' : 'en';
      return findHits(prepareText(text), own, english).flatMap(({ concept, start, end, negated }): Term[] => {
        const meaning = concepts[concept]?.gloss[gloss];
        return meaning === undefined ? [] : [{ concept, start, end, negated, meaning }];
      });
    },
  };
}
