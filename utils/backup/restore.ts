import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import { putMessages } from '@/utils/store/commands/put-messages';
import { type DragomanDatabase, database } from '@/utils/store/database';
import { messagesOf } from '@/utils/store/queries/messages-of';
import type { MessageRow } from '@/utils/store/rows';
import { subjectOf } from '@/utils/store/subject-of';
import { forgetDataKeys } from '@/utils/store/vault/data-keys';
import { readySubjects, seal } from '@/utils/store/vault/vault';
import { asWriter } from '@/utils/store/writer-lock';
import { BackupFault } from './backup-fault';
import { readFrames } from './file-frames';
import { installationPrint, subjectDigest } from './installation-print';
import { joinRecords, sameRecord } from './join-records';
import { type Stretch, stretchOf } from './passphrase';
import type { FileEnd, FileHead, StoredRecord } from './record';
import { inTime, type Renaming, renaming } from './rename';
import { tablesFor } from './tables';
import { recordOf } from './write-backup';

export interface RestoreOrder {
  file: Blob;
  kind: 'backup' | 'history';
  passphrase: string;
  /** Bytes that this browser may still store, where it tells. */
  room: number | undefined;
  /** First the whole file is proven, then taken in. */
  progress(stage: 'checking' | 'merging', done: number): void;
  signal: AbortSignal;
}

export interface Restored {
  head: FileHead;
  /** Rows that were not here, that were here and say more now, and that said the same. */
  added: number;
  changed: number;
  same: number;
  /** Rows left out because their buyer was erased after the file was made. */
  erased: number;
  /** Rows of tables that this version does not know. */
  unknown: number;
}

/** A file's bytes grow by about this much in the database, unpacked and indexed. */
const GROWTH = 6;

/**
 * Merges a file into the database. Nothing is written before every byte of it was proven; then each frame is one
 * transaction. Stopped in between, the database is whole, and the same file finishes it: what is here already is not
 * written again. What was erased since the file was made stays erased.
 * @throws BackupFault nothing was changed; DOMException `AbortError` when cancelled
 */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const { file, room } = order;
  if (room !== undefined && file.size * GROWTH > room) throw new BackupFault('no-room');
  const print = await installationPrint();
  const stretch = stretchOf(order.passphrase);
  const { head, foreign } = await proven(order, print, stretch);
  const result: Restored = { head, added: 0, changed: 0, same: 0, erased: 0, unknown: 0 };
  const known = new Set(tablesFor(database(), order.kind));
  const erasedThere = await erasedSince(head.madeAt, head.print);
  const erasedHere = await erasedSince(head.madeAt, print);
  for await (const { lines, last, read } of readFrames(file, stretch)) {
    order.signal.throwIfAborted();
    const records: StoredRecord[] = [];
    for (const line of last ? [] : lines) {
      if (!isRecord(line)) continue;
      if (!known.has(line.table)) result.unknown += 1;
      else if (await erasedThere(line)) result.erased += 1;
      else {
        const record = foreign ? await foreign.renamed(line) : line;
        if (await erasedHere(record)) result.erased += 1;
        else records.push(record);
      }
    }
    await mergeRecords(records, foreign !== undefined, result);
    order.progress('merging', read / file.size);
  }
  return result;
}

/** Reads the whole file; answers who wrote it, and how to rename its rows where that was another installation. */
async function proven(
  order: RestoreOrder,
  print: string,
  stretch: Stretch,
): Promise<{ head: FileHead; foreign?: Renaming }> {
  const { file, kind, signal, progress } = order;
  let head: FileHead | undefined;
  let foreign: Renaming | undefined;
  const counts: Record<string, number> = {};
  for await (const { lines, last, read } of readFrames(file, stretch)) {
    signal.throwIfAborted();
    if (head === undefined) {
      head = lines[0] as FileHead;
      if (head.schema > database().verno) throw new BackupFault('newer');
      if (head.kind !== kind) throw new BackupFault('other-kind');
      if (head.print !== print) foreign = renaming();
    } else if (last) {
      const end = lines[0] as FileEnd;
      const all = new Set([...Object.keys(counts), ...Object.keys(end.counts)]);
      for (const name of all) {
        if ((counts[name] ?? 0) !== (end.counts[name] ?? 0)) throw new BackupFault('damaged', `rows of ${name}`);
      }
    } else {
      for (const record of lines.filter(isRecord)) {
        counts[record.table] = (counts[record.table] ?? 0) + 1;
        foreign?.note(record);
      }
    }
    progress('checking', read / file.size);
  }
  if (head === undefined) throw new BackupFault('cut-off');
  await foreign?.ready();
  return { head, foreign };
}

