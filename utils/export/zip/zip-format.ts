import type { Bytes } from '../byte-sink';

/** Signatures of a ZIP's records, as little-endian numbers. */
export const LOCAL = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END_BYTES = 22;
/** ZIP64's end of the list, where it is, and the extra field of an entry that holds what the classic fields cannot. */
export const END64 = 0x06064b50;
export const LOCATOR64 = 0x07064b50;
export const LOCATOR64_BYTES = 20;
export const EXTRA64 = 0x0001;

/** Names are UTF-8. */
export const UTF8 = 1 << 11;
/** Sizes stand behind the data. */
export const TRAILING_SIZES = 1 << 3;
export const STORED = 0;
export const DEFLATED = 8;
/** What the classic fields can say; at these values they point to ZIP64's. */
export const MOST_BYTES = 0xffffffff;
export const MOST_ENTRIES = 0xffff;

/** A record of little-endian fields: `[bytes, value]` each. */
export function record(fields: readonly (readonly [2 | 4 | 8, number])[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

/** Date and time of day as MS-DOS wrote them, to two seconds, in UTC; years before 1980 become 1980. */
export function dosTime(at: number): [time: number, date: number] {
  const day = Math.max(at, Date.UTC(1980, 0, 1));
  const seconds = Math.floor(day / 1000) % 86_400;
  const [year = 1980, month = 1, date = 1] = isoDayOf(day).split('-').map(Number);
  return [
    (Math.floor(seconds / 3600) << 11) | (Math.floor((seconds % 3600) / 60) << 5) | Math.floor((seconds % 60) / 2),
    ((year - 1980) << 9) | (month << 5) | date,
  ];
}

function isoDayOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10);
}
