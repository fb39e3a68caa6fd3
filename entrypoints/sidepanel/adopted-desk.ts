import { briefOf } from '@/components/draft/brief-of';
import { knownOf } from '@/components/engines/known-of';
import type { AdoptedDesk, DraftRequest } from '@/components/ports';
import { toSnippet } from '@/utils/adopted/adopted-snippet';
import { type FilledFacts, fillFacts } from '@/utils/adopted/fill-facts';
import { mostSimilar } from '@/utils/adopted/most-similar';
import { hasOwnWords } from '@/utils/adopted/own-words';
import { type CaseFacts, takeOutFacts } from '@/utils/adopted/take-out-facts';
import { sentencesOf } from '@/utils/checks/guard/sentences-of';
import { buildValueLexicon } from '@/utils/checks/normalise/value-lexicon';
import { formatDay, formatMoney } from '@/utils/culture/formats';
import { endOfDay, localDay } from '@/utils/culture/working-day';
import type { Brief, Draft } from '@/utils/domain/draft';
import type { EpochMs, LanguageTag } from '@/utils/domain/ids';
import type { CultureCard } from '@/utils/domain/schemas/culture-card';
import type { Glossary } from '@/utils/domain/schemas/glossary';
import type { ThreadCues } from '@/utils/domain/schemas/thread-cues';
import type { Settings } from '@/utils/domain/settings';
import { shortItemName } from '@/utils/drafting/item-name';
import { readThread, reportsRefund } from '@/utils/drafting/read-thread';
import { type NameWords, provideNameWords } from '@/utils/engines/redact/name-words';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { loadVoice } from './load-voice';
import { createWordDesk } from './word-desk';

type Load = <Content>(path: string) => Promise<Content>;

/** Adopts replies and offers them again, with the package's own words alone. */
export function createAdoptedDesk(settings: () => Promise<Settings>, now: () => EpochMs, load: Load): AdoptedDesk {
  const words = createWordDesk(load);
  const conceptsOf = async ({ messages }: Brief, locale: LanguageTag): Promise<string[]> => {
    const asked = messages.findLast(({ from }) => from === 'buyer')?.text ?? '';
    const terms = await words.terms(asked, locale, 'en').catch((reason: unknown) => {
      console.warn('no concepts in this language', reason);
      return [];
    });
    return [...new Set(terms.map(({ concept, negated }) => (negated ? `-${concept}` : concept)))];
  };

  return {
    async adopt(request, reply, drafts) {
      const chosen = await settings();
      const brief = briefOf(request, chosen, now());
      const { sentAt } = reply;
      if (!brief || sentAt === undefined) return undefined;
      const locale = brief.buyerLocale;
      const [{ card, phrases }, glossary, times, concepts, besideNames] = await Promise.all([
        loadVoice(locale),
        load<Glossary>(`glossary/${locale.split('-')[0]}.json`),
        load<TimeWordsFile>('page-text/times.json'),
        conceptsOf(brief, locale),
        load<NameWords>('redaction/name-words.json'),
      ]);
      provideNameWords(() => besideNames);
      const text = takeOutFacts(
        {
          text: reply.text,
          locale,
          facts: spellingsOf(brief, request, drafts, card, reply.promises),
          known: knownOf(request.view, chosen),
          sentOn: localDay(sentAt, card),
          goneDays: goneDays(brief, card, sentAt),
          buyerTexts: brief.messages.filter(({ from }) => from === 'buyer').map((message) => message.text),
        },
        buildValueLexicon(glossary, times),
      );
      if (text === undefined || !hasOwnWords(text, reply.wordings, phrases)) return undefined;
      const { intent, severity } = brief.judgement;
      return toSnippet({
        id: reply.id,
        sentAt,
        locale,
        market: brief.market,
        intent,
        severity,
        remedy: brief.decision?.remedy,
        strategy: reply.strategy,
        concepts,
        text,
      });
    },

    async offer(request, kept, drafts) {
      const brief = briefOf(request, await settings(), now());
      const [best] = drafts;
      if (!brief || !best || kept.length === 0) return undefined;
      const locale = brief.buyerLocale;
      const reply = mostSimilar(kept, {
        locale,
        market: brief.market,
        intent: brief.judgement.intent,
        severity: brief.judgement.severity,
        remedy: brief.decision?.remedy,
        concepts: await conceptsOf(brief, locale),
      });
      if (reply === undefined) return undefined;
      const [{ card }, cues] = await Promise.all([loadVoice(locale), load<ThreadCues>('thread/cues.json')]);
      // What the other buyer was told as done is no fact of this case.
      const isRefunded = readThread(brief, cues, card).refundReportedAt !== undefined;
      const fitting = isRefunded
        ? reply.text
        : withoutSentences(reply.text, (sentence) => reportsRefund(sentence, cues, card));
      const text = fillFacts(fitting, factsFor(brief, request, best, card));
      if (!hasWords(fitting)) return undefined;
      // The same words stand in a tab already.
      if (drafts.some((one) => one.text.trim() === text.trim())) return undefined;
      return draftOf(text, best, brief, card, { id: reply.id, sentAt: reply.sentAt }, reply.strategy ?? best.strategy);
    },
  };
}

const lineOf = (draft: Draft | undefined, move: string): string[] =>
  (draft?.lines ?? []).filter((line) => line.move === move).map((line) => line.text.trim());

