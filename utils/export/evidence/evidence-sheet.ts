import { chronologyOf } from './chronology';
import type { ChronologySheet } from './chronology-html';
import type { EvidenceFacts } from './evidence-facts';
import { type EvidenceWords, say } from './evidence-words';
import { dayText, zonedText } from './zoned-time';

/** The chronology with its head and foot, ready for HTML and PDF. */
export function evidenceSheet(
  facts: EvidenceFacts,
  pictures: ChronologySheet['pictures'],
  timeZone: string,
  at: number,
  language: string,
  words: EvidenceWords,
): ChronologySheet {
  const { order } = facts;
  const pairs: [string, string | undefined][] = [
    ['marketplace', facts.site],
    ['shop', facts.shop],
    ['buyer', facts.buyerName],
    ['orders', facts.orderIds.join(', ')],
    ['item', order?.items.map(({ title, quantity }) => `${quantity} × ${title}`).join('; ')],
    ['tracking', [order?.carrier, order?.trackingNumber].filter(Boolean).join(' ')],
    ['placed', order?.placedAt === undefined ? undefined : dayText(order.placedAt, timeZone)],
    ['delivered', order?.deliveredAt === undefined ? undefined : dayText(order.deliveredAt, timeZone)],
    ['claim', facts.claims.map(({ id, status }) => [id, status].filter(Boolean).join(' ')).join('; ')],
    ['zone', timeZone],
    ['made', zonedText(at, timeZone)],
  ];
  return {
    language,
    title: say(words, 'sheet.title', { order: facts.orderIds.join(', ') || '-' }),
    facts: pairs.flatMap(([name, value]) => (value ? [[say(words, `sheet.${name}`), value] as const] : [])),
    headings: {
      time: say(words, 'sheet.time'),
      who: say(words, 'sheet.who'),
      original: say(words, 'sheet.original'),
      translation: say(words, 'sheet.translation'),
    },
    entries: chronologyOf(facts, timeZone, words),
    pictures,
    foot: say(words, 'sheet.foot'),
  };
}
