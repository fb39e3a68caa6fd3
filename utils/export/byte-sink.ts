import type { Cell } from '@/utils/domain/export';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Where bytes go, in order: a file on disk, a part of a ZIP. `write` waits when the disk is slower than we are. */
export interface ByteSink {
  write(bytes: Bytes): Promise<void>;
}

/** Turns the rows of one table into bytes. Rows come in any number of calls; `end` comes once, after the last. */
export interface TableWriter {
  rows(rows: readonly (readonly Cell[])[]): Promise<void>;
  end(): Promise<void>;
}
