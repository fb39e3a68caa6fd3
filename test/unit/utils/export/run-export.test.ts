import 'fake-indexeddb/auto';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import * as SheetJS from 'xlsx';
import { ingest } from '@/utils/background/ingest';
import { EXPORT_COLUMNS, EXPORT_TABLES, type ExportTable, type Period } from '@/utils/domain/export';
import type { PersonalData } from '@/utils/export/cells-of';
import { type ExportFormat, type ExportSource, exportFileName, runExport } from '@/utils/export/run-export';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { database } from '@/utils/store/database';
import { exportBatches, exportSize } from '@/utils/store/queries/export-batches';
import { destroyKeys, forgetDataKeys } from '@/utils/store/vault/data-keys';
import { subjectId } from '@/utils/store/vault/vault';
import { emptyStore, HOUR, NOW, said, snapshot, thread, tools } from '../../background/world';
import { collect } from './collect';

/** Small batches, so that every seam between two of them is crossed. */
const SOURCE: ExportSource = { size: exportSize, batches: (table, period) => exportBatches(table, period, 2) };

async function exported(
  format: ExportFormat,
  tables: readonly ExportTable[],
  { period = {}, personal = 'kept' }: { period?: Period; personal?: PersonalData } = {},
): Promise<Buffer> {
  const sink = collect();
  await runExport(
    {
      format,
      tables: tables.map((table) => ({ table, columns: EXPORT_COLUMNS[table].map(({ id }) => id) })),
      period,
      personal,
    },
    SOURCE,
    sink,
    NOW,
    (table, { id }) => `${table} ${id}`,
    () => undefined,
    new AbortController().signal,
  );
  return sink.bytes();
}

async function csvOf(table: ExportTable, over?: Parameters<typeof exported>[2]): Promise<Record<string, string>[]> {
  const file = await exported('csv', [table], over);
  return Papa.parse<Record<string, string>>(file.toString('utf8').slice(1), { header: true, skipEmptyLines: true })
    .data;
}

beforeEach(async () => {
  await emptyStore();
  for (const index of [1, 2, 3]) {
    await ingest(
      snapshot({
        kind: 'thread',
        thread: thread(
          [
            said(
              'buyer',
              `Hello, my lamp ${index} came broken. Mail me: mara@mail.example or +49 151 2345 6789`,
              NOW - 9 * HOUR,
            ),
            said('seller', 'We are sorry, Mara.', NOW - 8 * HOUR),
            said('buyer', '=SUM(A1) is what it says. Order 12-34567-89012', NOW - index * HOUR),
          ],
          { siteConversationId: `T-${index}`, buyerName: 'Mara Quist', buyerSiteId: 'mara_q' },
        ),
      }),
      tools(),
    );
  }
});

