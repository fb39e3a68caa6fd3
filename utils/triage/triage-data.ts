import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { type LanguageData, type LanguageFile, readLanguageData } from '@/utils/language/language-data';
import type { VariantsFile } from '@/utils/language/refine-language';
import { type CharactersFile, learnCharacters } from './fold-text';
import { compileLexicon, type Lexicon } from './lexicon';
import { type Calibration, type Model, type ModelFile, readModel } from './model';
import { type PackedLexicon, unpackLexicon } from './packed-lexicon';
import { readWords, type WordsFile } from './word-model';

/** What triage needs for one language: `lexicon.<lang>.json` and `words.<lang>.json` of `public/knowledge/triage/`. */
export interface LanguagePack {
  lexicon: Lexicon;
  words: Model;
}

/** Everything triage knows. Packs may come later than the rest; without its pack a message is judged by English words. */
export interface TriageData {
  language: LanguageData;
  model: Model;
  calibration: Calibration;
  packs: Map<string, LanguagePack>;
}

/** The content of `public/knowledge/triage/model.json`. */
export interface SharedModelFile extends ModelFile {
  calibration: Calibration;
}

/** Makes the shared files ready. Throws where a file is damaged. */
export function readTriageData(
  language: LanguageFile,
  model: SharedModelFile,
  characters: CharactersFile,
  variants: VariantsFile,
): TriageData {
  learnCharacters(characters);
  return {
    language: readLanguageData(language, variants),
    model: readModel(model),
    calibration: model.calibration,
    packs: new Map(),
  };
}

/** Makes one language's files ready and adds them. */
export function addLanguagePack(data: TriageData, lexicon: PackedLexicon, words: WordsFile): void {
  data.packs.set(lexicon.lang, { lexicon: compileLexicon(unpackLexicon(lexicon)), words: readWords(words) });
}

/** The packs to load before a message in this language is judged: its own, and English, which buyers mix in. */
export function packsFor(lang: string): string[] {
  const known: readonly string[] = BUYER_LANGUAGES;
  return lang === 'en' || !known.includes(lang) ? ['en'] : [lang, 'en'];
}
