import { buildGuardData, type GuardData } from '@/utils/checks/guard/guard-data';
import { withOwnTerms } from '@/utils/checks/own/with-own-terms';
import type { OwnTerm } from '@/utils/domain/own-checks';
import type { Confusions, Glossary } from '@/utils/domain/schemas/glossary';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { findKnowledge, loadKnowledge } from './load-knowledge';

/** What the guard knows of these languages, and of English, with the seller's own terms. */
export async function loadGuard(languages: readonly string[], own: readonly OwnTerm[] = []): Promise<GuardData> {
  const wanted = new Set([...languages.map((tag) => tag.split('-')[0] ?? tag), 'en']);
  const [confusions, times, ...files] = await Promise.all([
    loadKnowledge<Confusions>('glossary/confusions.json'),
    loadKnowledge<TimeWordsFile>('page-text/times.json'),
    ...[...wanted].map((language) => findKnowledge<Glossary>(`glossary/${language}.json`)),
  ]);
  const known = withOwnTerms(
    files.filter((file) => file !== undefined),
    confusions,
    own,
  );
  return buildGuardData(known.glossaries, known.confusions, times);
}
