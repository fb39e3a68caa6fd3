import Dexie, { type Table } from 'dexie';
import type {
  CustomerLinkRow,
  SearchDocRow,
  SearchPostingsRow,
  SearchSegmentRow,
  SearchStateRow,
  SearchVocabularyRow,
} from './history-rows';
import { MIGRATIONS } from './migrations/all';
import type {
  AuditRow,
  BackupRow,
  DataKeyRow,
  ErasureRow,
  HoldRow,
  InboxRow,
  KeyBundleRow,
  NameRow,
  TallyRow,
} from './privacy-rows';
import type {
  AccountRow,
  CaseRow,
  CheckedReplyRow,
  ConversationRow,
  CustomerRow,
  DraftRow,
  EventRow,
  MessageRow,
  MessageRun,
  OrderRow,
  PromiseRow,
  ReadingRow,
  ReplyRow,
  SettingsRow,
  SnippetRow,
} from './rows';
import { StoreFailure } from './store-failure';

export const DATABASE_NAME = 'dragoman';

export class DragomanDatabase extends Dexie {
  declare readonly accounts: Table<AccountRow, string>;
  declare readonly customers: Table<CustomerRow, string>;
  declare readonly conversations: Table<ConversationRow, string>;
  declare readonly messages: Table<MessageRow | MessageRun, string>;
  declare readonly orders: Table<OrderRow, string>;
  declare readonly cases: Table<CaseRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly replies: Table<ReplyRow, string>;
  declare readonly checkedReplies: Table<CheckedReplyRow, string>;
  declare readonly promises: Table<PromiseRow, string>;
  declare readonly events: Table<EventRow, string>;
  declare readonly settings: Table<SettingsRow, string>;
  declare readonly snippets: Table<SnippetRow, string>;
  declare readonly readings: Table<ReadingRow, string>;
  declare readonly dataKeys: Table<DataKeyRow, string>;
  declare readonly keyBundles: Table<KeyBundleRow, string>;
  declare readonly names: Table<NameRow, string>;
  declare readonly erasures: Table<ErasureRow, string>;
  declare readonly holds: Table<HoldRow, string>;
  declare readonly backups: Table<BackupRow, string>;
  declare readonly tallies: Table<TallyRow, string>;
  declare readonly audit: Table<AuditRow, number>;
  declare readonly inbox: Table<InboxRow, number>;
  declare readonly customerLinks: Table<CustomerLinkRow, string>;
  declare readonly searchDocs: Table<SearchDocRow, string>;
  declare readonly searchSegments: Table<SearchSegmentRow, number>;
  declare readonly searchPostings: Table<SearchPostingsRow, number>;
  declare readonly searchVocabulary: Table<SearchVocabularyRow, number>;
  declare readonly searchState: Table<SearchStateRow, string>;

  constructor(name: string = DATABASE_NAME) {
    super(name);
    for (const { version, stores } of MIGRATIONS) this.version(version).stores(stores);
    const newest = MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0;
    // Dexie opens a database of a newer version without a word; writing into it with old code would harm it.
    this.on(
      'ready',
      () => {
        const found = this.backendDB().version / 10;
        if (found > newest) throw new StoreFailure('newer', `database ${found}, this version knows ${newest}`);
      },
      true,
    );
  }
}

let current: DragomanDatabase | undefined;

/** The database, opened at its first use. The handle holds nothing that a restart would lose. */
export function database(): DragomanDatabase {
  current ??= new DragomanDatabase();
  return current;
}

/** Closes the database; the next use opens it again. */
export function closeDatabase(): void {
  current?.close();
  current = undefined;
}

/**
 * Opens the database and brings it to the newest shape.
 * @throws StoreFailure when it is newer than this code, cannot be brought up to date, or storage is not available.
 *   Nothing was changed then.
 */
export async function openDatabase(): Promise<void> {
  try {
    await database().open();
  } catch (cause) {
    closeDatabase();
    throw asStoreFailure(cause);
  }
}

function asStoreFailure(cause: unknown): StoreFailure {
  if (cause instanceof StoreFailure) return cause;
  if (cause instanceof Dexie.DexieError) {
    if (cause.inner instanceof StoreFailure) return cause.inner;
    const code =
      cause.name === Dexie.errnames.QuotaExceeded
        ? 'full'
        : cause.name === 'UpgradeError'
          ? 'migration'
          : 'unavailable';
    return new StoreFailure(code, `${cause.name}: ${cause.message}`);
  }
  return new StoreFailure('unavailable', cause instanceof Error ? cause.message : String(cause));
}
