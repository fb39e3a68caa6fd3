import { describe, expect, test } from 'vitest';
import { readZip } from '@/utils/export/zip/read-zip';
import { createZip, type ZipBounds } from '@/utils/export/zip/write-zip';
import { collect } from './collect';

const LIMITS = { entries: 100_000, entryBytes: 1_000_000, totalBytes: 10_000_000 };
const UTF8 = new TextEncoder();

async function zipOf(bounds: ZipBounds | undefined, files: [name: string, text: string, vast?: boolean][]) {
  const sink = collect();
  const zip = createZip(sink, Date.UTC(2026, 10, 26), bounds);
  await zip.file('first.txt', UTF8.encode('stored as it is'));
  for (const [name, text, vast] of files) {
    const entry = zip.entry(name, vast);
    await entry.write(UTF8.encode(text));
    await entry.end();
  }
  await zip.finish(() => 'sealed', 6);
  return new Uint8Array(sink.bytes());
}

describe('an archive beyond what the classic format can say', () => {
  const files: [string, string, boolean?][] = [
    ['messages.csv', 'a row of a buyer’s words\n'.repeat(400), true],
    ['cases.csv', 'another row\n'.repeat(5)],
    ['短.csv', 'short', true],
    ['last.csv', 'the last row\n'.repeat(300), true],
  ];

  test('goes on as ZIP64, and every byte is read back', async () => {
    // The bounds of the format, drawn so close that offsets, sizes and count all pass them.
    const bytes = await zipOf({ zip64: true, bytes: 150, entries: 3 }, files);
    const zip = readZip(bytes, LIMITS);
    expect(zip.comment).toBe('sealed');
    expect(zip.entries.map(({ name }) => name)).toEqual(['first.txt', ...files.map(([name]) => name)]);
    for (const [at, [, text]] of files.entries()) {
      const entry = zip.entries[at + 1];
      if (entry === undefined) throw new Error('an entry is missing');
      expect(new TextDecoder().decode(await zip.read(entry))).toBe(text);
    }
  });

  test('is the same as ever where it stays within', async () => {
    const plain = files.map(([name, text]): [string, string] => [name, text]);
    expect(await zipOf({ zip64: true }, plain)).toEqual(await zipOf(undefined, plain));
  });

  test('holds more than 65,535 files', async () => {
    const sink = collect();
    const zip = createZip(sink, 0, { zip64: true });
    for (let n = 0; n < 66_000; n++) await zip.file(`shots/${n}.txt`, UTF8.encode(String(n)));
    await zip.finish();
    const { entries, read } = readZip(new Uint8Array(sink.bytes()), LIMITS);
    expect(entries).toHaveLength(66_000);
    const last = entries[65_999];
    expect(last && new TextDecoder().decode(await read(last))).toBe('65999');
  });

  test('a workbook, which no spreadsheet program reads as ZIP64, is refused before it would be one', async () => {
    await expect(zipOf({ zip64: false, bytes: 1_000 }, files)).rejects.toMatchObject({ code: 'too-large' });
    await expect(zipOf({ zip64: false, entries: 2 }, files)).rejects.toMatchObject({ code: 'too-large' });
    // And so is a file that was not said to be vast.
    await expect(zipOf({ zip64: true, bytes: 300 }, [['a.csv', 'x'.repeat(301)]])).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('one whose end points nowhere is refused', async () => {
    const bytes = await zipOf({ zip64: true, bytes: 150, entries: 3 }, files);
    const view = new DataView(bytes.buffer);
    const locator = bytes.byteLength - 6 - 22 - 20;
    view.setBigUint64(locator + 8, 1n << 60n, true);
    expect(() => readZip(bytes, LIMITS)).toThrow(expect.objectContaining({ code: 'not-readable' }));
  });
});
