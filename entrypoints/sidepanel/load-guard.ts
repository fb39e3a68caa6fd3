import { buildGuardData, type GuardData } from '@/utils/checks/guard/guard-data';
import type { Confusions, Glossary } from '@/utils/domain/schemas/glossary';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { findKnowledge, loadKnowledge } from './load-knowledge';

/** What the guard knows of these languages, and of English. */
export async function loadGuard(languages: readonly string[]): Promise<GuardData> {
  const wanted = new Set([...languages.map((tag) => tag.split('-')[0] ?? tag), 'en']);
  const [confusions, times, ...files] = await Promise.all([
    loadKnowledge<Confusions>('glossary/confusions.json'),
    loadKnowledge<TimeWordsFile>('page-text/times.json'),
    ...[...wanted].map((language) => findKnowledge<Glossary>(`glossary/${language}.json`)),
  ]);
  return buildGuardData(
    files.filter((file) => file !== undefined),
    confusions,
    times,
  );
}
