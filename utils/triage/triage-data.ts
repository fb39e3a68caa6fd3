import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { type LanguageData, type LanguageFile, readLanguageData } from '@/utils/language/language-data';
import type { VariantsFile } from '@/utils/language/refine-language';
import { learnEntityWords } from './entity-words';
import { type CharactersFile, learnCharacters } from './fold-text';
import { compileLexicon, type Lexicon } from './lexicon';
import { type Calibration, type Model, type ModelFile, readModel } from './model';
import { type Net, type NetFile, readNet } from './net';
import { joinLexicons, type PackedLexicon, unpackLexicon } from './packed-lexicon';
import { readWords, type WordsFile } from './word-model';

/** What triage needs for one language: the files that {@link packPaths} names. */
export interface LanguagePack {
  lexicon: Lexicon;
  readonly words: Model;
}

/** Everything triage knows. Packs may come later than the rest; without its pack a message is judged by English words. */
export interface TriageData {
  language: LanguageData;
  model: Model;
  net: Net;
  wordSteps: readonly number[];
  calibration: Calibration;
  /** Ids of the concepts, in the order of the lexicons. */
  concepts: readonly string[];
  packs: Map<string, LanguagePack>;
}

/** The content of `public/knowledge/triage/model.json`. */
export interface SharedModelFile extends ModelFile {
  net: NetFile;
  /** What one step of a word’s weight is worth, per column. */
  wordSteps: number[];
  calibration: Calibration;
}

/** Makes the shared files ready. Throws where a file is damaged. */
export function readTriageData(
  language: LanguageFile,
  model: SharedModelFile,
  characters: CharactersFile,
  variants: VariantsFile,
  concepts: readonly string[],
): TriageData {
  learnCharacters(characters);
  learnEntityWords(characters);
  return {
    language: readLanguageData(language, variants),
    model: readModel(model),
    net: readNet(model.net, model.names),
    wordSteps: model.wordSteps,
    calibration: model.calibration,
    concepts,
    packs: new Map(),
  };
}

/**
 * Adds one language's files. They are made ready when a text is first looked through for their words: a pack that is only
 * at hand, as English mostly is, costs nothing. A damaged one throws then.
 */
export function addLanguagePack(
  data: TriageData,
  lexicon: PackedLexicon,
  vocabulary: PackedLexicon,
  words: WordsFile,
): void {
  const { lang } = lexicon;
  let compiled: Lexicon | undefined;
  let model: Model | undefined;
  data.packs.set(lang, {
    lexicon: {
      lang,
      find(text) {
        compiled ??= compileLexicon(
          joinLexicons(unpackLexicon(lexicon, data.concepts), unpackLexicon(vocabulary, data.concepts)),
        );
        return compiled.find(text);
      },
    },
    get words() {
      model ??= readWords(words, data.wordSteps);
      return model;
    },
  });
}

/** The files of one language's pack under `public/knowledge/`, in the order in which {@link addLanguagePack} takes them. */
export const packPaths = (lang: string): [lexicon: string, vocabulary: string, words: string] => [
  `triage/lexicon.${lang}.json`,
  `language/vocabulary.${lang}.json`,
  `triage/words.${lang}.json`,
];

/** The packs to load before a message in this language is judged: its own, and English, which buyers mix in. */
export function packsFor(lang: string): string[] {
  const known: readonly string[] = BUYER_LANGUAGES;
  return lang === 'en' || !known.includes(lang) ? ['en'] : [lang, 'en'];
}
