import type { EpochMs } from '@/utils/domain/ids';
import { type DragomanDatabase, database } from '@/utils/store/database';
import type { CustomerContent, CustomerRow, MessageRow } from '@/utils/store/rows';
import { StoreFailure } from '@/utils/store/store-failure';
import { unpacked } from '@/utils/store/unpacked';
import { open } from '@/utils/store/vault/vault';
import { writeFrames } from './file-frames';
import { installationPrint } from './installation-print';
import type { FileSecret } from './passphrase';
import type { FileEnd, FileHead, StoredRecord } from './record';
import { tablesFor } from './tables';

export interface BackupOrder {
  kind: 'backup' | 'history';
  madeAt: EpochMs;
  secret: FileSecret;
  /** A history takes conversations in which something happened since. */
  since?: EpochMs;
  agent?: string;
  /** Takes bytes in order; the next come when it settles. */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Part of the rows that is done, 0 to 1. */
  progress(done: number): void;
  signal: AbortSignal;
}

export interface BackupMade {
  id: string;
  records: number;
  bytes: number;
  unreadable: number;
}

const ROWS_AT_ONCE = 250;

/**
 * Writes the database into one encrypted file, a few hundred rows in memory at a time. The background may write
 * meanwhile: each row is whole, and the next backup has what came later.
 * @throws DOMException `AbortError` when cancelled; what was written then is known as cut off
 */
export async function writeBackup(order: BackupOrder): Promise<BackupMade> {
  const db = database();
  const tables = tablesFor(db, order.kind);
  const rows: Record<string, number> = {};
  for (const name of tables) rows[name] = await db.table(name).count();
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const made: BackupMade = { id: crypto.randomUUID(), records: 0, bytes: 0, unreadable: 0 };
  const counts: Record<string, number> = {};
  const { kind, madeAt, since, agent, signal } = order;
  const frames = await writeFrames(order.secret, async (bytes) => {
    made.bytes += bytes.length;
    await order.put(bytes);
  });
  const head: FileHead = {
    kind,
    id: made.id,
    madeAt,
    schema: db.verno,
    print: await installationPrint(),
    since,
    agent,
    rows,
  };
  await frames.write([head]);
  const wanted = kind === 'history' && since !== undefined ? await changedSince(db, since) : undefined;
  let seen = 0;
  for (const name of tables) {
    for await (const slice of slices(db, name)) {
      signal.throwIfAborted();
      const all = rowsIn(name, slice);
      for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
        const records: StoredRecord[] = [];
        const some = all.slice(from, from + ROWS_AT_ONCE);
        for (const record of await Promise.all(some.map((row) => recordOf(name, row, keyOf(db, name, row))))) {
          if (record === 'unreadable') made.unreadable += 1;
          else if (wanted === undefined || wanted(record)) records.push(record);
        }
        if (records.length > 0) await frames.write(records);
        counts[name] = (counts[name] ?? 0) + records.length;
        made.records += records.length;
      }
      seen += slice.length;
      order.progress(Math.min(1, seen / Math.max(1, total)));
    }
  }
  const end: FileEnd = { counts, unreadable: made.unreadable };
  await frames.finish([end]);
  return made;
}

/** The rows of a table by their key, in slices. */
async function* slices(db: DragomanDatabase, name: string): AsyncGenerator<Record<string, unknown>[]> {
  const table = db.table<Record<string, unknown>>(name);
  let after: unknown;
  for (;;) {
    const rows = await (after === undefined ? table.toCollection() : table.where(':id').above(after))
      .limit(ROWS_AT_ONCE)
      .toArray();
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    yield rows;
    after = last[String(table.schema.primKey.keyPath)];
  }
}

/** The rows that a file holds of these records: of a run of messages each one, so that a file tells nothing of runs. */
export function rowsIn(table: string, records: Record<string, unknown>[]): Record<string, unknown>[] {
  if (table !== 'messages') return records;
  return unpacked(records as unknown as MessageRow[]) as unknown as Record<string, unknown>[];
}

function keyOf(db: DragomanDatabase, name: string, row: Record<string, unknown>): string {
  return String(row[String(db.table(name).schema.primKey.keyPath)]);
}

/** A row as it goes into a file; `unreadable` when its key is gone or it was changed from outside. */
export async function recordOf(
  table: string,
  stored: Record<string, unknown>,
  key: string,
): Promise<StoredRecord | 'unreadable'> {
  const { sealed, ...row } = stored;
  if (!(sealed instanceof Uint8Array)) return { table, row: stored };
  try {
    return { table, row, content: await open<unknown>(`${table}|${key}`, sealed as Uint8Array<ArrayBuffer>) };
  } catch (fault) {
    if (fault instanceof StoreFailure && (fault.code === 'seal-broken' || fault.code === 'erased')) return 'unreadable';
    throw fault;
  }
}

/**
 * Which records belong to a conversation in which something was read or written since a moment. When a buyer was noted
 * or joined no row tells, so all of those go along; one whom only his orders name, with what names him elsewhere.
 */
async function changedSince(db: DragomanDatabase, since: EpochMs): Promise<(record: StoredRecord) => boolean> {
  const conversations = new Set<unknown>();
  const customers = new Set<unknown>();
  const orders = new Set<unknown>();
  const touched = new Set<unknown>();
  const recent = (at: unknown): boolean => typeof at === 'number' && at >= since;
  await db.messages.each((record) => {
    if (unpacked([record]).some((row) => recent(row.firstReadAt))) touched.add(record.conversation);
  });
  await db.events.each((row) => void (recent(row.at) && row.origin === 'told' && touched.add(row.conversation)));
  await db.replies.each((row) => void (recent(row.sentAt ?? row.insertedAt) && touched.add(row.conversation)));
  await db.cases.each(
    (row) => void (recent(row.changedAt ?? row.closedAt ?? row.openedAt) && touched.add(row.conversation)),
  );
  await db.promises.each((row) => void (recent(row.changedAt) && touched.add(row.conversation)));
  const joined = new Set<unknown>((await db.customerLinks.toArray()).flatMap(({ customer }) => customer));
  for await (const slice of slices(db, 'customers')) {
    for (const record of await Promise.all(slice.map((row) => recordOf('customers', row, String(row.key))))) {
      if (record === 'unreadable') continue;
      const { key } = record.row as unknown as CustomerRow;
      const { note, profile, tags, siteId } = record.content as CustomerContent;
      if (!note && !profile?.address && !profile?.likes && tags.length === 0 && !joined.has(key)) continue;
      customers.add(key);
      if (siteId !== undefined) continue;
      for (const one of await db.conversations.where('customer').equals(key).primaryKeys()) touched.add(one);
      for (const one of await db.orders.where('customer').equals(key).primaryKeys()) orders.add(one);
    }
  }
  await db.conversations.each((row) => {
    if (!recent(row.readAt) && !recent(row.correction?.correctedAt) && !touched.has(row.key)) return;
    conversations.add(row.key);
    customers.add(row.customer);
    for (const order of row.orders) orders.add(`${row.account}|${order}`);
  });
  return ({ table, row }) => {
    if (table === 'accounts') return true;
    if (table === 'customers') return customers.has(row.key) || recent(row.lastSeenAt);
    if (table === 'orders') return orders.has(row.key);
    if (table === 'conversations') return conversations.has(row.key);
    return 'conversation' in row ? conversations.has(row.conversation) : true;
  };
}
