import { ExportFailure } from '../export-failure';
import { MOST_COLUMNS, MOST_ROWS } from './import-limits';
import type { ImportTable } from './import-table';

/** The separator that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/**
 * Reads CSV as RFC 4180 has it, with any of the usual separators. Nothing in it is ever run.
 * @throws ExportFailure `too-large`, or `not-readable` for a quote that never ends
 */
export function parseCsv(text: string): ImportTable {
  const separator = separatorOf(text);
  const rows: { number: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let at = 0;
  const endRow = () => {
    const blank = cells.every((cell) => cell === '');
    if (!blank) rows.push({ number: rows.length + 1, cells });
    cells = [];
    if (rows.length > MOST_ROWS + 1) throw new ExportFailure('too-large', `more than ${MOST_ROWS} rows`);
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let from = ++at;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) throw new ExportFailure('not-readable', `row ${rows.length + 1}: a quote never ends`);
        cell += text.slice(from, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        from = ++at;
      }
    }
    // What stands behind a closing quote belongs to the cell, as every reader has it.
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cell + text.slice(from, at));
    if (cells.length > MOST_COLUMNS) throw new ExportFailure('too-large', `more than ${MOST_COLUMNS} columns`);
    if (text[at] === separator) {
      at++;
      if (at === text.length) cells.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    endRow();
  }
  if (cells.length > 0) endRow();
  const [headings, ...rest] = rows;
  return {
    headings: headings?.cells ?? [],
    rows: rest.map(({ number, cells: of }) => ({ number, cells: of })),
  };
}
