import type { ExportDesk } from '@/components/export/export-desk';
import { cellsOf } from '@/utils/export/cells-of';
import { exportFileName, runExport } from '@/utils/export/run-export';
import { exportBatches, exportSize } from '@/utils/store/queries/export-batches';
import { openSaveTarget } from './save-target';

/** Rows that a preview opens at once; enough for the first screen, and read again at every choice. */
const PREVIEW_BATCH = 20;

/** The desk of exports over the real store and the real disk. */
export function createExportDesk(now: () => number): ExportDesk {
  return {
    async preview(table, columns, period, personal, rows, signal) {
      const shown: ReturnType<typeof cellsOf>[] = [];
      for await (const batch of exportBatches(table, period, PREVIEW_BATCH)) {
        for (const row of batch.rows) shown.push(cellsOf(row, columns, personal));
        signal.throwIfAborted();
        if (shown.length >= rows) break;
      }
      return shown.slice(0, rows);
    },
    async run(request, meaningOf, tell, signal) {
      const at = now();
      const day = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(Temporal.Now.timeZoneId())
        .toPlainDate()
        .toString();
      const name = exportFileName(request, day);
      const target = await openSaveTarget(name);
      if (target === undefined) return undefined;
      try {
        const source = { size: exportSize, batches: exportBatches };
        const { written } = await runExport(request, source, target.sink, at, meaningOf, tell, signal);
        signal.throwIfAborted();
        await target.keep();
        return { name, rows: written, downloaded: target.downloads };
      } catch (reason) {
        await target.discard();
        throw reason;
      }
    },
  };
}
