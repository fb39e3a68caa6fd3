import type { ConversationKey } from '@/utils/domain/ids';
import { erase } from '@/utils/store/commands/erase';
import { database } from '@/utils/store/database';
import { isHeld } from '@/utils/store/queries/is-held';

/**
 * Takes away a talk known from a list alone that turned out to be another. Where the seller has begun something in it
 * already, it stays beside.
 */
export async function dropTwin(twin: ConversationKey): Promise<void> {
  const { cases, conversations, drafts, replies } = database();
  const begun = [cases, drafts, replies].map((table) => table.where({ conversation: twin }).count());
  if ((await Promise.all(begun)).some((count) => count > 0)) return;
  if ((await conversations.get(twin))?.correction) return;
  const only = { conversations: [twin], orders: [], customers: [] };
  if (!(await isHeld(only))) await erase(only);
}
