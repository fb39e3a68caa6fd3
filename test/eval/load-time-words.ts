import { readFileSync } from 'node:fs';
import type { TimeWordsFile } from '@/utils/page-text/time-words';

/** The words of printed times from the project's own data file. */
export function loadTimeWords(): TimeWordsFile {
  const file = new URL('../../public/knowledge/page-text/times.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as TimeWordsFile;
}
