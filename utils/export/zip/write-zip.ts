import type { ByteSink, Bytes } from '../byte-sink';
import { ExportFailure } from '../export-failure';
import { crc32 } from './crc32';
import {
  CENTRAL,
  DEFLATED,
  DESCRIPTOR,
  dosTime,
  END,
  LOCAL,
  MOST_BYTES,
  MOST_ENTRIES,
  record,
  STORED,
  TRAILING_SIZES,
  UTF8,
} from './zip-format';

export interface ZipWriter {
  /** Begins a compressed entry that is written bit by bit. One at a time: the entry before must have ended. */
  entry(name: string): ByteSink & { end(): Promise<void> };
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
}

/**
 * Writes a ZIP in one pass, holding nothing but the list of its entries. Every entry gets the same time.
 * @throws ExportFailure `too-large` past 4 GiB or 65,535 entries
 */
export function createZip(sink: ByteSink, at: number): ZipWriter {
  const entries: Written[] = [];
  const [time, date] = dosTime(at);
  let offset = 0;
  let busy = false;

  async function put(bytes: Bytes): Promise<void> {
    offset += bytes.byteLength;
    if (offset > MOST_BYTES) throw new ExportFailure('too-large', 'a ZIP holds 4 GiB');
    await sink.write(bytes);
  }

  function begin(name: string, flags: number, method: number): Written {
    if (busy) throw new Error(`the entry before ${name} has not ended`);
    if (entries.length >= MOST_ENTRIES) throw new ExportFailure('too-large', 'a ZIP holds 65,535 files');
    busy = true;
    return { name: new TextEncoder().encode(name), flags, method, crc: 0, packed: 0, size: 0, offset };
  }

  async function head({ name, flags, method, crc, packed, size }: Written): Promise<void> {
    await put(
      record([
        [4, LOCAL],
        [2, 20],
        [2, flags],
        [2, method],
        [2, time],
        [2, date],
        [4, crc],
        [4, packed],
        [4, size],
        [2, name.byteLength],
        [2, 0],
      ]),
    );
    await put(name);
  }

  return {
    entry(name) {
      const written = begin(name, UTF8 | TRAILING_SIZES, DEFLATED);
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
          if (written.size > MOST_BYTES) throw new ExportFailure('too-large', `${name} is larger than 4 GiB`);
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
              [4, written.packed],
              [4, written.size],
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
      for (const { name, flags, method, crc, packed, size, offset: place } of entries) {
        await put(
          record([
            [4, CENTRAL],
            [2, 20],
            [2, 20],
            [2, flags],
            [2, method],
            [2, time],
            [2, date],
            [4, crc],
            [4, packed],
            [4, size],
            [2, name.byteLength],
            [2, 0],
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, place],
          ]),
        );
        await put(name);
      }
      await put(
        record([
          [4, END],
          [2, 0],
          [2, 0],
          [2, entries.length],
          [2, entries.length],
          [4, offset - start],
          [4, start],
          [2, commentLength],
        ]),
      );
      if (comment) await put(new TextEncoder().encode(await comment()));
    },
  };
}
