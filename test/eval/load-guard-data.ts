import { readdirSync, readFileSync } from 'node:fs';
import { buildGuardData, type GuardData } from '@/utils/checks/guard/guard-data';
import { ConfusionsSchema, GlossarySchema } from '@/utils/domain/schemas/glossary';
import { loadTimeWords } from './load-time-words';

const folder = new URL('../../locales/glossary/', import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** The glossaries of all languages from the project's own data files. */
export function loadGuardData(): GuardData {
  const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file));
  return buildGuardData(
    files.map((file) => GlossarySchema.parse(json(file))),
    ConfusionsSchema.parse(json('confusions.json')),
    loadTimeWords(),
  );
}
