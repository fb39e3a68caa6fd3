import type { EpochMs } from '@/utils/domain/ids';
import type { PageSnapshot } from '@/utils/domain/reading';
import { keyedHash } from '@/utils/store/vault/vault';

/** Most characters of a selection that are taken. */
const LONGEST = 20_000;

/**
 * A text that the seller selected on any page, as a conversation of one buyer message. The same text on the same host
 * is the same conversation. `undefined` for an empty selection.
 */
export async function selectionSnapshot(
  selected: string,
  address: string,
  readAt: EpochMs,
): Promise<{ snapshot: PageSnapshot; text: string } | undefined> {
  const text = selected.trim().slice(0, LONGEST);
  if (text === '') return undefined;
  const url = new URL(address);
  const siteConversationId = `selection:${await keyedHash('selection', url.host, text)}`;
  const snapshot: PageSnapshot = {
    marketplace: 'other',
    host: url.host,
    path: url.pathname,
    readAt,
    content: {
      kind: 'thread',
      thread: {
        siteConversationId,
        orderIds: [],
        messages: [{ from: 'buyer', text, attachments: [] }],
        coverage: 'window',
        deadlines: [],
        composer: { found: false },
      },
    },
  };
  return { snapshot, text };
}
