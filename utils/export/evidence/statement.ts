import { boxLength, type EvidenceKind } from './evidence-box';
import type { EvidenceFacts } from './evidence-facts';
import { type EvidenceWords, say } from './evidence-words';
import { dayText, zonedText } from './zoned-time';

/** Most characters of the buyer's words that are quoted. */
const QUOTED = 160;

/**
 * What is pasted into the marketplace's box: sentences of facts, none cut, as many as fit, the most telling first to be
 * kept. It states no more than the pages showed; the seller adds his view and reads it before he sends it.
 */
export function statementOf(
  facts: EvidenceFacts,
  kind: EvidenceKind,
  limit: number,
  screenshots: number,
  timeZone: string,
  words: EvidenceWords,
): string {
  const { order, messages } = facts;
  const sentences: { weight: number; text: string }[] = [];
  const add = (weight: number, key: string, values: Record<string, string | number> = {}) =>
    sentences.push({ weight, text: say(words, `statement.${key}`, values) });

  const orders = facts.orderIds.join(', ');
  add(100, `opening.${kind}${orders === '' ? '.noOrder' : ''}`, { order: orders, site: facts.site });
  if (order?.placedAt !== undefined) add(50, 'placed', { day: dayText(order.placedAt, timeZone) });
  const [item] = order?.items ?? [];
  if (item) add(45, 'item', { title: clipped(item.title, 80), quantity: item.quantity });
  if (order?.trackingNumber) {
    add(90, order.carrier ? 'shipped' : 'tracking', { carrier: order.carrier ?? '', number: order.trackingNumber });
  }
  if (order?.deliveredAt !== undefined) add(95, 'delivered', { day: dayText(order.deliveredAt, timeZone) });
  const first = messages.find(({ from, text }) => from === 'buyer' && text.trim() !== '');
  if (first) {
    const text = clipped(first.translation ?? first.text, QUOTED);
    add(60, first.at ? 'firstMessageAt' : 'firstMessage', {
      at: first.at ? zonedText(first.at.earliestAt, timeZone) : '',
      text,
    });
  }
  const answers = facts.events.filter(({ kind: event }) => event === 'human_reply');
  const asked = facts.events.find(({ kind: event }) => event === 'buyer_message');
  const answered = asked && answers.find(({ at }) => at >= asked.at);
  if (asked && answered) {
    add(85, 'answered', {
      count: answers.length,
      hours: Math.max(1, Math.ceil((answered.at - asked.at) / 3_600_000)),
      at: zonedText(answered.at, timeZone),
    });
  }
  for (const promise of facts.promises) {
    if (promise.state === 'kept') add(70, 'kept', { text: clipped(promise.text, 120) });
  }
  const last = messages.findLast(({ from }) => from !== 'system');
  if (last?.at && messages.length > 1) {
    add(40, last.from === 'buyer' ? 'lastBuyer' : 'lastSeller', { at: zonedText(last.at.earliestAt, timeZone) });
  }
  const sending = kind === 'a-to-z' ? 'sentByMessage' : 'enclosed';
  add(kind === 'a-to-z' ? 80 : 55, screenshots === 0 ? `${sending}.alone` : sending, {
    messages: messages.length,
    screenshots,
  });
  add(30, 'zone', { zone: timeZone });

  const kept = new Set<number>();
  const joined = (chosen: ReadonlySet<number>) =>
    sentences.flatMap(({ text }, at) => (chosen.has(at) ? [text] : [])).join('\n');
  const byWeight = sentences
    .map(({ weight }, at) => ({ weight, at }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  for (const { at } of byWeight) {
    if (boxLength(joined(new Set([...kept, at]))) <= limit) kept.add(at);
  }
  return joined(kept);
}

function clipped(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(new Intl.Segmenter().segment(flat), ({ segment }) => segment);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : flat;
}
