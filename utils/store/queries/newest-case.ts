import { openCaseFile } from '@/utils/cases/change-case-file';
import type { CaseFile } from '@/utils/domain/case-file';
import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';
import type { CaseContent, CaseRow } from '../rows';
import { open } from '../vault/vault';

export interface KeptCase {
  /** How many cases the conversation has had, this one included. */
  count: number;
  row: CaseRow;
  content: CaseContent;
  file: CaseFile;
}

/** The newest case of a conversation, opened; `undefined` while nobody did anything about it. */
export async function newestCase(conversation: ConversationKey): Promise<KeptCase | undefined> {
  const rows = await database().cases.where('conversation').equals(conversation).sortBy('openedAt');
  const row = rows[rows.length - 1];
  if (row === undefined) return undefined;
  const content = await open(`cases|${row.id}`, row.sealed);
  return { count: rows.length, row, content, file: fileOf(row, content) };
}

/** The case as its row and its sealed content say; where they differ, the row is right. */
export function fileOf({ id, status, openedAt }: CaseRow, content: CaseContent): CaseFile {
  return { ...openCaseFile(id, content.owner ?? '', openedAt), ...content, id, status, openedAt };
}
