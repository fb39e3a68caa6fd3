import type { EpochMs, MessageKey } from '@/utils/domain/ids';
import type { ReplyRecord } from '@/utils/domain/view';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import type { MergedMessage } from './merge-messages';

export interface SeenReply {
  replyId: string;
  message: MessageKey;
  sentAt: EpochMs;
}

/** A console may show a time a little before the clock of this machine. */
const SKEW_MS = 10 * 60_000;

/**
 * Which inserted replies a conversation shows as sent: a seller message with the same words after normalisation, not
 * older than the insertion. Each message answers for one reply, the earlier reply first.
 * @param taken messages that are matched already
 */
export function matchReplies(
  replies: ReplyRecord[],
  messages: MergedMessage[],
  taken: ReadonlySet<MessageKey>,
): SeenReply[] {
  const free = messages.filter(({ row }) => row.from === 'seller' && !row.automatic && !taken.has(row.key));
  const seen: SeenReply[] = [];
  for (const reply of [...replies].sort((a, b) => a.insertedAt - b.insertedAt)) {
    const wanted = normalisedText(reply.text);
    const index = free.findIndex(({ row, content }) => {
      const latestAt = row.at?.latestAt ?? row.firstReadAt;
      return normalisedText(content.text) === wanted && latestAt >= reply.insertedAt - SKEW_MS;
    });
    const [message] = index < 0 ? [] : free.splice(index, 1);
    if (message === undefined) continue;
    const sentAt = Math.max(message.row.at?.earliestAt ?? message.row.firstReadAt, reply.insertedAt);
    seen.push({ replyId: reply.id, message: message.row.key, sentAt });
  }
  return seen;
}
