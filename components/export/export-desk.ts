import type { Cell, Column, ExportTable, Period } from '@/utils/domain/export';
import type { PersonalData } from '@/utils/export/cells-of';
import type { ColumnMeaning, ExportProgress, ExportRequest } from '@/utils/export/run-export';

/** A file that was written. `downloaded`: the browser had no picker, and saves it as a download. */
export interface WrittenFile {
  name: string;
  rows: number;
  downloaded: boolean;
}

/** Reading the history out and writing files; loaded when the page of exports is opened. */
export interface ExportDesk {
  /** The first rows of a table as they would be in the file. */
  preview(
    table: ExportTable,
    columns: readonly Column[],
    period: Period,
    personal: PersonalData,
    rows: number,
    signal: AbortSignal,
  ): Promise<Cell[][]>;
  /**
   * Asks where to, then writes. Must run inside a click: the browser's picker wants one.
   * @returns `undefined` when the seller closed the picker
   * @throws the signal's reason when it was cancelled; nothing is left then, as after every failure
   */
  run(
    request: ExportRequest,
    meaningOf: ColumnMeaning,
    tell: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<WrittenFile | undefined>;
}
