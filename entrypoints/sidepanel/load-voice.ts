import { LOCALES } from '@/utils/culture/resolve-locale';
import type { CultureCard } from '@/utils/domain/schemas/culture-card';
import type { PhraseFile } from '@/utils/domain/schemas/phrase-file';
import { makePhrasebook } from '@/utils/drafting/phrasebook';
import type { Voice } from '@/utils/drafting/render-plan';
import { loadKnowledge } from './load-knowledge';

const voices = new Map<string, Promise<Voice>>();

/** Manner and words of a locale from the package; what was read once is kept while the page is open. */
export function loadVoice(locale: string): Promise<Voice> {
  let loading = voices.get(locale);
  if (!loading) {
    loading = readVoice(locale);
    voices.set(locale, loading);
    loading.catch(() => voices.delete(locale));
  }
  return loading;
}

/**
 * Reads every locale's words, one after the other while the page has nothing else to do (1.2 MB in all): the language of
 * the next message is not known, and its drafts then wait for no file.
 * @param atRest does each piece of the work in a pause of its own
 * @param ready told of each locale in such a pause, after its words are there
 */
export function loadAllVoices(
  atRest: (work: () => void) => void,
  ready: (locale: string, voice: Voice) => void,
  locales: readonly string[] = LOCALES,
): void {
  const [next, ...rest] = locales;
  if (next === undefined) return;
  const further = () => loadAllVoices(atRest, ready, rest);
  atRest(() => {
    loadVoice(next).then(
      (voice) =>
        atRest(() => {
          // Whatever goes wrong here, the others are read all the same.
          further();
          ready(next, voice);
        }),
      // Not there now: whoever needs these words asks again and is told.
      further,
    );
  });
}

async function readVoice(locale: string): Promise<Voice> {
  const [card, [file, ...bases]] = await Promise.all([
    loadKnowledge<CultureCard>(`culture/${locale}.json`),
    loadChain(locale),
  ]);
  return { card, phrases: makePhrasebook(file, ...bases) };
}

/** The phrase file of a locale and those it builds on, nearest first. */
async function loadChain(locale: string): Promise<[PhraseFile, ...PhraseFile[]]> {
  const file = await loadKnowledge<PhraseFile>(`phrasebook/${locale}/phrases.json`);
  return file.extends === undefined ? [file] : [file, ...(await loadChain(file.extends))];
}
