import { parseBuyerName } from '../culture/buyer-name';
import { type RegisterChoice, registerCard } from '../culture/buyer-register';
import { formatDay, formatMoney, isolate } from '../culture/formats';
import { salutation } from '../culture/salutation';
import { localDay } from '../culture/working-day';
import type { Brief, DraftLine } from '../domain/draft';
import type { IsoDate } from '../domain/ids';
import type { Money } from '../domain/money';
import type { CultureCard } from '../domain/schemas/culture-card';
import { isUpset } from './is-upset';
import { shortItemName } from './item-name';
import { leastRepeating, Said } from './least-repeating';
import type { MoveId, Variable } from './move-catalogue';
import { moveSpec } from './move-catalogue';
import { parsePhrase, renderPhrase, type TemplatePart } from './phrase-template';
import type { Phrasebook } from './phrasebook';
import type { Move, Paragraph, Plan } from './reply-plan';

/** What it takes to write for one reader: the manner and the words. */
export interface Voice {
  card: CultureCard;
  phrases: Phrasebook;
}

export interface RenderOptions {
  brief: Brief;
  register: RegisterChoice;
  /** The buyer's voice. */
  voice: Voice;
  /** The agent's voice, for the gloss. */
  gloss: Voice;
  /** `female` unless the seller says otherwise; only locales with an agent's gender ask. */
  agentGender?: 'female' | 'male';
  /** Wordings that this buyer has had, `move:variant`. */
  usedWordings?: readonly string[];
  addEmoji?: boolean;
}

export interface RenderedLine extends DraftLine {
  /** The move as planned. */
  planned: Move;
  paragraph: Paragraph;
  wording: string;
}

const MARKETPLACE_NAMES = { amazon: 'Amazon', ebay: 'eBay', aliexpress: 'AliExpress', other: undefined } as const;

/**
 * Puts a plan into the buyer's words, line by line, each beside its gloss in the agent's language: both are the same
 * move with the same values, so the gloss is exact. A move whose values are unknown is left out.
 */
export function renderPlan(plan: Plan, options: RenderOptions): RenderedLine[] {
  const lines: RenderedLine[] = [];
  const earlier = options.brief.messages.filter((message) => message.from === 'seller').map((message) => message.text);
  const said = new Said(earlier);
  for (const move of plan.moves) {
    const line = renderMove(move, plan.wordingOffset, options, said);
    if (line === undefined) continue;
    lines.push(line);
    said.hear(line.text);
  }
  return lines;
}

/** The letter's first sentence begins small where the salutation runs on into it. */
export function runOn(lines: readonly RenderedLine[], card: CultureCard): RenderedLine[] {
  const rule = card.style.runsOnAfterSalutation;
  const [greeted, second, ...rest] = lines;
  if (rule === undefined || greeted === undefined || second === undefined || !greeted.text.endsWith(','))
    return [...lines];
  const word = /^\p{L}+/u.exec(second.text)?.[0];
  const small = word !== undefined && rule.words.includes(word) === (rule.mode === 'only');
  if (!small) return [...lines];
  const text = second.text.charAt(0).toLocaleLowerCase(card.id) + second.text.slice(1);
  return [greeted, { ...second, text }, ...rest];
}

/** Joins lines to the text of a reply: sentences to paragraphs, paragraphs by an empty line. */
export function joinLines(lines: readonly RenderedLine[], card: CultureCard): DraftLine[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const { text, gloss, move, locked } = line;
    const gap = next === undefined ? '' : gapBetween(line, next, card);
    return locked === undefined ? { text: text + gap, gloss, move } : { text: text + gap, gloss, move, locked };
  });
}

function gapBetween(line: RenderedLine, next: RenderedLine, card: CultureCard): string {
  if (next.paragraph !== line.paragraph) {
    const leadsToSteps = next.paragraph === 'steps' && line.move === 'do.troubleshooting';
    return leadsToSteps ? '\n' : '\n\n';
  }
  if (line.paragraph === 'steps') return '\n';
  // A sentence without an end mark (Thai) needs a space even where others do not.
  return card.style.sentenceGap;
}