describe('an export of the history', () => {
  test('holds every message once, by conversation and in its order', async () => {
    const rows = await csvOf('messages');
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(9);
    for (let at = 0; at < 9; at += 3) {
      const three = rows.slice(at, at + 3);
      expect(new Set(three.map(({ conversation_id }) => conversation_id)).size).toBe(1);
      expect(three.map(({ from }) => from)).toEqual(['buyer', 'seller', 'buyer']);
    }
    expect(rows[0]).toMatchObject({ intent: 'damaged', buyer_name: 'Mara Quist', order_ids: '12-34567-89012' });
    expect(rows[0]?.at).toBe(new Date(NOW - 9 * HOUR).toISOString());
  });

  test('takes only the chosen period', async () => {
    const rows = await csvOf('messages', { period: { from: NOW - 2 * HOUR } });
    expect(rows.map(({ at }) => at).sort()).toEqual(
      [NOW - 2 * HOUR, NOW - HOUR].map((at) => new Date(at).toISOString()),
    );
  });

  test('masks what names the buyer, and keeps what the manager counts', async () => {
    for (const table of ['messages', 'customers', 'conversations'] as const) {
      const file = (await exported('csv', [table], { personal: 'masked' })).toString('utf8');
      expect(file).not.toMatch(/mara|quist|2345/i);
    }
    const [first] = await csvOf('messages', { personal: 'masked' });
    expect(first?.text).toBe('Hello, my lamp 1 came broken. Mail me: [e-mail] or [number]');
    expect(first?.buyer_name).toBe('[name]');
    const rows = await csvOf('messages', { personal: 'masked' });
    expect(rows[1]?.text).toBe('We are sorry, [name].');
    expect(rows[2]?.text).toBe("'=SUM(A1) is what it says. Order 12-34567-89012");
    expect(rows[2]?.intent).not.toBe('');
  });

  test('holds what the seller typed about a buyer, masked where he wants it', async () => {
    const [buyer] = await database().customers.toArray();
    if (buyer === undefined) throw new Error('one was read');
    await noteCustomer(buyer.key, 'rings at night', { address: 'Frau Quist, Sie', likes: 'a new part' });
    const typed = async (personal: 'kept' | 'masked') => {
      const row = (await csvOf('customers', { personal })).find(({ note }) => note !== '');
      return [row?.note, row?.address, row?.likes];
    };
    expect(await typed('kept')).toEqual(['rings at night', 'Frau Quist, Sie', 'a new part']);
    expect(await typed('masked')).toEqual(['rings at night', 'Frau [name], Sie', 'a new part']);
  });

  test('has no personal columns where they are left out', async () => {
    const [row] = await csvOf('messages', { personal: 'left-out' });
    expect(Object.keys(row ?? {})).not.toContain('text');
    expect(Object.keys(row ?? {})).not.toContain('buyer_name');
    expect(Object.keys(row ?? {})).toContain('intent');
  });

  test('is one workbook with a sheet for each table and one that says what the columns mean', async () => {
    const book = SheetJS.read(await exported('xlsx', EXPORT_TABLES));
    expect(book.SheetNames).toEqual([...EXPORT_TABLES, 'columns']);
    const messages = SheetJS.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.messages ?? {});
    expect(messages).toHaveLength(9);
    expect(messages[2]?.text).toBe('=SUM(A1) is what it says. Order 12-34567-89012');
    const columns = SheetJS.utils.sheet_to_json<{ table: string; column: string; meaning: string }>(
      book.Sheets.columns ?? {},
    );
    expect(columns).toHaveLength(EXPORT_TABLES.reduce((sum, table) => sum + EXPORT_COLUMNS[table].length, 0));
  });

  test('of several tables is a ZIP of files with the schema beside them', async () => {
    const name = exportFileName(
      { format: 'csv', tables: EXPORT_TABLES.map((table) => ({ table, columns: [] })) },
      '2026-03-04',
    );
    expect(name).toBe('dragoman-history-2026-03-04.csv.zip');
    const zip = SheetJS.CFB.read(await exported('csv', EXPORT_TABLES), { type: 'buffer' });
    const content = (file: string) => Buffer.from(SheetJS.CFB.find(zip, `/${file}`)?.content ?? '').toString('utf8');
    for (const table of EXPORT_TABLES) expect(content(`${table}.csv`)).toContain(EXPORT_COLUMNS[table][0].id);
    const schema = JSON.parse(content('schema.json'));
    expect(schema.tables.map(({ table }: { table: string }) => table)).toEqual(EXPORT_TABLES);
    expect(content('messages.csv').split('\r\n')).toHaveLength(11);
  });

  test('leaves out what is being erased meanwhile, and goes on', async () => {
    const [first] = await database().conversations.toArray();
    const key = await subjectId(first?.key ?? '');
    await database().transaction('rw', database().tables, () => destroyKeys([key]));
    forgetDataKeys();
    expect(await csvOf('messages')).toHaveLength(6);
    expect(await csvOf('conversations')).toHaveLength(2);
  });

  test('stops at once when it is cancelled', async () => {
    const cancel = new AbortController();
    let written = 0;
    const run = runExport(
      { format: 'csv', tables: [{ table: 'messages', columns: ['text'] }], period: {}, personal: 'kept' },
      SOURCE,
      {
        async write() {
          if (++written === 2) cancel.abort();
        },
      },
      NOW,
      () => '',
      () => undefined,
      cancel.signal,
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(written).toBe(2);
  });

  test('a full disk is said, in every format', async () => {
    for (const format of ['csv', 'xlsx', 'jsonl', 'parquet'] as const) {
      let bytes = 0;
      const run = runExport(
        { format, tables: [{ table: 'messages', columns: ['text'] }], period: {}, personal: 'kept' },
        SOURCE,
        {
          async write(part) {
            bytes += part.byteLength;
            if (bytes > 20) throw new DOMException('no room', 'QuotaExceededError');
          },
        },
        NOW,
        () => '',
        () => undefined,
        new AbortController().signal,
      );
      await expect(run, format).rejects.toMatchObject({ name: 'QuotaExceededError' });
    }
  });
});
