import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as SheetJS from 'xlsx';
import type { Cell, Column } from '@/utils/domain/export';
import type { ByteSink, TableWriter } from '@/utils/export/byte-sink';
import { withGuard, withoutGuard } from '@/utils/export/formats/csv-guard';
import { csvWriter } from '@/utils/export/formats/csv-writer';
import { jsonLinesWriter } from '@/utils/export/formats/json-lines-writer';
import { parquetWriter } from '@/utils/export/formats/parquet-writer';
import { xlsxWorkbook } from '@/utils/export/formats/xlsx-writer';
import { collect } from './collect';

const COLUMNS: Column[] = [
  { id: 'said', kind: 'text' },
  { id: 'amount', kind: 'number' },
  { id: 'at', kind: 'instant' },
  { id: 'day', kind: 'day' },
  { id: 'automatic', kind: 'flag' },
];
type Row = [said?: string, amount?: number, at?: number, day?: string, automatic?: boolean];

const NASTY = [
  '',
  ' ',
  '=1+1',
  '=HYPERLINK("https://x.example","\'go\'")',
  "=cmd|' /C calc'!A0",
  '+49 30 1234567',
  '-5',
  '@SUM(A1)',
  "'already quoted",
  "''=two",
  '\t=tab',
  '\r\n=line',
  '＝全角',
  'a,b;c\td',
  'say "hi" and ""twice""',
  'line one\nline two\r\nline three\rfour',
  '包裹什么时候到?谢谢。',
  'お世話になっております',
  'أين طردي؟ شكرًا',
  'האם זה הגיע?',
  'พัสดุอยู่ที่ไหน',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✋🏽',
  '\u202eright to left override\u202c',
  '_x000D_ and _x0041_',
  '<b>&amp;</b> ]]> &#13;',
  '\u0000\u0001\u001f\u007f\u0085\u2028\uffff',
  '00123',
  '1e5',
  '2026-03-04',
  'TRUE',
  'NULL',
  '999999999999999999999',
];
const texts = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.tuple(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 20 })).map(([a, b]) => a + b),
);
const money = fc.oneof(
  fc.constantFrom(0.1, 0.2, 19.99, -5, 1_234_567.89, 0.1 + 0.2),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
const days = fc.integer({ min: 0, max: 47_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.tuple(maybe(texts), maybe(money), maybe(instants), maybe(days), maybe(fc.boolean())) as fc.Arbitrary<Row>,
  { maxLength: 12 },
);

async function written(
  writer: (sink: ByteSink) => Promise<TableWriter> | TableWriter,
  of: readonly (readonly Cell[])[],
): Promise<Buffer> {
  const sink = collect();
  const table = await writer(sink);
  const middle = Math.floor(of.length / 2);
  await table.rows(of.slice(0, middle));
  await table.rows(of.slice(middle));
  await table.end();
  return sink.bytes();
}

const instantOf = (text: string) => (text === '' ? undefined : Date.parse(text));
const RUNS = { numRuns: 60 };

describe('no value is changed on the way to another program and back', () => {
  test('CSV, read by Papa Parse, with the one documented apostrophe taken off', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const file = await written((sink) => csvWriter(sink, COLUMNS), of);
        expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
        const { data, errors } = Papa.parse<string[]>(file.toString('utf8'), { newline: '\r\n', delimiter: ',' });
        expect(errors).toEqual([]);
        expect(data.slice(0, 1)).toEqual([COLUMNS.map(({ id }) => id)]);
        // The file ends with a line break, behind which the reader sees one more, empty line.
        const read = data
          .slice(1, -1)
          .map(([said = '', amount = '', at = '', day = '', automatic = '']) => [
            withoutGuard(said),
            amount === '' ? undefined : Number(amount),
            instantOf(at),
            day || undefined,
            automatic === '' ? undefined : automatic === 'true',
          ]);
        expect(read).toEqual(of.map(([said, ...rest]) => [said ?? '', ...rest]));
      }),
      RUNS,
    );
  });

  test('XLSX, read by SheetJS', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const sink = collect();
        const book = xlsxWorkbook(sink, 0);
        const table = await book.sheet('rows', COLUMNS);
        await table.rows(of);
        await table.end();
        await book.finish();
        const read = SheetJS.read(sink.bytes(), { cellStyles: false });
        const sheet = read.Sheets.rows;
        expect(sheet).toBeDefined();
        const cell = (column: string, row: number): SheetJS.CellObject | undefined => sheet?.[`${column}${row + 2}`];
        of.forEach(([said, amount, at, day, automatic], row) => {
          expect(cell('A', row)?.f).toBeUndefined();
          expect(cell('A', row)?.v).toBe(said);
          expect(cell('B', row)?.v).toBe(amount);
          const serial = cell('C', row);
          expect(serial && Math.round((Number(serial.v) - 25_569) * 86_400_000)).toBe(at);
          const date = cell('D', row);
          expect(date && new Date((Number(date.v) - 25_569) * 86_400_000).toISOString().slice(0, 10)).toBe(day);
          expect(cell('E', row)?.v).toBe(automatic);
        });
        expect(sheet?.['!autofilter']?.ref).toBe(`A1:E${of.length + 1}`);
      }),
      RUNS,
    );
  });

  test('Parquet, read by hyparquet', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const file = await written((sink) => parquetWriter(sink, COLUMNS), of);
        const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
        const read = await parquetReadObjects({ file: buffer });
        expect(
          read.map(({ said, amount, at, day, automatic }) =>
            [said, amount, at?.getTime(), day?.toISOString().slice(0, 10), automatic].map(
              (value) => value ?? undefined,
            ),
          ),
        ).toEqual(of);
      }),
      RUNS,
    );
  });

  test('JSON Lines', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const file = await written((sink) => jsonLinesWriter(sink, COLUMNS), of);
        const read = file
          .toString('utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
        expect(
          read.map(({ said, amount, at, day, automatic }) =>
            [said, amount, at && Date.parse(at), day, automatic].map((value) => value ?? undefined),
          ),
        ).toEqual(of);
      }),
      RUNS,
    );
  });
});

