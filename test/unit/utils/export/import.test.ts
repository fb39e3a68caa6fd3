import 'fake-indexeddb/auto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import * as SheetJS from 'xlsx';
import { importHistory } from '@/utils/background/import-history';
import { EXTENSION_PAGE_REQUESTS } from '@/utils/domain/schemas/requests';
import { csvWriter } from '@/utils/export/formats/csv-writer';
import { xlsxWorkbook } from '@/utils/export/formats/xlsx-writer';
import { MOST_COLUMNS, MOST_FILE_BYTES, MOST_ROWS } from '@/utils/export/import/import-limits';
import { parseCsv } from '@/utils/export/import/parse-csv';
import { type ImportChoice, importBatches, planImport } from '@/utils/export/import/plan-import';
import { readDayTime } from '@/utils/export/import/read-day-time';
import { readImportFile } from '@/utils/export/import/read-import-file';
import { readZip } from '@/utils/export/zip/read-zip';
import { createZip } from '@/utils/export/zip/write-zip';
import { database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readQueue } from '@/utils/store/queries/read-queue';
import { emptyStore, NOW, tools } from '../../background/world';
import { storedMessages } from '../../store/stored-messages';
import { collect } from './collect';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const CHOICE: Omit<ImportChoice, 'mapping' | 'guarded'> = {
  marketplace: 'amazon',
  source: 'Helpdesk',
  timeZone: 'Europe/Berlin',
  dayOrder: 'dmy',
};
const CSV = `Ticket ID;Date;From;Message;Order number;Customer name
T1;04.03.2026 18:09;customer;"Meine Lampe ist kaputt; was nun?";305-1;Mara Quist
T1;05.03.2026 09:00;agent;Es tut uns leid.;305-1;Mara Quist
T2;05.03.2026 10:00;customer;Danke!;;Jon
;05.03.2026 10:00;customer;kein Ticket;;
T3;31.02.2026 10:00;customer;kein Tag;;
T3;05.03.2026 10:00;robot;wer?;;
T3;05.03.2099 10:00;customer;Zukunft;;
`;

async function planOf(file: Uint8Array<ArrayBuffer>, over: Partial<ImportChoice> = {}) {
  const { table, mapping, guarded } = await readImportFile(file);
  return planImport(table, { ...CHOICE, mapping, guarded, ...over }, NOW);
}

describe('reading a file of old tickets', () => {
  test('CSV is read as other readers read it, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('a"b', ',', '\r\n', '"', ' x ', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = Papa.unparse([['one', 'two', 'three'], ...rows], { newline: '\r\n' });
        const table = parseCsv(text);
        const full = rows.filter((row) => row.some((one) => one !== ''));
        expect(table.rows.map(({ cells }) => cells)).toEqual(full);
      }),
    );
  });

  test('a workbook of another program gives texts, and dates as its cells show them', async () => {
    const sheet = SheetJS.utils.aoa_to_sheet([
      ['ticket', 'date', 'text'],
      ['T1', new Date(Date.UTC(2026, 2, 4, 18, 9)), 'naïve <b> & 你好\nline'],
      [7, 'x', 1.5],
    ]);
    const book = SheetJS.utils.book_new();
    SheetJS.utils.book_append_sheet(book, sheet, 'One');
    const file = new Uint8Array(SheetJS.write(book, { type: 'array', bookType: 'xlsx', cellDates: false }));
    const { table, mapping } = await readImportFile(file);
    expect(table.headings).toEqual(['ticket', 'date', 'text']);
    expect(mapping).toEqual({ ticket: 0, time: 1, text: 2 });
    expect(table.rows[0]?.cells[2]).toBe('naïve <b> & 你好\nline');
    expect(table.rows[0]?.cells[1]).toMatch(/^2026-03-04 \d\d:\d\d/);
    expect(table.rows[1]?.cells).toEqual(['7', 'x', '1.5']);
  });

  test('our own exports come back, the guard against formulas taken off', async () => {
    const columns = ['conversation_id', 'message_id', 'from', 'text'].map((id) => ({ id, kind: 'text' }) as const);
    const rows = [
      ['c1', 'm1', 'buyer', "=1+1 and 'quotes'"],
      ['c1', 'm2', 'seller', '_x000D_\r\n—'],
    ];
    const csv = collect();
    await (await csvWriter(csv, columns)).rows(rows);
    const xlsx = collect();
    const book = xlsxWorkbook(xlsx, 0);
    const sheet = await book.sheet('messages', columns);
    await sheet.rows(rows);
    await sheet.end();
    await book.finish();
    for (const file of [csv, xlsx]) {
      const plan = await planOf(new Uint8Array(file.bytes()));
      const content = plan.readings[0]?.snapshot.content;
      expect(content?.kind === 'thread' && content.thread.messages.map(({ text }) => text)).toEqual([
        "=1+1 and 'quotes'",
        '_x000D_\r\n—',
      ]);
    }
  });

  test('Chinese Excel’s encoding is read', async () => {
    const gb = new Uint8Array([
      0xb9, 0xa4, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x31, 0x2c, 0xc4, 0xe3, 0xba, 0xc3,
    ]);
    const { table, form, mapping } = await readImportFile(gb);
    expect(form).toBe('gb18030');
    expect(table.headings).toEqual(['工单号', '内容']);
    expect(mapping).toEqual({ ticket: 0, text: 1 });
  });

  test('times are read in the zone of the choice, and an impossible one is none', () => {
    expect(readDayTime('2026-03-04T18:09:00+01:00', 'UTC', 'dmy')).toBe(Date.UTC(2026, 2, 4, 17, 9));
    expect(readDayTime('4.3.2026 18:09', 'Europe/Berlin', 'dmy')).toBe(Date.UTC(2026, 2, 4, 17, 9));
    expect(readDayTime('3/4/2026 6:09 PM', 'Europe/Berlin', 'mdy')).toBe(Date.UTC(2026, 2, 4, 17, 9));
    expect(readDayTime('2026年3月4日 18:09', 'Asia/Shanghai', 'dmy')).toBe(Date.UTC(2026, 2, 4, 10, 9));
    for (const none of ['31.2.2026', 'soon', '13:99', '2026-03-04 25:00', '4.3.26']) {
      expect(readDayTime(none, 'UTC', 'dmy'), none).toBeUndefined();
    }
  });
});

