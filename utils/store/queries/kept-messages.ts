import type { ConversationKey } from '@/utils/domain/ids';
import { messagesOf } from './messages-of';

/** Which of these messages the store still holds. */
export async function keptMessages(keys: readonly string[]): Promise<ReadonlySet<string>> {
  // A key begins with its conversation's; how much of it that is, it does not say.
  const begins = keys.flatMap((key) => [...key.matchAll(/\|/g)].map(({ index }) => key.slice(0, index)));
  const found = await messagesOf(...(new Set(begins) as Set<ConversationKey>));
  return new Set<string>(found.map(({ key }) => key));
}
