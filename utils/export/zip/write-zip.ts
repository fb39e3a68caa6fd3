import type { ByteSink, Bytes } from '../byte-sink';
import { ExportFailure } from '../export-failure';
import { crc32 } from './crc32';
import {
  CENTRAL,
  DEFLATED,
  DESCRIPTOR,
  dosTime,
  END,
  END64,
  EXTRA64,
  LOCAL,
  LOCATOR64,
  MOST_BYTES,
  MOST_ENTRIES,
  record,
  STORED,
  TRAILING_SIZES,
  UTF8,
} from './zip-format';

/** What a reader must be able to do. */
const VERSION = 20;
const ZIP64_VERSION = 45;

export interface ZipWriter {
  /**
   * Begins a compressed entry that is written bit by bit. One at a time: the entry before must have ended.
   * @param vast it may grow past 4 GiB, which must be said before its first byte
   */
  entry(name: string, vast?: boolean): ByteSink & { end(): Promise<void> };
  /** A whole file, stored as it is. */
  file(name: string, bytes: Bytes): Promise<void>;
  /** Writes the list of entries. `comment` (ASCII) is given every byte before it, and becomes the ZIP's comment. */
  finish(comment?: () => string | Promise<string>, commentLength?: number): Promise<void>;
}

interface Written {
  name: Bytes;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  vast: boolean;
}

export interface ZipBounds {
  /** Whether it may go on as ZIP64; spreadsheet programs do not read that in a workbook. */
  zip64: boolean;
  /** From which values on ZIP64's fields are used; lower only to try them on small files. */
  bytes?: number;
  entries?: number;
}

/**
 * Writes a ZIP in one pass, holding nothing but the list of its entries. Every entry gets the same time.
 * @throws ExportFailure `too-large` past 4 GiB or 65,535 entries where it may not be ZIP64, and for an entry past 4 GiB
 *   that was not said to be vast
 */
export function createZip(
  sink: ByteSink,
  at: number,
  { zip64, bytes: mostBytes = MOST_BYTES, entries: mostEntries = MOST_ENTRIES }: ZipBounds = { zip64: false },
): ZipWriter {
  const entries: Written[] = [];
  const [time, date] = dosTime(at);
  let offset = 0;
  let busy = false;

  async function put(bytes: Bytes): Promise<void> {
    offset += bytes.byteLength;
    if (!zip64 && offset > mostBytes) throw new ExportFailure('too-large', 'a ZIP holds 4 GiB');
    await sink.write(bytes);
  }

  function begin(name: string, flags: number, method: number, vast = false): Written {
    if (busy) throw new Error(`the entry before ${name} has not ended`);
    if (!zip64 && entries.length >= mostEntries) throw new ExportFailure('too-large', 'a ZIP holds 65,535 files');
    busy = true;
    return { name: new TextEncoder().encode(name), flags, method, crc: 0, packed: 0, size: 0, offset, vast };
  }

  /** What a classic field says: the value, or that ZIP64's field has it. */
  const classic = (value: number): number => (value >= mostBytes ? MOST_BYTES : value);

  async function head({ name, flags, method, crc, packed, size, vast }: Written): Promise<void> {
    const extra = vast
      ? record([
          [2, EXTRA64],
          [2, 16],
          [8, 0],
          [8, 0],
        ])
      : new Uint8Array(0);
    await put(
      record([
        [4, LOCAL],
        [2, vast ? ZIP64_VERSION : VERSION],
        [2, flags],
        [2, method],
        [2, time],
        [2, date],
        [4, crc],
        [4, vast ? MOST_BYTES : packed],
        [4, vast ? MOST_BYTES : size],
        [2, name.byteLength],
        [2, extra.byteLength],
      ]),
    );
    await put(name);
    await put(extra);
  }

  return {
    entry(name, vast = false) {
      const written = begin(name, UTF8 | TRAILING_SIZES, DEFLATED, vast && zip64);
      const packer = new CompressionStream('deflate-raw');
      const into = packer.writable.getWriter();
      const pumped = head(written).then(async () => {
        const from = packer.readable.getReader();
        for (let part = await from.read(); !part.done; part = await from.read()) {
          written.packed += part.value.byteLength;
          await put(part.value as Bytes);
        }
      });
      // A full disk is met while pumping; whoever writes next must hear of it, too.
      let failed: unknown;
      pumped.catch((reason: unknown) => {
        failed = reason ?? new Error('not written');
        void into.abort(reason).catch(() => undefined);
      });
      return {
        async write(bytes) {
          if (failed !== undefined) throw failed;
          written.crc = crc32(bytes, written.crc);
          written.size += bytes.byteLength;
          if (!written.vast && written.size >= mostBytes)
            throw new ExportFailure('too-large', `${name} is larger than 4 GiB`);
          await into.write(bytes).catch((reason: unknown) => {
            throw failed ?? reason;
          });
        },
        async end() {
          if (failed !== undefined) throw failed;
          await into.close();
          await pumped;
          await put(
            record([
              [4, DESCRIPTOR],
              [4, written.crc],
              [written.vast ? 8 : 4, written.packed],
              [written.vast ? 8 : 4, written.size],
            ]),
          );
          entries.push(written);
          busy = false;
        },
      };
    },
    async file(name, bytes) {
      const written = begin(name, UTF8, STORED);
      written.crc = crc32(bytes);
      written.packed = bytes.byteLength;
      written.size = bytes.byteLength;
      await head(written);
      await put(bytes);
      entries.push(written);
      busy = false;
    },
    async finish(comment, commentLength = 0) {
      const start = offset;
      for (const { name, flags, method, crc, packed, size, offset: place, vast } of entries) {
        const long = [size, packed, place].filter((value) => value >= mostBytes);
        const extra =
          long.length > 0
            ? record([[2, EXTRA64], [2, 8 * long.length], ...long.map((value) => [8, value] as const)])
            : new Uint8Array(0);
        const version = vast || long.length > 0 ? ZIP64_VERSION : VERSION;
        await put(
          record([
            [4, CENTRAL],
            [2, version],
            [2, version],
            [2, flags],
            [2, method],
            [2, time],
            [2, date],
            [4, crc],
            [4, classic(packed)],
            [4, classic(size)],
            [2, name.byteLength],
            [2, extra.byteLength],
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, classic(place)],
          ]),
        );
        await put(name);
        await put(extra);
      }
      const listBytes = offset - start;
      if (start >= mostBytes || entries.length >= mostEntries) {
        const end = offset;
        await put(
          record([
            [4, END64],
            [8, 44],
            [2, ZIP64_VERSION],
            [2, ZIP64_VERSION],
            [4, 0],
            [4, 0],
            [8, entries.length],
            [8, entries.length],
            [8, listBytes],
            [8, start],
            [4, LOCATOR64],
            [4, 0],
            [8, end],
            [4, 1],
          ]),
        );
      }
      const count = entries.length >= mostEntries ? MOST_ENTRIES : entries.length;
      await put(
        record([
          [4, END],
          [2, 0],
          [2, 0],
          [2, count],
          [2, count],
          [4, classic(listBytes)],
          [4, classic(start)],
          [2, commentLength],
        ]),
      );
      if (comment) await put(new TextEncoder().encode(await comment()));
    },
  };
}
