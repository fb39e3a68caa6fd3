import { briefOf, glossLocale } from '@/components/draft/brief-of';
import type { ReplyDesk } from '@/components/ports';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import type { CultureCard } from '@/utils/domain/schemas/culture-card';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';
import type { PhraseFile } from '@/utils/domain/schemas/phrase-file';
import type { ThreadCues } from '@/utils/domain/schemas/thread-cues';
import type { Settings } from '@/utils/domain/settings';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { makePhrasebook } from '@/utils/drafting/phrasebook';
import type { Voice } from '@/utils/drafting/render-plan';
import { createExamine } from './examine-reply';
import { findKnowledge, loadKnowledge } from './load-knowledge';

/** Drafting with the package's phrases and culture cards; what was read once is kept while the panel is open. */
export function createReplyDesk(settings: () => Promise<Settings>, now: () => number): ReplyDesk {
  const voices = new Map<string, Promise<Voice>>();
  let cues: Promise<ThreadCues> | undefined;
  const examine = createExamine(settings, now);

  function voice(locale: string): Promise<Voice> {
    let loading = voices.get(locale);
    if (!loading) {
      loading = loadVoice(locale);
      voices.set(locale, loading);
      loading.catch(() => voices.delete(locale));
    }
    return loading;
  }

  return {
    async drafts(request) {
      const brief = briefOf(request, await settings(), now());
      if (!brief) return [];
      cues ??= loadKnowledge<ThreadCues>('thread/cues.json').catch((reason: unknown) => {
        cues = undefined;
        throw reason;
      });
      const country = brief.shipToCountry;
      const [spoken, gloss, known, holidays] = await Promise.all([
        voice(brief.buyerLocale),
        voice(glossLocale(brief.agentLocale)),
        cues,
        country ? findKnowledge<HolidayFile>(`calendars/${country}.json`) : undefined,
      ]);
      return draftReplies(brief, {
        voice: spoken,
        gloss,
        cues: known,
        holidays: holidays?.holidays.map((day) => day.date),
      });
    },
    async check(text, request, draft, lines) {
      const { view } = request;
      const language = view.verdict?.language;
      const locale = resolveLocale(view.site, language?.refined ?? language?.lang, view.order?.shipToCountry);
      return examine(text, request, draft, locale, lines);
    },
  };
}

async function loadVoice(locale: string): Promise<Voice> {
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
