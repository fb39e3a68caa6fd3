import type { Bytes } from '../byte-sink';
import { ExportFailure } from '../export-failure';
import { readZip, type ZipFile } from '../zip/read-zip';
import { MOST_COLUMNS, MOST_ROWS } from './import-limits';
import { FORMULA, type ImportCell, type ImportTable } from './import-table';
import { xmlTags } from './xml-tags';

const LIMITS = { entries: 1_000, entryBytes: 150_000_000, totalBytes: 300_000_000 };

/**
 * The first sheet of a workbook. Values only: a formula is reported as one and never computed, macros and links are not
 * looked at.
 * @throws ExportFailure for what is no workbook, is too large, or is meant to harm
 */
export async function readXlsx(bytes: Bytes): Promise<ImportTable> {
  const zip = readZip(bytes, LIMITS);
  const sheet = await textOf(zip, await firstSheet(zip));
  if (sheet === undefined) throw new ExportFailure('not-readable', 'no sheet in the workbook');
  const shared = sharedTexts((await textOf(zip, 'xl/sharedStrings.xml')) ?? '');
  const dates = dateStyles((await textOf(zip, 'xl/styles.xml')) ?? '');
  const rows = rowsOf(sheet, shared, dates);
  const [head, ...rest] = rows;
  return {
    headings: (head?.cells ?? []).map((cell) => (cell === FORMULA ? '' : cell)),
    rows: rest.filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

async function textOf(zip: ZipFile, name: string | undefined): Promise<string | undefined> {
  const entry = zip.entries.find((one) => one.name === name);
  return entry && new TextDecoder().decode(await zip.read(entry));
}

async function firstSheet(zip: ZipFile): Promise<string | undefined> {
  const book = await textOf(zip, 'xl/workbook.xml');
  const links = await textOf(zip, 'xl/_rels/workbook.xml.rels');
  if (book === undefined || links === undefined) throw new ExportFailure('not-readable', 'not an Excel workbook');
  let id: string | undefined;
  for (const { name, attributes } of xmlTags(book)) {
    if (name !== 'sheet') continue;
    id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    break;
  }
  for (const { name, attributes } of xmlTags(links)) {
    if (name === 'Relationship' && attributes.Id === id) {
      const target = attributes.Target ?? '';
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    }
  }
  return undefined;
}

/** `_x000D_` is Excel's way to write what XML cannot carry. */
function plain(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let phonetic = false;
  for (const { name, kind, text } of xmlTags(xml)) {
    if (name === 'rPh') phonetic = kind === 'open';
    if (name === 'si' && kind !== 'close') texts.push('');
    if (name === 't' && kind === 'open' && !phonetic && texts.length > 0) texts[texts.length - 1] += text;
  }
  return texts.map(plain);
}

/** Built-in number formats that show a date. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** Which cell styles show a number as a date. */
function dateStyles(xml: string): boolean[] {
  const formats = new Set<number>(BUILT_IN_DATES);
  const styles: boolean[] = [];
  let inside = false;
  for (const { name, kind, attributes } of xmlTags(xml)) {
    if (name === 'numFmt') {
      const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
      if (/[yd]/i.test(code)) formats.add(Number(attributes.numFmtId));
    }
    if (name === 'cellXfs') inside = kind === 'open';
    if (name === 'xf' && kind !== 'close' && inside) styles.push(formats.has(Number(attributes.numFmtId)));
  }
  return styles;
}

function rowsOf(xml: string, shared: readonly string[], dates: readonly boolean[]): ImportTable['rows'] {
  const rows: ImportTable['rows'] = [];
  let cells: ImportCell[] = [];
  let number = 0;
  let cell: { column: number; type?: string; style: number; value: string; formula: boolean } | undefined;
  for (const { name, kind, attributes, text } of xmlTags(xml)) {
    if (name === 'row' && kind === 'open') {
      number = Number(attributes.r ?? number + 1);
      cells = [];
      if (rows.length > MOST_ROWS) throw new ExportFailure('too-large', `more than ${MOST_ROWS} rows`);
    }
    if (name === 'row' && kind === 'close') rows.push({ number, cells: Array.from(cells, (one) => one ?? '') });
    if (name === 'c' && kind !== 'close') {
      const column = attributes.r ? columnOf(attributes.r) : cells.length;
      if (column >= MOST_COLUMNS) throw new ExportFailure('too-large', `more than ${MOST_COLUMNS} columns`);
      cell = { column, type: attributes.t, style: Number(attributes.s ?? 0), value: '', formula: false };
    }
    if (cell && name === 'f') cell.formula = true;
    if (cell && kind === 'open' && (name === 'v' || name === 't')) cell.value += text;
    if (cell && name === 'c' && kind === 'close') {
      cells[cell.column] = cell.formula ? FORMULA : shownValue(cell, shared, dates);
      cell = undefined;
    }
  }
  return rows;
}

function shownValue(
  { type, style, value }: { type?: string; style: number; value: string },
  shared: readonly string[],
  dates: readonly boolean[],
): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return plain(value);
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'e' || value === '') return '';
  if (!dates[style]) return value;
  const at = Math.round((Number(value) - 25_569) * 86_400_000);
  if (!Number.isFinite(at) || Math.abs(at) > 8e15) return value;
  // Excel knows no zone: the clock on the wall, as its cell shows it.
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}

function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(place)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
