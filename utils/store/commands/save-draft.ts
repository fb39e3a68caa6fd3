import type { ConversationKey } from '@/utils/domain/ids';
import type { SavedDraft } from '@/utils/domain/view';
import { database } from '../database';
import { seal } from '../vault/vault';
import { writeBatch } from './write-batch';

/** Keeps what the seller is typing. An older save that arrives late does not win over a newer one. */
export async function saveDraft({ conversation, savedAt, ...content }: SavedDraft): Promise<void> {
  const sealed = await seal(`drafts|${conversation}`, content, conversation);
  const db = database();
  await db.transaction('rw', db.drafts, db.conversations, async () => {
    // Erased meanwhile: what was sealed cannot be opened any more.
    if ((await db.conversations.get(conversation)) === undefined) return;
    const before = await db.drafts.get(conversation);
    if (before && before.savedAt > savedAt) return;
    await db.drafts.put({ conversation, savedAt, sealed });
  });
}

export async function discardDraft(conversation: ConversationKey): Promise<void> {
  await writeBatch({ remove: { drafts: [conversation] } });
}
