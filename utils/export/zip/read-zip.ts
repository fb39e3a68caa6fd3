import type { Bytes } from '../byte-sink';
import { ExportFailure } from '../export-failure';
import {
  CENTRAL,
  DEFLATED,
  END,
  END_BYTES,
  END64,
  EXTRA64,
  LOCAL,
  LOCATOR64,
  LOCATOR64_BYTES,
  MOST_BYTES,
  MOST_ENTRIES,
  STORED,
} from './zip-format';

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

export interface ZipLimits {
  entries: number;
  /** Most bytes of one entry, and of all together, once unpacked. */
  entryBytes: number;
  totalBytes: number;
}

export interface ZipFile {
  entries: readonly ZipEntry[];
  comment: string;
  /** Bytes before the comment. */
  commentAt: number;
  /** Unpacks one entry. @throws ExportFailure `bomb` as soon as it gives more than its list entry says or we take */
  read(entry: ZipEntry): Promise<Bytes>;
}

/** No deflated stream gives more: what claims to is a bomb, or a lie that would make us reserve memory. */
const MOST_RATIO = 1032;

/** A name that stays inside of the archive: no root, no drive, no way up, no backslash. */
function safeName(name: string): boolean {
  return name !== '' && !/^[/\\]|^[a-z]:|\\|\0/i.test(name) && !name.split('/').includes('..');
}

/**
 * Reads the list of a ZIP and nothing else; entries are unpacked when asked for, never past the limits. A hostile file
 * gets a failure with its reason.
 */
export function readZip(bytes: Bytes, limits: ZipLimits): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, listBytes, listAt } = listOf(view, end);
  if (count > limits.entries) throw new ExportFailure('too-large', `${count} files in the archive`);
  if (listAt + listBytes > end) throw new ExportFailure('not-readable', 'the list of files is damaged');

  const entries: ZipEntry[] = [];
  let at = listAt;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      throw new ExportFailure('not-readable', 'the list of files is damaged');
    if (view.getUint16(at + 8, true) & 1) throw new ExportFailure('not-supported', 'the file is encrypted');
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    if (!safeName(name)) throw new ExportFailure('unsafe-name', name.slice(0, 120));
    const extraAt = at + 46 + nameBytes;
    const longs = longFields(view, extraAt, extraAt + view.getUint16(at + 30, true));
    const field = (value: number): number => (value === MOST_BYTES ? (longs.shift() ?? value) : value);
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      // In the order in which ZIP64's field holds them.
      size: field(view.getUint32(at + 24, true)),
      packed: field(view.getUint32(at + 20, true)),
      offset: field(view.getUint32(at + 42, true)),
    };
    total += entry.size;
    const impossible = entry.size > entry.packed * MOST_RATIO + 64;
    if (impossible || entry.size > limits.entryBytes || total > limits.totalBytes)
      throw new ExportFailure('bomb', `${name} unpacks to ${entry.size.toLocaleString('en')} bytes`);
    entries.push(entry);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    throw new ExportFailure('not-readable', 'two files of one name');
  return {
    entries,
    comment: new TextDecoder('latin1').decode(bytes.subarray(end + END_BYTES)),
    commentAt: end + END_BYTES,
    async read(entry) {
      const packed = packedBytes(view, bytes, entry);
      if (entry.method === STORED) {
        if (entry.packed !== entry.size) throw new ExportFailure('not-readable', entry.name);
        return packed.slice();
      }
      if (entry.method !== DEFLATED)
        throw new ExportFailure('not-supported', `${entry.name}: compression ${entry.method}`);
      return inflated(packed, entry);
    },
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw new ExportFailure('not-readable', 'not a ZIP archive');
}

interface ZipList {
  count: number;
  listBytes: number;
  listAt: number;
}

/** Where the list of entries is: as the end says, or as ZIP64's end does where that cannot. */
function listOf(view: DataView, end: number): ZipList {
  const classic: ZipList = {
    count: view.getUint16(end + 10, true),
    listBytes: view.getUint32(end + 12, true),
    listAt: view.getUint32(end + 16, true),
  };
  if (classic.count !== MOST_ENTRIES && classic.listAt !== MOST_BYTES && classic.listBytes !== MOST_BYTES)
    return classic;
  const locator = end - LOCATOR64_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return classic;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END64)
    throw new ExportFailure('not-readable', 'the list of files is damaged');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    listBytes: Number(view.getBigUint64(at + 40, true)),
    listAt: Number(view.getBigUint64(at + 48, true)),
  };
}

/** The values of ZIP64's extra field between two places; none where there is no such field. */
function longFields(view: DataView, from: number, to: number): number[] {
  const values: number[] = [];
  for (let at = from; at + 4 <= Math.min(to, view.byteLength); ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === EXTRA64) {
      const last = Math.min(at + 4 + size, view.byteLength);
      for (let place = at + 4; place + 8 <= last; place += 8) values.push(Number(view.getBigUint64(place, true)));
    }
    at += 4 + size;
  }
  return values;
}

function packedBytes(view: DataView, bytes: Bytes, { name, offset, packed }: ZipEntry): Bytes {
  if (offset + 30 > bytes.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw new ExportFailure('not-readable', name);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.byteLength) throw new ExportFailure('not-readable', name);
  return bytes.subarray(from, from + packed);
}

async function inflated(packed: Bytes, { name, size }: ZipEntry): Promise<Bytes> {
  const whole = new Uint8Array(size);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const from = stream.getReader();
  let at = 0;
  try {
    for (let part = await from.read(); !part.done; part = await from.read()) {
      if (at + part.value.byteLength > size) throw new ExportFailure('bomb', `${name} unpacks to more than it says`);
      whole.set(part.value, at);
      at += part.value.byteLength;
    }
  } catch (reason) {
    await from.cancel().catch(() => undefined);
    if (reason instanceof ExportFailure) throw reason;
    throw new ExportFailure('not-readable', `${name} is damaged`);
  }
  if (at !== size) throw new ExportFailure('not-readable', `${name} is cut off`);
  return whole;
}
