import { readdirSync, readFileSync } from 'node:fs';
import { buildGuardData, type GuardData } from '@/utils/checks/guard/guard-data';
import { type Confusions, ConfusionsSchema, type Glossary, GlossarySchema } from '@/utils/domain/schemas/glossary';
import { loadTimeWords } from './load-time-words';

const folder = new URL('../../locales/glossary/', import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** The glossaries of all languages from the project's own data files, checked. */
export function loadGlossaries(): { glossaries: Glossary[]; confusions: Confusions } {
  const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file));
  return {
    glossaries: files.map((file) => GlossarySchema.parse(json(file))),
    confusions: ConfusionsSchema.parse(json('confusions.json')),
  };
}

/** What the guard knows of all languages. */
export function loadGuardData(): GuardData {
  const { glossaries, confusions } = loadGlossaries();
  return buildGuardData(glossaries, confusions, loadTimeWords());
}
