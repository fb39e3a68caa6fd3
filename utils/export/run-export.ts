import { type AnyExportRow, type Column, EXPORT_COLUMNS, type ExportTable, type Period } from '@/utils/domain/export';
import type { ByteSink, TableWriter } from './byte-sink';
import { cellsOf, columnsFor, type PersonalData } from './cells-of';
import { csvWriter } from './formats/csv-writer';
import { jsonLinesWriter } from './formats/json-lines-writer';
import { xlsxWorkbook } from './formats/xlsx-writer';
import { createZip } from './zip/write-zip';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest {
  format: ExportFormat;
  /** Tables with the ids of their chosen columns. */
  tables: { table: ExportTable; columns: readonly string[] }[];
  period: Period;
  personal: PersonalData;
}

/** Where the rows come from. */
export interface ExportSource {
  size(table: ExportTable): Promise<number>;
  batches(table: ExportTable, period: Period): AsyncIterable<{ rows: AnyExportRow[]; looked: number }>;
}

export interface ExportProgress {
  /** Stored rows that were looked at, and how many there were when it began. */
  looked: number;
  total: number;
  /** Rows written. */
  written: number;
}

/** What stands beside the tables: the meaning of every column. Made by whoever knows the words. */
export type ColumnMeaning = (table: ExportTable, column: Column) => string;

/** Name of the file without its folder. Several tables that are files of their own come in a ZIP. */
export function exportFileName({ format, tables }: Pick<ExportRequest, 'format' | 'tables'>, day: string): string {
  const what = tables.length === 1 ? tables[0]?.table : 'history';
  const ending = format === 'xlsx' || tables.length === 1 ? format : `${format}.zip`;
  return `dragoman-${what}-${day}.${ending}`;
}

/**
 * Writes an export into a sink, a batch at a time.
 * @param at the time of the export
 * @throws the signal's reason when it was cancelled; the sink's own failure when the disk is full
 */
export async function runExport(
  request: ExportRequest,
  source: ExportSource,
  sink: ByteSink,
  at: number,
  meaningOf: ColumnMeaning,
  tell: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<ExportProgress> {
  const tables = request.tables.map(({ table, columns }) => ({
    table,
    columns: columnsFor(EXPORT_COLUMNS[table], new Set(columns), request.personal),
  }));
  const sizes = await Promise.all(tables.map(({ table }) => source.size(table)));
  const progress: ExportProgress = { looked: 0, total: sizes.reduce((sum, size) => sum + size, 0), written: 0 };

  async function fill(writer: TableWriter, table: ExportTable, columns: readonly Column[]): Promise<void> {
    for await (const { rows, looked } of source.batches(table, request.period)) {
      signal.throwIfAborted();
      await writer.rows(rows.map((row) => cellsOf(row, columns, request.personal)));
      progress.looked += looked;
      progress.written += rows.length;
      tell({ ...progress });
    }
    await writer.end();
  }

  if (request.format === 'xlsx') {
    const book = xlsxWorkbook(sink, at);
    for (const { table, columns } of tables) await fill(await book.sheet(table, columns), table, columns);
    const about = await book.sheet('columns', SCHEMA_COLUMNS);
    await about.rows(
      tables.flatMap(({ table, columns }) =>
        columns.map((column) => [table, column.id, column.kind, column.personal ?? '', meaningOf(table, column)]),
      ),
    );
    await about.end();
    await book.finish();
    return progress;
  }
  const writerFor = await writerOf(request.format);
  const [only] = tables;
  if (tables.length === 1 && only) {
    await fill(await writerFor(sink, only.columns), only.table, only.columns);
    return progress;
  }
  const zip = createZip(sink, at, { zip64: true });
  for (const [place, { table, columns }] of tables.entries()) {
    const entry = zip.entry(`${table}.${request.format}`, (sizes[place] ?? 0) > VAST_ROWS);
    await fill(await writerFor(entry, columns), table, columns);
    await entry.end();
  }
  const schema = zip.entry('schema.json');
  await schema.write(new TextEncoder().encode(schemaText(tables, meaningOf)));
  await schema.end();
  await zip.finish();
  return progress;
}

/** Rows from which on a table may outgrow 4 GiB. Below, a file is what every old program reads. */
const VAST_ROWS = 200_000;

const SCHEMA_COLUMNS: readonly Column[] = ['table', 'column', 'kind', 'personal', 'meaning'].map((id) => ({
  id,
  kind: 'text',
}));

function schemaText(tables: readonly { table: ExportTable; columns: readonly Column[] }[], meaningOf: ColumnMeaning) {
  const all = tables.map(({ table, columns }) => ({
    table,
    columns: columns.map((column) => ({ ...column, meaning: meaningOf(table, column) })),
  }));
  return `${JSON.stringify({ tables: all }, undefined, 2)}\n`;
}

/** Parquet weighs most and is wanted least: it is loaded when chosen. */
async function writerOf(
  format: Exclude<ExportFormat, 'xlsx'>,
): Promise<(sink: ByteSink, columns: readonly Column[]) => Promise<TableWriter> | TableWriter> {
  if (format === 'csv') return csvWriter;
  if (format === 'jsonl') return jsonLinesWriter;
  return (await import('./formats/parquet-writer')).parquetWriter;
}
