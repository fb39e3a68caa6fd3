import type { ConversationRow, MessageRow } from '../rows';
import { messagesOf } from './messages-of';

/** The newest buyer message of each of these conversations that has one. */
export async function judgedMessages(conversations: readonly ConversationRow[]): Promise<MessageRow[]> {
  const judged = new Set(conversations.flatMap((row) => row.judged ?? []));
  const about = conversations.flatMap((row) => (row.judged ? row.key : []));
  return (await messagesOf(...about)).filter(({ key }) => judged.has(key));
}
