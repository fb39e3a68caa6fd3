import type { ConversationKey } from '@/utils/domain/ids';
import type { TargetIdentity } from '@/utils/domain/view';
import { database } from '../database';
import { open } from '../vault/vault';

/** What must still be the same on the page when a reply is put in; `undefined` for an unknown conversation. */
export async function readTarget(key: ConversationKey): Promise<TargetIdentity | undefined> {
  const row = await database().conversations.get(key);
  if (row === undefined) return undefined;
  const { buyerName } = await open(`conversations|${key}`, row.sealed);
  return { host: row.host, siteConversationId: row.siteConversationId, orderIds: row.orders, buyerName };
}
