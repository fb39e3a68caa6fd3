import type { Cell, Column, ColumnKind } from '@/utils/domain/export';
import type { ByteSink, TableWriter } from '../byte-sink';
import { createZip } from '../zip/write-zip';
import { cellParts, xlsxText } from './xlsx-text';

/** Rows of one sheet, its heading among them. */
const SHEET_ROWS = 1_048_576;
const DAY_MS = 86_400_000;
/** Excel counts days from the end of 1899. */
const EXCEL_EPOCH_DAYS = 25_569;

const STYLE = { heading: 1, instant: 2, day: 3, text: 4 } as const;
const WIDTH: Record<ColumnKind, number> = { text: 24, number: 12, instant: 20, day: 12, flag: 9 };

export interface Workbook {
  /** Begins a sheet; the one before must have ended. Past Excel's last row it goes on in a sheet of the same name. */
  sheet(name: string, columns: readonly Column[]): Promise<TableWriter>;
  /** Writes what holds the sheets together. */
  finish(): Promise<void>;
}

/**
 * A workbook that is written as the rows come: heading frozen, filters on, times and amounts as such. A text that is
 * longer than a cell may be stands in parts in the sheet `long_texts`, its first part in its own cell.
 * @param at when the export was made
 * @param sheetRows most rows of a sheet; Excel's own limit where nothing is said
 */
export function xlsxWorkbook(sink: ByteSink, at: number, sheetRows = SHEET_ROWS): Workbook {
  const zip = createZip(sink, at);
  const encoder = new TextEncoder();
  const names: string[] = [];
  const ranges: string[] = [];
  const long: Cell[][] = [];

  async function begin(name: string, columns: readonly Column[]) {
    names.push(name);
    const entry = zip.entry(`xl/worksheets/sheet${names.length}.xml`);
    const put = (text: string) => entry.write(encoder.encode(text));
    await put(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView ' +
        'workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
        `</sheetViews><cols>${columns
          .map(
            ({ kind }, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTH[kind]}" customWidth="1"/>`,
          )
          .join('')}</cols><sheetData><row r="1">${columns
          .map(({ id }, index) => textCell(`${columnName(index)}1`, id, STYLE.heading))
          .join('')}</row>`,
    );
    let row = 1;
    return {
      full: () => row >= sheetRows,
      async add(cells: readonly Cell[]): Promise<string> {
        row++;
        return `<row r="${row}">${columns
          .map((column, index) => {
            const cell = cells[index];
            const place = `${columnName(index)}${row}`;
            if (typeof cell !== 'string' || column.kind === 'day') return plainCell(place, cell, column.kind);
            const [first = '', ...rest] = cellParts(cell);
            rest.forEach((part, number) => {
              long.push([name, place, column.id, number + 2, part]);
            });
            return textCell(place, first, STYLE.text);
          })
          .join('')}</row>`;
      },
      put,
      async end(): Promise<void> {
        const range = `A1:${columnName(columns.length - 1)}${row}`;
        ranges.push(range);
        await put(`</sheetData><autoFilter ref="${range}"/></worksheet>`);
        await entry.end();
      },
    };
  }

  async function sheet(name: string, columns: readonly Column[]): Promise<TableWriter> {
    let part = 1;
    let current = await begin(name, columns);
    return {
      async rows(rows) {
        let text = '';
        for (const row of rows) {
          if (current.full()) {
            if (text) await current.put(text);
            text = '';
            await current.end();
            current = await begin(`${name} (${++part})`, columns);
          }
          text += await current.add(row);
        }
        if (text) await current.put(text);
      },
      end: () => current.end(),
    };
  }

  async function whole(name: string, text: string): Promise<void> {
    const entry = zip.entry(name);
    await entry.write(encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`));
    await entry.end();
  }

  return {
    sheet,
    async finish() {
      if (long.length > 0) {
        const writer = await sheet('long_texts', LONG_COLUMNS);
        await writer.rows(long);
        await writer.end();
      }
      await whole('xl/styles.xml', STYLES);
      await whole('xl/workbook.xml', workbookXml(names, ranges));
      await whole(
        'xl/_rels/workbook.xml.rels',
        relationships([
          ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      );
      await whole('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
      await whole(
        '[Content_Types].xml',
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${names
          .map(
            (_, index) =>
              `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
          )
          .join('')}</Types>`,
      );
      await zip.finish();
    },
  };
}

const LONG_COLUMNS: readonly Column[] = [
  { id: 'sheet', kind: 'text' },
  { id: 'cell', kind: 'text' },
  { id: 'column', kind: 'text' },
  { id: 'part', kind: 'number' },
  { id: 'text', kind: 'text' },
];

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function workbookXml(names: readonly string[], ranges: readonly string[]): string {
  const sheets = names
    .map((name, index) => `<sheet name="${xlsxText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  // Excel looks for the filter's range under this name, and calls the file damaged where the two differ.
  const filters = ranges
    .map((range, index) => {
      const [from = 'A1', to = 'A1'] = range.split(':');
      const place = `${absolute(from)}:${absolute(to)}`;
      return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xlsxText(names[index] ?? '')}'!${place}</definedName>`;
    })
    .join('');
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets><definedNames>${filters}</definedNames></workbook>`;
}

function absolute(place: string): string {
  return place.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">' +
  '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>' +
  '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>' +
  '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>' +
  '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
  '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '</cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** `A`, `Z`, `AA`. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** An inline string: it is never looked at as a formula. */
function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xlsxText(text)}</t></is></c>`;
}

function plainCell(place: string, cell: Cell, kind: ColumnKind): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (kind === 'day' && typeof cell === 'string') {
    const days = Temporal.PlainDate.from('1970-01-01').until(cell, { largestUnit: 'days' }).days;
    return `<c r="${place}" s="${STYLE.day}"><v>${days + EXCEL_EPOCH_DAYS}</v></c>`;
  }
  if (kind === 'instant' && typeof cell === 'number')
    return `<c r="${place}" s="${STYLE.instant}"><v>${cell / DAY_MS + EXCEL_EPOCH_DAYS}</v></c>`;
  return `<c r="${place}"><v>${cell}</v></c>`;
}
