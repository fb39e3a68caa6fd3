import type { ConversationKey } from '@/utils/domain/ids';
import type { Correction } from '@/utils/domain/view';
import { database } from '../database';

/** Lays the seller's own judgement over the machine's, or takes it away. Unknown conversations are left alone. */
export async function correctVerdict(conversation: ConversationKey, correction: Correction | undefined): Promise<void> {
  await database().conversations.update(conversation, { correction });
}
