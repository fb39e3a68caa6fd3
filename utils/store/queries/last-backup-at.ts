import type { EpochMs } from '@/utils/domain/ids';
import { database } from '../database';

/** When the newest backup was made that is known here; a file for a colleague is none. */
export async function lastBackupAt(): Promise<EpochMs | undefined> {
  const rows = await database().backups.orderBy('madeAt').toArray();
  return rows.findLast(({ kind }) => kind === 'backup')?.madeAt;
}
