import { isReadable } from '../culture/buyer-name';
import { formatDay } from '../culture/formats';
import { endOfDay } from '../culture/working-day';
import type { Brief, Draft, DraftLine, PromiseMade } from '../domain/draft';
import type { Finding } from '../domain/finding';
import type { EpochMs, IsoDate } from '../domain/ids';
import type { CultureCard } from '../domain/schemas/culture-card';
import type { ThreadCues } from '../domain/schemas/thread-cues';
import type { TermDate, UsualDays } from '../domain/usual-term';
import { planStrategies } from './plan-reply';
import { readThread, type ThreadBrief } from './read-thread';
import { joinLines, type RenderedLine, type RenderOptions, renderPlan, runOn, type Voice } from './render-plan';
import type { Plan } from './reply-plan';

/** The knowledge that drafting needs; loaded by whoever calls it, per locale. */
export interface DraftingData {
  voice: Voice;
  gloss: Voice;
  cues: ThreadCues;
  /** Holidays of the buyer's country, `YYYY-MM-DD`. */
  holidays?: readonly IsoDate[];
  agentGender?: 'female' | 'male';
  /** The seller's own terms in days. */
  usualDays?: UsualDays;
  /** Says what guard and lint find in a text that might be sent. */
  examine?: (text: string, brief: Brief) => Finding[];
}

/**
 * Drafts of a reply, best first, each with its gloss, promises and the reasons for its rank. With a decision the first
 * one carries it out. Empty for messages that pose as the marketplace or give orders to a machine.
 */
export function draftReplies(given: Brief, data: DraftingData): Draft[] {
  const { card } = data.voice;
  const brief = withReadableAgent(given, card);
  const thread = readThread(brief, data.cues, card);
  const plans = planStrategies(brief, card, thread, {
    now: brief.now,
    holidays: data.holidays ?? [],
    usualDays: data.usualDays,
  });
  return plans.map((plan) => draftOf(plan, brief, thread, data));
}

/**
 * Lays lines that the seller typed back into a new rendering: a locked line stands in place of the line of its move, or
 * where it stood when that move is gone.
 */
export function keepTypedLines(previous: readonly DraftLine[], next: Draft): Draft {
  const typed = previous.map((line, at) => ({ line, at })).filter(({ line }) => line.locked === true);
  if (typed.length === 0) return next;
  const lines = [...next.lines];
  for (const { line, at } of typed) {
    const place = lines.findIndex((one) => one.move === line.move && one.locked !== true);
    if (place >= 0) {
      const gap = /\s*$/.exec(lines[place]?.text ?? '')?.[0] ?? '';
      lines[place] = { ...line, text: line.text.trimEnd() + gap };
    } else {
      const before = Math.min(at, Math.max(0, lines.length - 1));
      lines.splice(before, 0, { ...line, text: `${line.text.trimEnd()}\n\n` });
    }
  }
  return { ...next, lines, text: lines.map((line) => line.text).join('') };
}

/** A name in letters that the buyer's language does not use is left out: the shop signs alone. */
function withReadableAgent(brief: Brief, card: CultureCard): Brief {
  const readable = (text: string | undefined) => text === undefined || isReadable(text, card);
  const { name, shop } = brief.agent;
  if (readable(name) && readable(shop)) return brief;
  return {
    ...brief,
    agent: { ...brief.agent, name: readable(name) ? name : undefined, shop: readable(shop) ? shop : undefined },
  };
}

function draftOf(plan: Plan, brief: Brief, thread: ThreadBrief, data: DraftingData): Draft {
  const { card } = data.voice;
  const options: RenderOptions = {
    brief,
    register: thread.register,
    voice: data.voice,
    gloss: data.gloss,
    agentGender: data.agentGender,
    usedWordings: brief.usedWordings,
    addEmoji:
      card.emoji.use !== 'none' && brief.market !== 'amazon' && thread.buyerUsesEmoji && brief.judgement.emotion < 40,
  };
  const rendered = runOn(shortenTo(renderPlan(plan, options), brief, thread, card), card);
  const lines = joinLines(rendered, card);
  const text = lines.map((line) => line.text).join('');
  return {
    strategy: plan.strategy,
    text,
    lines,
    promises: promisesIn(rendered, card),
    termDates: termDatesIn(rendered, card, brief.now),
    findings: data.examine?.(text, brief) ?? [],
    rankReasons: plan.reasons,
    wordings: rendered.map((line) => line.wording),
  };
}

/** Most characters that a marketplace's box takes, where the page does not say. */
const BOX = { amazon: 4000, ebay: 2000, aliexpress: 2000, other: 4000 } as const;

/** Leaves out what matters least until the reply is within the culture's length and the box. */
function shortenTo(lines: RenderedLine[], brief: Brief, thread: ThreadBrief, card: CultureCard): RenderedLine[] {
  const short = brief.tone === 'shorter' || thread.terse;
  const { min, max, unit } = card.style.length;
  // Safety lines are not traded for brevity.
  const room = brief.judgement.intent === 'safety_incident' ? 1.4 : 1;
  const limit = room * (short ? Math.max(min, Math.round(max * 0.7)) : max);
  const box = Math.min(brief.maxLength ?? Number.POSITIVE_INFINITY, BOX[brief.market]);
  let kept = lines;
  const tooLong = () => {
    const text = joinLines(kept, card)
      .map((line) => line.text)
      .join('');
    return textLength(text, unit) > limit || text.length > box;
  };
  for (const weight of [3, 2, 1] as const) {
    while (tooLong()) {
      const last = kept.findLastIndex((line) => line.planned.weight === weight);
      if (last < 0) break;
      kept = kept.filter((_, at) => at !== last);
    }
  }
  return kept;
}

/** Length of a text in the unit of the card. */
export function textLength(text: string, unit: 'words' | 'characters'): number {
  return unit === 'characters' ? text.replace(/\s/g, '').length : text.split(/\s+/).filter(Boolean).length;
}

function promisesIn(lines: readonly RenderedLine[], card: CultureCard): PromiseMade[] {
  return lines.flatMap((line) => {
    const { date, commits } = line.planned;
    return commits === true && date !== undefined ? [{ text: line.text, dueAt: endOfDay(date, card) }] : [];
  });
}

/** The dates that a usual term gave, each once. */
function termDatesIn(lines: readonly RenderedLine[], card: CultureCard, now: EpochMs): TermDate[] {
  const dates = lines.flatMap(({ planned: { date, usual } }): TermDate[] =>
    date === undefined || usual === undefined ? [] : [{ ...usual, date, text: formatDay(date, card, now) }],
  );
  return dates.filter((one, at) => dates.findIndex(({ term }) => term === one.term) === at);
}
