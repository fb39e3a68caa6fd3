import { briefOf, glossLocale } from '@/components/draft/brief-of';
import type { ReplyDesk } from '@/components/ports';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';
import type { ThreadCues } from '@/utils/domain/schemas/thread-cues';
import type { Settings } from '@/utils/domain/settings';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { createExamine } from './examine-reply';
import { findKnowledge, loadKnowledge } from './load-knowledge';
import { loadVoice } from './load-voice';

/** Drafting with the package's phrases and culture cards; what was read once is kept while the panel is open. */
export function createReplyDesk(settings: () => Promise<Settings>, now: () => number): ReplyDesk {
  let cues: Promise<ThreadCues> | undefined;
  const examine = createExamine(settings, now);

  return {
    async drafts(request) {
      const chosen = await settings();
      const brief = briefOf(request, chosen, now());
      if (!brief) return [];
      cues ??= loadKnowledge<ThreadCues>('thread/cues.json').catch((reason: unknown) => {
        cues = undefined;
        throw reason;
      });
      const country = brief.shipToCountry;
      const [spoken, gloss, known, holidays] = await Promise.all([
        loadVoice(brief.buyerLocale),
        loadVoice(glossLocale(brief.agentLocale)),
        cues,
        country ? findKnowledge<HolidayFile>(`calendars/${country}.json`) : undefined,
      ]);
      return draftReplies(brief, {
        voice: spoken,
        gloss,
        cues: known,
        holidays: holidays?.holidays.map((day) => day.date),
        usualDays: chosen.usualDays,
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
