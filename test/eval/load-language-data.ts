import { readFileSync } from 'node:fs';
import { type LanguageData, type LanguageFile, readLanguageData } from '@/utils/language/language-data';
import type { VariantsFile } from '@/utils/language/refine-language';

const read = <Content>(name: string): Content =>
  JSON.parse(readFileSync(new URL(`../../public/knowledge/language/${name}`, import.meta.url), 'utf8')) as Content;

/** What tells languages apart, from the package files. */
export function loadLanguageData(): LanguageData {
  return readLanguageData(read<LanguageFile>('latin.json'), read<VariantsFile>('variants.json'));
}
