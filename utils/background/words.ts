import type { InterfaceLanguage } from '@/utils/i18n/languages';

/** The background's own words in one language: a look-up by dotted key, with values put in. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

export interface WordFile {
  [key: string]: string | WordFile;
}

/**
 * A small look-up over word files, for a worker that should not carry a translation library. `count` among the values
 * picks `key_one` or `key_other` by the language's own rule. A missing key throws: a test reads every one.
 */
export function wordsOf(language: InterfaceLanguage, ...files: WordFile[]): Words {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const wanted = typeof values.count === 'number' ? [`${key}_${plural.select(values.count)}`, `${key}_other`] : [key];
    for (const name of wanted) {
      for (const file of files) {
        const found = at(file, name.split('.'));
        if (found !== undefined)
          return found.replace(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? ''));
      }
    }
    throw new Error(`no words for ${key} in ${language}`);
  };
}

function at(file: WordFile, path: string[]): string | undefined {
  let here: string | WordFile | undefined = file;
  for (const step of path) {
    if (typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
  }
  return typeof here === 'string' ? here : undefined;
}
