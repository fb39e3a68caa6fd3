import { identifyLanguage } from '@/utils/language/identify-language';
import type { LanguageFile } from '@/utils/language/language-data';
import type { VariantsFile } from '@/utils/language/refine-language';
import type { CharactersFile } from '@/utils/triage/fold-text';
import type { PackedLexicon } from '@/utils/triage/packed-lexicon';
import { triage } from '@/utils/triage/triage';
import {
  addLanguagePack,
  packPaths,
  packsFor,
  readTriageData,
  type SharedModelFile,
  type TriageData,
} from '@/utils/triage/triage-data';
import type { WordsFile } from '@/utils/triage/word-classes';
import type { Judge, JudgeContext } from './tools';

/** Reads a data file of the package, such as `triage/model.json`. */
export type LoadKnowledge = (path: string) => Promise<unknown>;

/** Changes when the rules of triage change; data changes come with a version of the extension, which is put before it. */
const RULES = 4;

/**
 * The judge of buyer messages. Shared data is read at the first message, a language's own when a message in it comes;
 * what was read is kept while the worker lives and read again after.
 * @param release version of the extension: with a new one every verdict is made anew
 */
export function createJudge(load: LoadKnowledge, release: string): Judge {
  let shared: Promise<TriageData> | undefined;
  const packs = new Map<string, Promise<void>>();

  function data(): Promise<TriageData> {
    shared ??= Promise.all([
      load('language/latin.json') as Promise<LanguageFile>,
      load('triage/model.json') as Promise<SharedModelFile>,
      load('language/characters.json') as Promise<CharactersFile>,
      load('language/variants.json') as Promise<VariantsFile>,
      load('triage/concepts.json') as Promise<string[]>,
    ])
      .then((files) => readTriageData(...files))
      .catch((fault: unknown) => {
        shared = undefined;
        throw fault;
      });
    return shared;
  }

  async function pack(lang: string, into: TriageData): Promise<void> {
    let loading = packs.get(lang);
    if (loading === undefined) {
      loading = Promise.all(packPaths(lang).map(load)).then(([lexicon, vocabulary, words]) =>
        addLanguagePack(into, lexicon as PackedLexicon, vocabulary as PackedLexicon, words as WordsFile),
      );
      packs.set(lang, loading);
      loading.catch(() => packs.delete(lang));
    }
    await loading;
  }

  return {
    version: `${release}/${RULES}`,
    async judge(text: string, context: JudgeContext) {
      const known = await data();
      const language = { prior: context.earlierLanguages[0], site: languageOfSite(context.site) };
      const { lang } = identifyLanguage(text, language, known.language);
      await Promise.all(packsFor(lang).map((name) => pack(name, known)));
      return triage({ text }, { language, facts: context.facts, rules: context.rules }, known);
    },
  };
}

/** The language a store speaks: the weakest hint. Stores of several languages have none. */
const SITE_LANGUAGE: Record<string, string> = {
  'amazon.de': 'de',
  'amazon.fr': 'fr',
  'amazon.it': 'it',
  'amazon.es': 'es',
  'amazon.nl': 'nl',
  'amazon.se': 'sv',
  'amazon.pl': 'pl',
  'amazon.com.tr': 'tr',
  'amazon.co.jp': 'ja',
  'amazon.com.br': 'pt',
  'amazon.com.mx': 'es',
  'amazon.com': 'en',
  'amazon.co.uk': 'en',
  'amazon.com.au': 'en',
  'ebay.de': 'de',
  'ebay.at': 'de',
  'ebay.fr': 'fr',
  'ebay.it': 'it',
  'ebay.es': 'es',
  'ebay.nl': 'nl',
  'ebay.pl': 'pl',
  'ebay.com': 'en',
  'ebay.co.uk': 'en',
  'ebay.com.au': 'en',
};

function languageOfSite(site: string): string | undefined {
  return SITE_LANGUAGE[site];
}
