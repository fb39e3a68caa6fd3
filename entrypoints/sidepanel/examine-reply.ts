import { lintCaseOf } from '@/components/draft/lint-case-of';
import { type LintData, lint } from '@/utils/checks/lint/lint';
import { type LintLexiconFile, lintLexicon } from '@/utils/checks/lint/lint-lexicon';
import type { RulePack } from '@/utils/checks/lint/lint-rule';
import type { Finding } from '@/utils/domain/finding';
import type { ConversationView } from '@/utils/domain/view';
import { findKnowledge, loadKnowledge } from './load-knowledge';

export type Examine = (text: string, view: ConversationView, buyerLocale: string) => Promise<Finding[]>;

/** The examiners with the rules and words of the package; a language's words are read when first needed. */
export function createExamine(): Examine {
  let pack: Promise<RulePack> | undefined;
  const lexicons = new Map<string, Promise<LintLexiconFile | undefined>>();

  const words = (language: string) => {
    let loading = lexicons.get(language);
    if (!loading) {
      loading = findKnowledge<LintLexiconFile>(`lint/${language}.json`);
      lexicons.set(language, loading);
    }
    return loading;
  };
  const dataFor = once(async (language: string): Promise<LintData> => {
    pack ??= loadKnowledge<RulePack>('rules/rules.json').catch((reason: unknown) => {
      pack = undefined;
      throw reason;
    });
    const files = await Promise.all([...new Set([language, 'en'])].map(words));
    const known = files.filter((file) => file !== undefined).map(lintLexicon);
    return { pack: await pack, lexicons: new Map(known.map((lexicon) => [lexicon.lang, lexicon])) };
  });

  return async (text, view, buyerLocale) => {
    const { reply, context } = lintCaseOf(view, text, buyerLocale);
    return lint(reply, context, await dataFor(buyerLocale.split('-')[0] ?? buyerLocale));
  };
}

/** Keeps what was made for each key, so that patterns are compiled once; a failure is tried again. */
function once<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (key) => {
    let making = made.get(key);
    if (!making) {
      making = make(key);
      made.set(key, making);
      making.catch(() => made.delete(key));
    }
    return making;
  };
}