describe('formulas', () => {
  test('no text of a CSV begins with what a spreadsheet would run, and every text comes back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const guarded = withGuard(text);
        expect(withoutGuard(guarded)).toBe(text);
        expect(guarded.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 500 },
    );
  });

  test('a negative amount stays a number', async () => {
    const file = await written((sink) => csvWriter(sink, COLUMNS), [['-5', -5]]);
    expect(file.toString('utf8').split('\r\n')[1]).toBe("'-5,-5,,,");
  });
});

describe('texts that are longer than a cell of Excel', () => {
  test('stand in parts on a sheet of their own and make the whole again', async () => {
    const long = '退货👍'.repeat(30_000);
    const sink = collect();
    const book = xlsxWorkbook(sink, 0);
    const table = await book.sheet('messages', COLUMNS);
    await table.rows([['short'], [long]]);
    await table.end();
    await book.finish();
    const read = SheetJS.read(sink.bytes());
    const first = read.Sheets.messages?.A3?.v as string;
    expect(first.length).toBeLessThanOrEqual(32_767);
    const parts = SheetJS.utils.sheet_to_json<{ cell: string; part: number; text: string }>(
      read.Sheets.long_texts ?? {},
    );
    expect(parts.every(({ cell }) => cell === 'A3')).toBe(true);
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 2));
    expect([first, ...parts.map(({ text }) => text)].join('')).toBe(long);
  });

  test('a sheet that is full goes on in the next', async () => {
    const sink = collect();
    const book = xlsxWorkbook(sink, 0, 4);
    const table = await book.sheet('messages', COLUMNS);
    await table.rows(Array.from({ length: 7 }, (_, index) => [`row ${index}`]));
    await table.end();
    await book.finish();
    const read = SheetJS.read(sink.bytes());
    expect(read.SheetNames).toEqual(['messages', 'messages (2)', 'messages (3)']);
    const all = read.SheetNames.flatMap((name) =>
      SheetJS.utils.sheet_to_json<{ said: string }>(read.Sheets[name] ?? {}).map(({ said }) => said),
    );
    expect(all).toEqual(Array.from({ length: 7 }, (_, index) => `row ${index}`));
  });
});
