import { briefOf, glossLocale } from '@/components/draft/brief-of';
import type { DraftRequest, ReplyDesk } from '@/components/ports';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import type { Draft } from '@/utils/domain/draft';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';
import type { ThreadCues } from '@/utils/domain/schemas/thread-cues';
import type { Settings } from '@/utils/domain/settings';
import type { ConversationView } from '@/utils/domain/view';
import { draftReplies } from '@/utils/drafting/draft-replies';
import type { Voice } from '@/utils/drafting/render-plan';
import type { Examine } from './examine-reply';
import { findKnowledge, loadKnowledge } from './load-knowledge';
import { loadAllVoices, loadVoice } from './load-voice';
import { rehearse } from './rehearse';

/** After a conversation was opened nothing is done ahead for so long. */
const REST_MS = 600;

/** Drafting with the package's phrases and culture cards; what was read once is kept while the panel is open. */
export function createReplyDesk(settings: () => Promise<Settings>, now: () => number): ReplyDesk {
  let cues: Promise<ThreadCues> | undefined;
  let examiners: Promise<Examine> | undefined;
  /** The examiners' own code is read after the first drafts are drawn: nothing can be inserted before they have spoken. */
  const examine: Examine = async (...asked) => {
    examiners ??= import('./examine-reply').then(({ createExamine }) => createExamine(settings, now));
    examiners.catch(() => {
      examiners = undefined;
    });
    return (await examiners)(...asked);
  };
  const calendars = new Map<string, Promise<HolidayFile | undefined>>();
  const holidaysOf = (country: string) => {
    const loading = calendars.get(country) ?? findKnowledge<HolidayFile>(`calendars/${country}.json`);
    calendars.set(country, loading);
    return loading;
  };

  const readCues = () => {
    cues ??= loadKnowledge<ThreadCues>('thread/cues.json').catch((reason: unknown) => {
      cues = undefined;
      throw reason;
    });
    return cues;
  };
  let warmed = false;
  let openedAt = 0;
  /** Nothing is done ahead while a conversation opens: what the seller waits for comes first. */
  const atRest = (work: () => void): void => {
    const wait = openedAt + REST_MS - now();
    if (wait > 0) setTimeout(() => atRest(work), wait);
    else requestIdleCallback(() => (openedAt + REST_MS > now() ? atRest(work) : work()));
  };
  /** Drafts in a language for nobody, so that the first reply in it takes no longer than the next. */
  const practise = async (locale: string, voice: Voice) => {
    const { agent, usualDays } = await settings();
    const [gloss, given] = await Promise.all([loadVoice(glossLocale(agent.locale)), readCues()]);
    rehearse(locale, agent.locale, { voice, gloss, cues: given, usualDays }, now());
  };

  const made = new WeakMap<ConversationView, Map<string, Draft[]>>();
  const wish = ({ decision, tone, termDates }: DraftRequest, { agent, usualDays }: Settings): string =>
    JSON.stringify([decision, tone, termDates, agent, usualDays]);
  let known: Settings | undefined;

  return {
    async drafts(request) {
      const chosen = await settings();
      known = chosen;
      const brief = briefOf(request, chosen, now());
      if (!brief) return [];
      const country = brief.shipToCountry;
      const [spoken, gloss, given, holidays] = await Promise.all([
        loadVoice(brief.buyerLocale),
        loadVoice(glossLocale(brief.agentLocale)),
        readCues(),
        country ? holidaysOf(country) : undefined,
      ]);
      const drafts = draftReplies(brief, {
        voice: spoken,
        gloss,
        cues: given,
        holidays: holidays?.holidays.map((day) => day.date),
        usualDays: chosen.usualDays,
      });
      const ofView = made.get(request.view) ?? new Map<string, Draft[]>();
      made.set(request.view, ofView.set(wish(request, chosen), drafts));
      return drafts;
    },
    drafted: (request) => known && made.get(request.view)?.get(wish(request, known)),
    warm(host) {
      // Failing here is nothing: whoever needs the words asks again and is told.
      const nothing = () => undefined;
      if (host !== undefined) {
        openedAt = now();
        loadVoice(resolveLocale(host, undefined)).catch(nothing);
      }
      if (warmed) return;
      warmed = true;
      readCues().catch(nothing);
      settings()
        .then(({ agent }) => loadVoice(glossLocale(agent.locale)))
        .catch(nothing);
      loadAllVoices(atRest, (locale, voice) => {
        const country = locale.split('-')[1];
        if (country) holidaysOf(country).catch(nothing);
        practise(locale, voice).catch(nothing);
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