function renderMove(move: Move, offset: number, options: RenderOptions, said: Said): RenderedLine | undefined {
  const { brief, voice, gloss } = options;
  if (move.id === 'greeting' || move.id === 'signature') {
    const write = move.id === 'greeting' ? greeting : signature;
    return {
      text: write(options, voice, options.register, offset),
      gloss: write(options, gloss, 'formal', 0),
      move: move.id,
      planned: move,
      paragraph: move.paragraph,
      wording: `${move.id}:0`,
    };
  }
  const id = move.id;
  const facts = factsOf(move, brief, voice.card);
  const values = valuesFor(id, facts, voice.card);
  const wordings = voice.phrases.wordings(id).map((parts) => say(parts, values, facts, voice, options));
  const used = new Set(
    (options.usedWordings ?? [])
      .filter((key) => key.startsWith(`${id}:`))
      .map((key) => Number(key.slice(id.length + 1))),
  );
  const index = leastRepeating(wordings, { offset, used, said });
  const text = wordings[index];
  const [glossParts = []] = gloss.phrases.wordings(id);
  const glossValues = valuesFor(id, facts, gloss.card);
  const formal = { register: 'formal' as const, agentGender: options.agentGender };
  const glossed = say(glossParts, glossValues, facts, gloss, formal);
  if (text === undefined || glossed === undefined) return undefined;
  const emoji =
    options.addEmoji === true && (id === 'close.enjoy' || id === 'close.wish' || id === 'open.praise_thanks');
  return {
    text: emoji ? `${text} 😊` : text,
    gloss: glossed,
    move: id,
    planned: move,
    paragraph: move.paragraph,
    wording: `${id}:${index}`,
  };
}

/** A wording in one voice; `undefined` when a value that it cannot do without is unknown. */
function say(
  parts: readonly TemplatePart[],
  values: Partial<Record<Variable, string>>,
  facts: Facts,
  voice: Voice,
  options: Pick<RenderOptions, 'register' | 'agentGender'>,
): string | undefined {
  const text = renderPhrase(parts, {
    locale: voice.phrases.locale,
    second: takesSecond(voice, options),
    values,
    counts: { days: facts.withdrawalDays },
  });
  return text === undefined ? undefined : nameItem(text, facts.item, voice.card);
}

/** Stands after the order number where the item may be named beside it. */
const ITEM_PLACE = '\uE000';

/** Names the item beside the order number: in brackets, inside brackets that are open, or before the word for order. */
function nameItem(text: string, item: string | undefined, card: CultureCard): string {
  const at = text.indexOf(ITEM_PLACE);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  if (item === undefined) return before + after;
  const name = isolate(item, card);
  const isOpen = (before.match(/[(（]/g)?.length ?? 0) > (before.match(/[)）]/g)?.length ?? 0);
  const numbered = /^ numaralı /.exec(after)?.[0];
  // Inside brackets the Turkish word for order would need an ending.
  if (numbered !== undefined) return before + (isOpen ? after : `${numbered}${name} ${after.slice(numbered.length)}`);
  const wide = card.language === 'ja' || card.language === 'zh';
  if (isOpen) return `${before}${wide ? '／' : card.language === 'ar' ? '، ' : ', '}${name}${after}`;
  return wide ? `${before}（${name}）${after}` : `${before} (${name})${after}`;
}

function takesSecond(voice: Voice, options: Pick<RenderOptions, 'register' | 'agentGender'>): boolean {
  switch (voice.phrases.alternation) {
    case 'none':
      return false;
    case 'register':
      return options.register === 'informal';
    case 'agent-gender':
      return options.agentGender === 'male';
  }
}

/** What a line states, before it is formatted: the same for the buyer and for the gloss. */
interface Facts {
  brief: Brief;
  amount?: Money;
  date?: IsoDate;
  promised?: IsoDate;
  delivered?: IsoDate;
  withdrawalDays?: number;
  /** What the buyer would call the one item of the order. */
  item?: string;
}