/** The text without the sentences that a test picks out; a paragraph that ends with one ends where it ended. */
function withoutSentences(text: string, isOut: (sentence: string) => boolean): string {
  return sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .map((sentence) => (isOut(sentence) ? (/\n\s*$/.exec(sentence)?.[0] ?? '') : sentence))
    .join('');
}

/** Whether more than placeholders is left. */
const hasWords = (template: string): boolean => /\p{L}/u.test(template.replace(/\{\w+\}/g, ''));

/** Days of the case, as the reply may write them, that had passed when it was sent. */
function goneDays({ order, messages, now }: Brief, card: CultureCard, sentAt: EpochMs): string[] {
  const instants = [order?.placedAt, order?.deliveredAt, ...messages.map(({ at }) => at)];
  const days = [order?.promisedBy, ...instants.map((at) => at && localDay(at, card))];
  const sentOn = localDay(sentAt, card);
  const gone = days.filter((day) => day !== undefined && day !== 0 && day < sentOn);
  return [...new Set(gone)].map((day) => formatDay(String(day), card, now));
}

/** Every way in which a fact of the case may stand in the reply. */
function spellingsOf(
  brief: Brief,
  { view }: DraftRequest,
  drafts: readonly Draft[],
  card: CultureCard,
  promises: readonly { dueAt: EpochMs }[],
): CaseFacts {
  const { order, decision, agent, buyerName, now } = brief;
  const given = (...all: (string | undefined)[]) => all.filter((one) => one !== undefined && one !== '') as string[];
  const money = [decision?.amount, order?.total, ...(order?.items ?? []).map((item) => item.price)];
  const days = [decision?.date, order?.promisedBy, ...promises.map(({ dueAt }) => localDay(dueAt, card))];
  const titles = (order?.items ?? []).map((item) => item.title);
  return {
    greeting: lineOf(drafts[0], 'greeting'),
    signature: drafts.flatMap((draft) => lineOf(draft, 'signature')),
    buyer: given(
      buyerName,
      view.customer?.name,
      ...(buyerName ?? '').split(/[\s・·]+/).filter((part) => /^(?:\p{Lu}.{2}|\p{Lo}.)/u.test(part)),
    ),
    order: given(order?.orderId, ...view.orderIds),
    item: given(...titles, ...titles.map((title) => shortItemName(title, agent.shop, card))),
    amount: given(...money.map((one) => one && formatMoney(one, card))),
    date: given(...days.map((day) => day && formatDay(day, card, now))),
    carrier: given(order?.carrier),
    tracking: given(order?.trackingNumber),
    agent: given(agent.name),
    shop: given(agent.shop),
  };
}

function factsFor(brief: Brief, { view }: DraftRequest, best: Draft, card: CultureCard): FilledFacts {
  const { order, decision, agent, now } = brief;
  const [item, ...others] = order?.items ?? [];
  const amount = decision?.amount ?? order?.total;
  return {
    greeting: lineOf(best, 'greeting')[0],
    signature: lineOf(best, 'signature')[0],
    buyer: view.buyerName,
    order: order?.orderId ?? view.orderIds[0],
    item: item && others.length === 0 ? shortItemName(item.title, agent.shop, card) : undefined,
    amount: amount && formatMoney(amount, card),
    // A day that has come by now is no day to promise.
    date:
      decision?.date && decision.date >= localDay(now, card)
        ? formatDay(decision.date, card, now)
        : best.termDates?.[0]?.text,
    carrier: order?.carrier,
    tracking: order?.trackingNumber,
    agent: agent.name,
    shop: agent.shop,
  };
}

/** The filled reply as a draft: a line a sentence, salutation and signature with their gloss. */
function draftOf(
  text: string,
  best: Draft,
  brief: Brief,
  card: CultureCard,
  adopted: NonNullable<Draft['adopted']>,
  strategy: Draft['strategy'],
): Draft {
  const [greeting, signature] = [best.lines.at(0), best.lines.at(-1)];
  const framed = [greeting, signature].filter((line) => line !== undefined);
  const starts = new Set([0, text.length]);
  for (const { start } of sentencesOf(text)) starts.add(start);
  for (const line of framed) {
    const at = text.indexOf(line.text.trim());
    if (at < 0) continue;
    const end = at + line.text.trim().length;
    for (const start of [...starts]) if (start > at && start < end) starts.delete(start);
    starts.add(at).add(end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0));
  }
  const bounds = [...starts].sort((a, b) => a - b);
  const lines = bounds.slice(0, -1).map((start, place) => {
    const own = text.slice(start, bounds[place + 1]);
    const ours = framed.find((line) => line.text.trim() === own.trim());
    return { text: own, gloss: ours?.gloss ?? '', move: ours?.move ?? `adopted.${place}` };
  });
  const date = brief.decision?.date;
  const term = best.termDates?.[0];
  const day = date === undefined ? term : { date, text: formatDay(date, card, brief.now) };
  const promising = day && lines.find((line) => line.text.includes(day.text));
  return {
    strategy,
    adopted,
    text,
    lines,
    promises: promising && day ? [{ text: promising.text.trim(), dueAt: endOfDay(day.date, card) }] : [],
    termDates: date === undefined && term ? [term] : [],
    findings: [],
    rankReasons: ['draft.reason.adopted'],
    wordings: [],
  };
}
