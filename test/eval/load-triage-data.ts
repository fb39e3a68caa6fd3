import { readFileSync } from 'node:fs';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import type { LanguageFile } from '@/utils/language/language-data';
import type { VariantsFile } from '@/utils/language/refine-language';
import type { CharactersFile } from '@/utils/triage/fold-text';
import type { PackedLexicon } from '@/utils/triage/packed-lexicon';
import {
  addLanguagePack,
  packPaths,
  readTriageData,
  type SharedModelFile,
  type TriageData,
} from '@/utils/triage/triage-data';
import type { WordsFile } from '@/utils/triage/word-classes';

const root = new URL('../../', import.meta.url);

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
}

/** Reads everything triage knows from the package files, as the extension does. `langs`: only those packs. */
export function loadTriageData(langs: readonly string[] = BUYER_LANGUAGES): TriageData {
  const data = readTriageData(
    readJson<LanguageFile>('public/knowledge/language/latin.json'),
    readJson<SharedModelFile>('public/knowledge/triage/model.json'),
    readJson<CharactersFile>('public/knowledge/language/characters.json'),
    readJson<VariantsFile>('public/knowledge/language/variants.json'),
    readJson<string[]>('public/knowledge/triage/concepts.json'),
  );
  for (const lang of langs) {
    const [lexicon, vocabulary, words] = packPaths(lang);
    addLanguagePack(
      data,
      readJson<PackedLexicon>(`public/knowledge/${lexicon}`),
      readJson<PackedLexicon>(`public/knowledge/${vocabulary}`),
      readJson<WordsFile>(`public/knowledge/${words}`),
    );
  }
  return data;
}
