import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { KnownTime } from '@/utils/domain/message';
import type { PrintedMessage } from '@/utils/domain/reading';
import { alignMessages, type Footprint, type StoredFootprint } from '@/utils/store/identity/align-messages';
import { digestNow, messageDigest, messageKey } from '@/utils/store/identity/keys';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import type { MessageContent, MessageRow } from '@/utils/store/rows';
import type { PageClock } from './page-clock';

/** A message of a conversation after a reading, and what the store said of it before. */
export interface MergedMessage {
  row: Omit<MessageRow, 'sealed'>;
  content: MessageContent;
  before?: { row: MessageRow; content: MessageContent };
}

type StoredMessage = { row: MessageRow; content: MessageContent };

/** With the digest that today's key makes of it. */
async function withDigestNow(conversation: ConversationKey, { row, content }: StoredMessage): Promise<StoredMessage> {
  return { row: { ...row, digest: await digestNow(conversation, row, content.text) }, content };
}

/**
 * Lays the messages of a page over the stored ones. Stored messages that the page does not show stay as they are. The
 * answer holds the whole conversation, oldest first.
 * @param automatic texts of the shop's own automatic replies
 */
export async function mergeMessages(
  conversation: ConversationKey,
  kept: StoredMessage[],
  page: PrintedMessage[],
  clock: PageClock,
  readAt: EpochMs,
  automatic: string[],
): Promise<MergedMessage[]> {
  const automaticTexts = new Set(automatic.map(normalisedText));
  const footprints: Footprint[] = await Promise.all(
    page.map(async (message) => ({
      siteId: message.siteId,
      digest: await messageDigest(conversation, message),
      at: notAfter(clock.past(message.at), readAt),
      weight: message.text.length,
    })),
  );
  const stored = await Promise.all(kept.map((one) => withDigestNow(conversation, one)));
  const known: StoredFootprint[] = stored.map(({ row, content }) => ({ ...row, weight: content.text.length }));
  const placements = alignMessages(known, footprints);
  const byKey = new Map<string, MergedMessage>(
    stored.map((message) => [message.row.key, { row: message.row, content: message.content, before: message }]),
  );
  const occurrences = new Map<string, number>();
  for (const { row } of stored) occurrences.set(row.digest, (occurrences.get(row.digest) ?? 0) + 1);

  placements.forEach((placement, index) => {
    const printed = page[index] as PrintedMessage;
    const footprint = footprints[index] as Footprint;
    const isAutomatic =
      printed.automatic === true || (printed.from === 'seller' && automaticTexts.has(normalisedText(printed.text)));
    if (placement.known) {
      const merged = byKey.get(placement.known.key) as MergedMessage;
      byKey.set(placement.known.key, seenAgain(merged, printed, footprint, isAutomatic));
      return;
    }
    const occurrence = occurrences.get(footprint.digest) ?? 0;
    occurrences.set(footprint.digest, occurrence + 1);
    const key = messageKey(conversation, { siteId: printed.siteId, digest: footprint.digest }, occurrence);
    byKey.set(key, {
      row: {
        key,
        conversation,
        position: placement.position,
        from: printed.from,
        siteId: printed.siteId,
        digest: footprint.digest,
        at: footprint.at,
        attachments: printed.attachments,
        automatic: isAutomatic,
        firstReadAt: readAt,
      },
      content: { text: printed.text, translation: printed.translation },
    });
  });
  return [...byKey.values()].sort((a, b) => a.row.position - b.row.position);
}

function seenAgain(
  merged: MergedMessage,
  printed: PrintedMessage,
  footprint: Footprint,
  isAutomatic: boolean,
): MergedMessage {
  const { row, content } = merged;
  // Only the site's own id can say that other words are the same message, revised.
  const revised = row.digest !== footprint.digest;
  return {
    before: merged.before,
    row: {
      ...row,
      siteId: row.siteId ?? printed.siteId,
      digest: footprint.digest,
      at: narrowed(row.at, footprint.at),
      attachments: attachmentCount(printed) >= attachmentCount(row) ? printed.attachments : row.attachments,
      automatic: row.automatic || isAutomatic,
      judgedBy: revised ? undefined : row.judgedBy,
    },
    content: revised
      ? { text: printed.text, translation: printed.translation }
      : { ...content, translation: printed.translation ?? content.translation },
  };
}

function attachmentCount(message: { attachments: { count: number }[] }): number {
  return message.attachments.reduce((sum, { count }) => sum + count, 0);
}

/** A page cannot show what is yet to come: the end of "today" is the moment it was read. */
function notAfter(time: KnownTime | undefined, readAt: EpochMs): KnownTime | undefined {
  if (time === undefined || time.latestAt <= readAt) return time;
  return { earliestAt: Math.min(time.earliestAt, readAt), latestAt: readAt };
}

/**
 * What two readings of one time allow together. A gain of less than half changes nothing, or every look at a page that
 * says "6 d" would be written; readings that exclude each other leave the first.
 */
function narrowed(before: KnownTime | undefined, read: KnownTime | undefined): KnownTime | undefined {
  if (before === undefined || read === undefined) return before ?? read;
  const earliestAt = Math.max(before.earliestAt, read.earliestAt);
  const latestAt = Math.min(before.latestAt, read.latestAt);
  if (latestAt < earliestAt) return before;
  return (latestAt - earliestAt) * 2 <= before.latestAt - before.earliestAt && before.latestAt !== before.earliestAt
    ? { earliestAt, latestAt }
    : before;
}
