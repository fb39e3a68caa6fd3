import type { ConversationKey } from '@/utils/domain/ids';
import type { SavedDraft } from '@/utils/domain/view';
import { database } from '../database';
import type { DraftRow } from '../rows';
import { open } from '../vault/vault';

/** What the seller was typing in this conversation, or `undefined`. */
export async function readDraft(conversation: ConversationKey): Promise<SavedDraft | undefined> {
  const row = await database().drafts.get(conversation);
  return row === undefined ? undefined : openDraft(row);
}

export async function openDraft(row: DraftRow): Promise<SavedDraft> {
  const content = await open(`drafts|${row.conversation}`, row.sealed);
  return { conversation: row.conversation, savedAt: row.savedAt, ...content };
}