function isRecord(line: unknown): line is StoredRecord {
  return (
    typeof line === 'object' &&
    line !== null &&
    'table' in line &&
    typeof line.table === 'string' &&
    'row' in line &&
    typeof line.row === 'object' &&
    line.row !== null
  );
}

/** Whether a record, named as an installation names it, tells of someone who was erased after the file was made. */
async function erasedSince(madeAt: EpochMs, print: string): Promise<(record: StoredRecord) => Promise<boolean>> {
  const later = await database().erasures.where('at').aboveOrEqual(madeAt).toArray();
  const digests = new Set(later.filter((row) => row.print === print).flatMap((row) => row.subjects));
  return async ({ table, row }) => {
    if (digests.size === 0) return false;
    for (const subject of [subjectOf(table, row), row.customer]) {
      if (typeof subject === 'string' && digests.has(await subjectDigest(print, subject))) return true;
    }
    return false;
  };
}

/** Joins records with what is here, in one transaction; the background waits meanwhile. */
export async function mergeRecords(
  records: StoredRecord[],
  foreign: boolean,
  result: Pick<Restored, 'added' | 'changed' | 'same'>,
): Promise<void> {
  if (records.length === 0) return;
  await asWriter(async () => {
    // The background may have erased since the last slice.
    forgetDataKeys();
    await readySubjects(records.flatMap(({ table, row }) => subjectOf(table, row) ?? []));
    const db = database();
    const writes = new Map<string, Record<string, unknown>[]>();
    const counted = { added: 0, changed: 0, same: 0 };
    for (const [name, group] of byTable(records)) {
      const keyPath = String(db.table(name).schema.primKey.keyPath);
      const stored = await storedOf(name, group, keyPath);
      const rows = await Promise.all(
        group.map((record, at) => joined(record, stored[at], String(record.row[keyPath]), foreign)),
      );
      const changed = rows.filter((row) => row !== undefined);
      rows.forEach((row, at) => {
        counted[row === undefined ? 'same' : stored[at] === undefined ? 'added' : 'changed'] += 1;
      });
      if (changed.length > 0) writes.set(name, changed);
    }
    if (writes.size > 0)
      await db.transaction('rw', [...writes.keys()], async () => {
        for (const [name, rows] of writes) {
          if (name === 'messages') await putMessages(rows as unknown as MessageRow[]);
          else await db.table(name).bulkPut(rows);
        }
      });
    result.added += counted.added;
    result.changed += counted.changed;
    result.same += counted.same;
  });
}

/** What is here of each of these records. */
async function storedOf(
  table: string,
  records: readonly StoredRecord[],
  keyPath: string,
): Promise<(Record<string, unknown> | undefined)[]> {
  const keys = records.map(({ row }) => row[keyPath] as string);
  if (table !== 'messages') return database().table<Record<string, unknown>>(table).bulkGet(keys);
  const conversations = new Set(records.map(({ row }) => row.conversation as ConversationKey));
  const known = new Map((await messagesOf(...conversations)).map((row) => [row.key as string, row]));
  return keys.map((key) => known.get(key) as Record<string, unknown> | undefined);
}

/** The row to be written, or `undefined` where the stored one says all of it. */
async function joined(
  record: StoredRecord,
  stored: Record<string, unknown> | undefined,
  key: string,
  foreign: boolean,
): Promise<Record<string, unknown> | undefined> {
  const { table } = record;
  if (stored !== undefined) {
    // What the seller chose here holds.
    if (table === 'settings' || table === 'readings') return undefined;
    const here = await recordOf(table, stored, key);
    // What can no longer be opened here is taken from the file.
    if (here === 'unreadable') return rowOf(record, key);
    const before = foreign && table === 'messages' ? { ...here, row: inTime(here.row) } : here;
    const both = joinRecords(before, record);
    return sameRecord(both, here) ? undefined : rowOf(both, key);
  }
  return rowOf(record, key);
}

async function rowOf({ table, row, content }: StoredRecord, key: string): Promise<Record<string, unknown>> {
  if (content === undefined) return row;
  return { ...row, sealed: await seal(`${table}|${key}`, content, subjectOf(table, row)) };
}

/** One record a row: a file that holds a row twice has it joined first. */
function byTable(records: StoredRecord[]): Map<string, StoredRecord[]> {
  const db: DragomanDatabase = database();
  const groups = new Map<string, Map<unknown, StoredRecord>>();
  for (const record of records) {
    const key = record.row[String(db.table(record.table).schema.primKey.keyPath)];
    const group = groups.get(record.table) ?? new Map<unknown, StoredRecord>();
    groups.set(record.table, group);
    const before = group.get(key);
    group.set(key, before ? joinRecords(before, record) : record);
  }
  return new Map([...groups].map(([name, group]) => [name, [...group.values()]]));
}