describe('the dry run', () => {
  test('takes what it can and says of each other row why not', async () => {
    const plan = await planOf(bytesOf(CSV));
    expect(plan.readings).toHaveLength(2);
    expect(plan.messages).toBe(3);
    expect(plan.rejected).toEqual([
      { number: 5, why: 'no-ticket', field: undefined },
      { number: 6, why: 'bad-time', field: 'time' },
      { number: 7, why: 'bad-sender', field: 'from' },
      { number: 8, why: 'bad-time', field: 'time' },
    ]);
  });

  test('makes only what the background takes', async () => {
    const { readings } = await planOf(bytesOf(CSV));
    expect(EXTENSION_PAGE_REQUESTS['history/import'].safeParse({ readings }).success).toBe(true);
  });
});

describe('hostile files', () => {
  const limits = { entries: 10, entryBytes: 1_000_000, totalBytes: 2_000_000 };
  async function zipOf(files: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
    const sink = collect();
    const zip = createZip(sink, 0);
    for (const [name, text] of Object.entries(files)) {
      const entry = zip.entry(name);
      await entry.write(bytesOf(text));
      await entry.end();
    }
    await zip.finish();
    return new Uint8Array(sink.bytes());
  }

  test('a formula is never taken for what someone wrote', async () => {
    const sheet = SheetJS.utils.aoa_to_sheet([
      ['ticket', 'text'],
      ['T1', 'x'],
      ['T2', 'plain'],
    ]);
    sheet.B2 = { t: 's', v: 'computed', f: 'HYPERLINK("https://x.example","go")' };
    const book = SheetJS.utils.book_new();
    SheetJS.utils.book_append_sheet(book, sheet, 'One');
    const plan = await planOf(new Uint8Array(SheetJS.write(book, { type: 'array', bookType: 'xlsx' })));
    expect(plan.rejected).toEqual([{ number: 2, why: 'formula', field: 'text' }]);
    expect(plan.readings).toHaveLength(1);
  });

  test('a bomb is not unpacked', async () => {
    const bomb = await zipOf({ 'xl/a.xml': 'A'.repeat(3_000_000) });
    expect(() => readZip(bomb, limits)).toThrow(expect.objectContaining({ code: 'bomb' }));
    // One that lies about its size is stopped at the size it claims.
    const lying = await zipOf({ 'xl/a.xml': 'A'.repeat(500_000) });
    const view = new DataView(lying.buffer);
    const list = view.getUint32(lying.byteLength - 6, true);
    view.setUint32(list + 24, 1_000, true);
    const zip = readZip(lying, limits);
    const [entry] = zip.entries;
    expect(entry?.size).toBe(1_000);
    await expect(entry && zip.read(entry)).rejects.toMatchObject({ code: 'bomb' });
  });

  test('a path out of the archive is refused', async () => {
    for (const name of ['../../evil.xml', '/etc/passwd', 'C:\\x', 'xl/../../x'])
      await expect(readImportFile(await zipOf({ [name]: 'x' }))).rejects.toMatchObject({ code: 'unsafe-name' });
  });

  test('a file larger than one import takes is refused before it is read', async () => {
    const rows = `T1,hello\n`.repeat(MOST_ROWS + 1);
    expect(() => parseCsv(`ticket,text\n${rows}`)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(() => parseCsv(`${'a,'.repeat(MOST_COLUMNS + 1)}\n`)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
    // As a disk would say it: nothing of such a size is made here.
    const huge = Object.defineProperty(bytesOf('ticket,text\nT1,x'), 'byteLength', { value: MOST_FILE_BYTES + 1 });
    await expect(readImportFile(huge)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('entities that multiply are refused', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>';
    const file = await zipOf({ 'xl/workbook.xml': laughs, 'xl/_rels/workbook.xml.rels': '<a/>' });
    await expect(readImportFile(file)).rejects.toMatchObject({ code: 'not-supported' });
  });

  test('any damage gives a plain failure, never a crash or a hang', async () => {
    const book = SheetJS.utils.book_new();
    SheetJS.utils.book_append_sheet(
      book,
      SheetJS.utils.aoa_to_sheet([
        ['ticket', 'text'],
        ['T1', 'hello'],
      ]),
      'One',
    );
    const whole = new Uint8Array(SheetJS.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.byteLength - 1 }),
        fc.nat({ max: 255 }),
        fc.boolean(),
        async (at, byte, cut) => {
          const file = cut ? whole.slice(0, at) : whole.slice();
          if (!cut) file[at] = byte;
          try {
            const { table } = await readImportFile(file);
            expect(table.rows.length).toBeLessThanOrEqual(2);
          } catch (reason) {
            expect(reason).toMatchObject({ name: 'ExportFailure' });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an import', () => {
  beforeEach(emptyStore);

  test('brings old tickets in as resolved conversations that ask for nothing', async () => {
    const { readings } = await planOf(bytesOf(CSV));
    expect(await importHistory(readings, tools())).toEqual({ added: 2 });
    const rows = await database().conversations.toArray();
    expect(rows.map(({ site, marketplace, dueAt }) => ({ site, marketplace, dueAt }))).toHaveLength(2);
    expect(await readQueue()).toEqual([]);
    const first = rows.find(({ orders }) => orders.length === 1);
    const view = first && (await readConversation(first.key));
    expect(view?.messages.map(({ from, text }) => ({ from, text }))).toEqual([
      { from: 'buyer', text: 'Meine Lampe ist kaputt; was nun?' },
      { from: 'seller', text: 'Es tut uns leid.' },
    ]);
    expect(view?.messages[0]?.at?.earliestAt).toBe(Date.UTC(2026, 2, 4, 17, 9));
    expect(view?.case?.status).toBe('resolved');
    expect(view?.buyerName).toBe('Mara Quist');
  });

  test('done twice, or cut off anywhere and done again, is the same', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) => `T${at % 5};0${1 + (at % 9)}.03.2026 10:${10 + at};customer;Text ${at};;Mara`,
    );
    const file = bytesOf(`Ticket ID;Date;From;Message;Order number;Customer name\n${lines.join('\n')}\n`);
    const { readings } = await planOf(file);
    const counts = async () =>
      Promise.all(
        (['conversations', 'messages', 'cases', 'customers', 'events', 'accounts'] as const).map(async (name) =>
          name === 'messages' ? (await storedMessages()).length : database()[name].count(),
        ),
      );
    await importHistory(readings, tools());
    const once = await counts();
    expect(once.slice(0, 3)).toEqual([5, 12, 5]);
    expect(await importHistory(readings, tools())).toEqual({ added: 0 });
    expect(await counts()).toEqual(once);
    for (let cut = 0; cut <= readings.length; cut++) {
      await emptyStore();
      await importHistory(readings.slice(0, cut), tools());
      for (const batch of importBatches(readings, 2)) await importHistory(batch, tools());
      expect(await counts(), `cut off after ${cut}`).toEqual(once);
    }
  });

  test('takes nothing that speaks for a page of a marketplace', async () => {
    const { readings } = await planOf(bytesOf(CSV));
    const [first, second] = readings;
    const forged = second && { ...second, snapshot: { ...second.snapshot, host: 'sellercentral.amazon.de' } };
    await expect(
      importHistory(
        [first, forged].filter((one) => one !== undefined),
        tools(),
      ),
    ).rejects.toThrow();
    expect(await database().conversations.count()).toBe(0);
  });
});
