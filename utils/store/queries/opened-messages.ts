import type { ConversationKey } from '@/utils/domain/ids';
import { messagesOf } from './messages-of';
import { type OpenedMessage, openMessage } from './open-rows';

/** All messages of a conversation, readable, oldest first. */
export async function openedMessages(key: ConversationKey): Promise<OpenedMessage[]> {
  return Promise.all((await messagesOf(key)).map(openMessage));
}
