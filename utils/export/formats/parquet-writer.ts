import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnKind } from '@/utils/domain/export';
import type { ByteSink, Bytes, TableWriter } from '../byte-sink';

/** Rows of one row group, unless their texts are long. */
const GROUP_ROWS = 20_000;
const GROUP_CHARACTERS = 8_000_000;

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const TYPE_OF = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  day: { type: 'INT32', converted_type: 'DATE' },
  flag: { type: 'BOOLEAN' },
} as const satisfies Record<ColumnKind, Partial<SchemaElement>>;

/** Parquet with one row group for some ten thousand rows: that much, and no more, is held in memory. */
export function parquetWriter(sink: ByteSink, columns: readonly Column[]): TableWriter {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ id, kind }): SchemaElement => ({ name: id, repetition_type: 'OPTIONAL', ...TYPE_OF[kind] })),
    ],
    createdBy: 'Dragoman',
  });
  let held: (readonly Cell[])[] = [];
  let characters = 0;

  async function pass(): Promise<void> {
    const part = bytes.getBytes().slice() as Bytes;
    // What was passed on is not needed again: the footer knows places by `offset`, which runs on.
    bytes.index = 0;
    if (part.byteLength > 0) await sink.write(part);
  }

  async function group(): Promise<void> {
    if (held.length === 0) return;
    const rows = held;
    held = [];
    characters = 0;
    await writer.write({
      columnData: columns.map(({ id, kind }, at) => ({ name: id, data: rows.map((row) => value(row[at], kind)) })),
      rowGroupSize: rows.length,
    });
    await pass();
  }

  return {
    async rows(rows) {
      for (const row of rows) {
        held.push(row);
        for (const cell of row) characters += typeof cell === 'string' ? cell.length : 8;
        if (held.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await group();
      }
    },
    async end() {
      await group();
      await writer.finish();
      await pass();
    },
  };
}

function value(cell: Cell, kind: ColumnKind): unknown {
  if (cell === undefined) return undefined;
  if (kind === 'instant' && typeof cell === 'number') return new Date(cell);
  if (kind === 'day' && typeof cell === 'string') return new Date(`${cell}T00:00:00Z`);
  return cell;
}