/** Days are counted in the buyer's zone and rights are those of the buyer's country, whoever reads the line. */
function factsOf(move: Move, brief: Brief, buyerCard: CultureCard): Facts {
  const deliveredAt = brief.order?.deliveredAt;
  return {
    brief,
    amount: move.amount,
    date: move.date,
    promised: brief.order?.promisedBy,
    delivered: deliveredAt === undefined ? undefined : localDay(deliveredAt, buyerCard),
    withdrawalDays: buyerCard.withdrawal?.days,
    item:
      move.id !== 'greeting' && move.id !== 'signature' && namesItem(move.id) ? itemOf(brief, buyerCard) : undefined,
  };
}

/** The short name of the item, when the order has only one. */
function itemOf(brief: Brief, card: CultureCard): string | undefined {
  const [item, ...others] = brief.order?.items ?? [];
  return item === undefined || others.length > 0 ? undefined : shortItemName(item.title, brief.agent.shop, card);
}

/** The values of a move, as the reader of the card writes them. Unknown values are absent. */
function valuesFor(id: MoveId, facts: Facts, card: CultureCard): Partial<Record<Variable, string>> {
  const { brief } = facts;
  const { order, agent } = brief;
  const own = (text: string | undefined) =>
    text === undefined || text.trim() === '' ? undefined : isolate(text.trim(), card);
  const day = (iso: IsoDate | undefined) => (iso === undefined ? undefined : formatDay(iso, card, brief.now));
  const write: Record<Variable, () => string | undefined> = {
    order: () =>
      namesItem(id) && order !== undefined ? `${own(order.orderId) ?? ''}${ITEM_PLACE}` : own(order?.orderId),
    amount: () => (facts.amount === undefined ? undefined : isolate(formatMoney(facts.amount, card), card)),
    date: () => day(facts.date),
    carrier: () => own(order?.carrier),
    tracking: () => own(order?.trackingNumber),
    agent: () => own(agent.name),
    shop: () => own(agent.shop),
    marketplace: () => own(MARKETPLACE_NAMES[brief.market] ?? agent.shop),
    promised: () => day(facts.promised),
    delivered: () => day(facts.delivered),
    since: () => day(facts.date),
    days: () => (facts.withdrawalDays === undefined ? undefined : String(facts.withdrawalDays)),
  };
  const spec = moveSpec(id);
  // A move names only what it may: a value that is there for another move never slips in.
  const named: readonly Variable[] = [...(spec.needs ?? []), ...(spec.may ?? [])];
  return Object.fromEntries(named.map((name) => [name, write[name]()]));
}

/** Moves that say what the letter is about. */
function namesItem(id: MoveId): boolean {
  return id.startsWith('open.') || id === 'ackn.received' || id === 'thanks.contact_order';
}

function greeting(options: RenderOptions, voice: Voice, choice: RegisterChoice): string {
  const name = parseBuyerName(options.brief.buyerName, voice.card);
  return fillAlternation(salutation(name, voice.card, registerCard(voice.card, choice)), voice, options);
}

function signature(options: RenderOptions, voice: Voice, choice: RegisterChoice, offset: number): string {
  const { brief } = options;
  const { closing: closings, closingUpset } = registerCard(voice.card, choice);
  const usual = closings[offset % closings.length] ?? '';
  const sober = closingUpset ?? closings[0] ?? '';
  const closing = isUpset(brief.judgement.emotion, brief.judgement.flags) ? sober : usual;
  const name = brief.agent.name?.trim();
  const shop = brief.agent.shop?.trim();
  const lines = voice.card.signature
    .split('\n')
    .map((line) =>
      line
        .replace('{agent}', name === undefined ? '' : isolate(name, voice.card))
        .replace('{shop}', shop === undefined ? '' : isolate(shop, voice.card))
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '' && line !== '드림' && line !== '敬上');
  return fillAlternation([closing, ...lines].join('\n'), voice, options);
}

/** Card lines may hold `[a|b]` as well. */
function fillAlternation(line: string, voice: Voice, options: RenderOptions): string {
  if (!line.includes('[')) return line;
  const second = takesSecond(voice, options);
  return renderPhrase(parsePhrase(line), { locale: voice.card.id, second, values: {} }) ?? line;
}
