import { database } from '../database';
import type { ConversationRow } from '../rows';

/** Remembers what the seller was told of which deadline. */
export async function noteNotices(notices: Pick<Required<ConversationRow>, 'key' | 'noticed'>[]): Promise<void> {
  await database().conversations.bulkUpdate(notices.map(({ key, noticed }) => ({ key, changes: { noticed } })));
}
