import { existsSync, readFileSync } from 'node:fs';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import type { Flag, Intent, Severity } from '@/utils/domain/judgement';
import { learnEntityWords } from '@/utils/triage/entity-words';
import { type CharactersFile, learnCharacters } from '@/utils/triage/fold-text';

// Texts and patterns are folded as in the extension.
const characters = JSON.parse(readFileSync('public/knowledge/language/characters.json', 'utf8')) as CharactersFile;
learnCharacters(characters);
learnEntityWords(characters);

/** A labelled message. */
export interface Labelled {
  lang: string;
  text: string;
  intent: Intent;
  also: Intent[];
  severity: Severity;
  emotion: number;
  flags: Flag[];
}

/** The training messages of all languages that have some. */
export function readCorpus(folder = 'test/eval/training/corpus'): Labelled[] {
  return BUYER_LANGUAGES.flatMap((lang) => {
    const path = `${folder}/${lang}.jsonl`;
    return existsSync(path) ? readLabelled(path, lang) : [];
  });
}

/** Labelled messages of one file; without `lang` each line names its own. */
export function readLabelled(path: string, lang?: string): Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row = JSON.parse(line) as Partial<Labelled> &
        Pick<Labelled, 'text' | 'intent' | 'severity' | 'emotion' | 'lang'>;
      return { ...row, lang: lang ?? row.lang, also: row.also ?? [], flags: row.flags ?? [] };
    });
}
