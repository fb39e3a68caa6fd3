import { fileSecret } from '@/utils/backup/passphrase';
import type { RestoreOrder } from '@/utils/backup/restore';
import { type BackupMade, type BackupOrder, rowsIn, writeBackup } from '@/utils/backup/write-backup';
import { closeDatabase, database } from '@/utils/store/database';
import { open } from '@/utils/store/vault/vault';
import { emptyStore } from '../background/world';

export const PASSPHRASE = 'correct horse battery';
/** Stretched once for all tests: it is slow on purpose. */
export const SECRET = fileSecret(PASSPHRASE);

/** The file that a backup of the store as it is would be. */
export async function backupFile(over: Partial<BackupOrder> = {}): Promise<{ file: Blob; made: BackupMade }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const made = await writeBackup({
    kind: 'backup',
    madeAt: Date.UTC(2026, 8, 2),
    secret: await SECRET,
    put: async (bytes) => void parts.push(bytes),
    progress: () => undefined,
    signal: new AbortController().signal,
    ...over,
  });
  return { file: new Blob(parts), made };
}

export const restoreOrder = (file: Blob, over: Partial<RestoreOrder> = {}): RestoreOrder => ({
  file,
  kind: 'backup',
  passphrase: PASSPHRASE,
  room: undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
  ...over,
});

/** Another machine, or this one after its profile was lost: no rows, and keys of its own. */
export async function otherMachine(): Promise<void> {
  await emptyStore();
  const { forgetKeyring } = await import('@/utils/store/vault/vault');
  forgetKeyring();
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('dragoman-keys');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
}

/** Every row with its content readable, and every message by itself in the order of the keys, but for what each machine has to itself. */
export async function contents(): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of database().tables) {
    if (['dataKeys', 'keyBundles', 'backups', 'audit'].includes(table.name)) continue;
    const keyPath = String(table.schema.primKey.keyPath);
    const rows: Record<string, unknown>[] = rowsIn(table.name, await table.toArray());
    if (table.name === 'messages') rows.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
    all[table.name] = await Promise.all(
      rows.map(async ({ sealed, ...row }) =>
        sealed instanceof Uint8Array
          ? { ...row, content: await open<unknown>(`${table.name}|${row[keyPath]}`, sealed as Uint8Array<ArrayBuffer>) }
          : row,
      ),
    );
  }
  return all;
}

export { closeDatabase };
