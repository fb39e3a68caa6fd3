import type { Bytes } from '../byte-sink';
import { ExportFailure } from '../export-failure';
import { decodeText } from './decode-text';
import { MOST_FILE_BYTES } from './import-limits';
import { guessMapping, type ImportMapping, isOwnExport } from './import-mapping';
import type { ImportTable } from './import-table';
import { parseCsv } from './parse-csv';
import { readXlsx } from './read-xlsx';

export interface ImportFile {
  table: ImportTable;
  mapping: ImportMapping;
  /** `xlsx`, or the encoding of the CSV. */
  form: string;
  guarded: boolean;
}

/**
 * Reads a file of old tickets, told by its bytes and not by its name.
 * @throws ExportFailure with the reason; nothing was written anywhere
 */
export async function readImportFile(bytes: Bytes): Promise<ImportFile> {
  if (bytes.byteLength > MOST_FILE_BYTES) throw new ExportFailure('too-large', `more than ${MOST_FILE_BYTES} bytes`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const table = await readXlsx(bytes);
    return { table, mapping: guessMapping(table.headings), form: 'xlsx', guarded: false };
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new ExportFailure('not-supported', 'an old or encrypted Excel file');
  const { text, encoding } = decodeText(bytes);
  if (text.slice(0, 4096).includes('\0')) throw new ExportFailure('not-readable', 'neither CSV nor XLSX');
  const table = parseCsv(text);
  return { table, mapping: guessMapping(table.headings), form: encoding, guarded: isOwnExport(table.headings) };
}
