import type { Cell, Column } from '@/utils/domain/export';
import type { ByteSink, TableWriter } from '../byte-sink';
import { withGuard } from './csv-guard';
import { instantText } from './instant-text';

/**
 * CSV as RFC 4180 has it: commas, CRLF, quotes doubled; UTF-8 with a byte order mark, so that Excel reads it rightly.
 * Texts are kept from being run as formulas (see `withGuard`); numbers and times are written as such.
 */
export async function csvWriter(sink: ByteSink, columns: readonly Column[]): Promise<TableWriter> {
  const encoder = new TextEncoder();
  await sink.write(encoder.encode(`\ufeff${columns.map(({ id }) => id).join(',')}\r\n`));
  return {
    async rows(rows) {
      const lines = rows.map((row) => `${columns.map((column, at) => field(row[at], column)).join(',')}\r\n`);
      if (lines.length > 0) await sink.write(encoder.encode(lines.join('')));
    },
    async end() {},
  };
}

function field(cell: Cell, { kind }: Column): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return kind === 'instant' ? instantText(cell) : String(cell);
  if (typeof cell === 'boolean') return String(cell);
  const text = kind === 'text' ? withGuard(cell) : cell;
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
