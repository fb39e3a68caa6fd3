import type { EventKind } from '@/utils/domain/clock';
import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import { writeBatch } from './write-batch';

/** Notes something the seller says happened, such as "no response needed". Saying it twice changes nothing. */
export async function tellEvent(conversation: ConversationKey, kind: EventKind, at: EpochMs): Promise<void> {
  const key = `${conversation}|told|${kind}|${at}`;
  await writeBatch({ put: { events: [{ key, conversation, at, kind, origin: 'told' }] } });
}
