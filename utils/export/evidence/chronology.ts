import type { EpochMs } from '@/utils/domain/ids';
import type { EvidenceFacts, EvidenceMessage } from './evidence-facts';
import { type EvidenceWords, say } from './evidence-words';
import { knownTimeText, zonedText } from './zoned-time';

export interface ChronologyEntry {
  time: string;
  who: string;
  original: string;
  /** The console's own translation, or that there is none; empty where nothing is to translate. */
  translation: string;
  attachments: string;
}

/**
 * Everything that happened, oldest first: messages in the order of the page, and what the pages say of order and
 * claims. A message without a time stays where it stood.
 */
export function chronologyOf(facts: EvidenceFacts, timeZone: string, words: EvidenceWords): ChronologyEntry[] {
  const placed: { at: EpochMs; entry: ChronologyEntry }[] = [];
  let floor = 0;
  for (const message of facts.messages) {
    // The page's own order wins over times that are known only roughly.
    floor = Math.max(floor, message.at?.earliestAt ?? floor);
    const count = message.attachments.reduce((sum, part) => sum + part.count, 0);
    placed.push({
      at: floor,
      entry: {
        time: knownTimeText(message.at, message.firstReadAt, timeZone, words),
        who: say(words, message.automatic ? 'who.automatic' : `who.${message.from}`),
        original: message.text,
        translation: translationOf(message, words),
        attachments: count > 0 ? say(words, 'attachments', { count }) : '',
      },
    });
  }
  const fact = (at: EpochMs | undefined, key: string, values: Record<string, string | number> = {}): void => {
    if (at === undefined) return;
    const entry = { time: zonedText(at, timeZone), who: say(words, 'who.page'), translation: '', attachments: '' };
    placed.push({ at, entry: { ...entry, original: say(words, key, values) } });
  };
  const { order } = facts;
  if (order) {
    fact(order.placedAt, 'event.placed', { order: order.orderId });
    fact(order.deliveredAt, 'event.delivered', { order: order.orderId });
  }
  for (const claim of facts.claims) {
    fact(claim.openedAt ?? claim.firstReadAt, claim.openedAt === undefined ? 'event.claimRead' : 'event.claimOpened', {
      id: claim.id,
      reason: claim.reason ?? '',
    });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}

/** Whose translation it is stands with it: the page's own speaks for itself, the seller's is his word, an engine's nobody's. */
function translationOf(message: EvidenceMessage, words: EvidenceWords): string {
  const { text, translation, translatedBySeller, translatedBy } = message;
  if (translation === undefined) return text.trim() && !message.needsNone ? say(words, 'noTranslation') : '';
  if (translatedBy !== undefined) return `${translation}\n${say(words, 'byEngine', { name: translatedBy })}`;
  return translatedBySeller ? `${translation}\n${say(words, 'bySeller')}` : translation;
}
