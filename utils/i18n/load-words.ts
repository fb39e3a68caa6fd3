import type { LoadWords, Words } from './create-interface';
import type { InterfaceLanguage } from './languages';
import type { Namespace } from './namespaces';

type LanguageWords = Record<Namespace, Words>;

const files = new Map<InterfaceLanguage, Promise<LanguageWords>>();

/** Reads words from the package's own files, one for each language; works in pages of the extension. */
export const loadWords: LoadWords = async (language, namespace) => {
  let loading = files.get(language);
  if (!loading) {
    loading = readWords(language);
    files.set(language, loading);
    loading.catch(() => files.delete(language));
  }
  return (await loading)[namespace];
};

async function readWords(language: InterfaceLanguage): Promise<LanguageWords> {
  const answer = await fetch(`/knowledge/ui/${language}.json`);
  if (!answer.ok) throw new Error(`words ${language}: ${answer.status}`);
  return (await answer.json()) as LanguageWords;
}
