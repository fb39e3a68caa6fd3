import { createInstance, type i18n, type Module } from 'i18next';
import type { InterfaceLanguage } from './languages';
import { NAMESPACES, type Namespace } from './namespaces';

/** The words of one file; nested objects are joined with a dot. */
export interface Words {
  [key: string]: string | Words;
}

/** Fetches the words of one namespace. Rejects when the file cannot be read. */
export type LoadWords = (language: InterfaceLanguage, namespace: Namespace) => Promise<Words>;

/**
 * Makes the interface's words ready: loads every asked-for namespace of one language and nothing else.
 * `modules` are i18next plugins, such as the binding to React; the background passes none.
 */
export async function createInterface(
  load: LoadWords,
  language: InterfaceLanguage,
  namespaces: readonly Namespace[] = NAMESPACES,
  modules: Module[] = [],
): Promise<i18n> {
  const instance = createInstance();
  for (const module of modules) instance.use(module);
  await instance.init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'ui',
    resources: { [language]: await wordsOf(load, language, namespaces) },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** Changes the language of a running interface at once, loading its words the first time. */
export async function switchLanguage(
  instance: i18n,
  load: LoadWords,
  language: InterfaceLanguage,
  namespaces: readonly Namespace[] = NAMESPACES,
): Promise<void> {
  const wanted = namespaces.filter((namespace) => !instance.hasResourceBundle(language, namespace));
  const words = await wordsOf(load, language, wanted);
  for (const namespace of wanted) instance.addResourceBundle(language, namespace, words[namespace]);
  await instance.changeLanguage(language);
}

async function wordsOf(
  load: LoadWords,
  language: InterfaceLanguage,
  namespaces: readonly Namespace[],
): Promise<Record<string, Words>> {
  const pairs = await Promise.all(namespaces.map(async (name) => [name, await load(language, name)] as const));
  return Object.fromEntries(pairs);
}
