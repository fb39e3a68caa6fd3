import { BUCKETS } from './index-format';

/** Documents of a segment for which a bucket gets another part. */
const DOCUMENTS_OF_A_PART = 12_000;

/**
 * Into how many rows each bucket of a segment is divided: a power of two, the more the larger the segment, so that what is
 * read for a word does not grow with the history. (Chromium also keeps values above 64 kB as files of their own.)
 */
export function partsFor(documents: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(documents / DOCUMENTS_OF_A_PART)));
}

/** Key of the row that holds the postings of a hash that begins so. Parts are fractions of their bucket's number. */
export function postingsKey({ id, parts = 1 }: { id: number; parts?: number }, high: number): number {
  return id * BUCKETS + Math.floor((high / 2 ** 32) * BUCKETS * parts) / parts;
}

/** Keys of all parts of one bucket, in the order of the hashes in them. */
export function keysOfBucket({ id, parts = 1 }: { id: number; parts?: number }, bucket: number): number[] {
  return Array.from({ length: parts }, (_, part) => id * BUCKETS + bucket + part / parts);
}
