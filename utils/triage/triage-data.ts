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
  readonly words: Model;
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

/**
 * Adds one language's files. They are made ready when a text is first looked through for their words: a pack that is only
 * at hand, as English mostly is, costs nothing. A damaged one throws then.
 */
export function addLanguagePack(data: TriageData, lexicon: PackedLexicon, words: WordsFile): void {
  const { lang } = lexicon;
  let compiled: Lexicon | undefined;
  let model: Model | undefined;
  data.packs.set(lang, {
    lexicon: {
      lang,
      find(text) {
        compiled ??= compileLexicon(unpackLexicon(lexicon));
        return compiled.find(text);
      },
    },
    get words() {
      model ??= readWords(words);
      return model;
    },
  });
}

/** The packs to load before a message in this language is judged: its own, and English, which buyers mix in. */
export function packsFor(lang: string): string[] {
  const known: readonly string[] = BUYER_LANGUAGES;
  return lang === 'en' || !known.includes(lang) ? ['en'] : [lang, 'en'];
}
