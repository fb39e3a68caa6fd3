import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';
import type { CaseContent, CaseRow } from '../rows';
import { open } from '../vault/vault';

export interface KeptCase {
  row: CaseRow;
  content: CaseContent;
}

/** The newest case of a conversation, opened; `undefined` while nobody did anything about it. */
export async function newestCase(conversation: ConversationKey): Promise<KeptCase | undefined> {
  const rows = await database().cases.where('conversation').equals(conversation).sortBy('openedAt');
  const row = rows[rows.length - 1];
  return row && { row, content: await open(`cases|${row.id}`, row.sealed) };
}
