import type { EpochMs } from '@/utils/domain/ids';

/** One row outside the database: what lay sealed is readable. A line of our files. */
export interface StoredRecord {
  table: string;
  row: Record<string, unknown>;
  /** What lay in `sealed`; absent where the table has no such part. */
  content?: unknown;
}

/** The first line of a file. */
export interface FileHead {
  kind: 'backup' | 'history';
  id: string;
  madeAt: EpochMs;
  /** Version of the database. */
  schema: number;
  /** Names the installation that wrote it: its keyed hashes are of use there alone. */
  print: string;
  /** A history from this moment on; absent: all of it. */
  since?: EpochMs;
  /** Who made it, as the settings name him. */
  agent?: string;
  /** Rows by table as they were counted at the beginning; for the progress bar alone. */
  rows: Record<string, number>;
}

/** The last line of a file: what was written, by table. */
export interface FileEnd {
  counts: Record<string, number>;
  /** Rows that could not be opened, and are not in the file. */
  unreadable: number;
}
