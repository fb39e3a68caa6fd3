import type { Table } from 'dexie';
import { type DragomanDatabase, database } from '../database';
import type {
  AccountRow,
  CaseRow,
  CheckedReplyRow,
  ConversationRow,
  CustomerRow,
  DraftRow,
  EventRow,
  MessageRow,
  OrderRow,
  PromiseRow,
  ReadingRow,
  ReplyRow,
  SettingsRow,
  SnippetRow,
} from '../rows';
import { putMessages } from './put-messages';

interface RowsOf {
  accounts: AccountRow;
  customers: CustomerRow;
  conversations: ConversationRow;
  messages: MessageRow;
  orders: OrderRow;
  cases: CaseRow;
  drafts: DraftRow;
  replies: ReplyRow;
  checkedReplies: CheckedReplyRow;
  promises: PromiseRow;
  events: EventRow;
  settings: SettingsRow;
  readings: ReadingRow;
  snippets: SnippetRow;
}
export type TableName = keyof RowsOf;

/** Rows to be written and keys to be removed, sealed already: a transaction waits for nothing but the database. */
export interface Batch {
  put?: { [Name in TableName]?: RowsOf[Name][] };
  remove?: { [Name in TableName]?: string[] };
}

/** Writes all of it or nothing. An empty batch opens no transaction. */
export async function writeBatch({ put = {}, remove = {} }: Batch): Promise<void> {
  const names = Array.from(
    new Set([
      ...(Object.keys(put) as TableName[]).filter((name) => put[name]?.length),
      ...(Object.keys(remove) as TableName[]).filter((name) => remove[name]?.length),
    ]),
  );
  if (names.length === 0) return;
  const db = database();
  await db.transaction('rw', names, async () => {
    for (const name of names) {
      const table = tableOf(db, name);
      const gone = remove[name];
      if (gone?.length) await table.bulkDelete(gone);
      const rows = put[name];
      if (!rows?.length) continue;
      if (name === 'messages') await putMessages(rows as MessageRow[]);
      else await table.bulkPut(rows);
    }
  });
}

function tableOf(db: DragomanDatabase, name: TableName): Table<RowsOf[TableName], string> {
  return db.table(name);
}
