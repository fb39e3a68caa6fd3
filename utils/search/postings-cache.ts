import { database } from '@/utils/store/database';
import { segmentIds } from './open-index';

/** Bytes of postings kept in memory. */
const MOST = 24_000_000;

/** Rows of postings as they were read; those that were not asked for longest go first. */
export class PostingsCache {
  private readonly rows = new Map<number, Uint8Array>();
  private bytes = 0;

  /**
   * The rows under these keys, empty where there is none. Whoever asks keeps what he was given: the cache may not.
   * @param segments numbers of the segments that they belong to
   * @returns `undefined` when a merge took one of the segments away: what was found under it would be half of the truth
   */
  async load(
    keys: ReadonlySet<number>,
    segments: readonly number[],
  ): Promise<ReadonlyMap<number, Uint8Array> | undefined> {
    const found = new Map<number, Uint8Array>();
    const missing: number[] = [];
    for (const key of keys) {
      const row = this.rows.get(key);
      if (row === undefined) missing.push(key);
      else {
        found.set(key, row);
        this.rows.delete(key);
        this.rows.set(key, row);
      }
    }
    if (missing.length === 0) return found;
    const { searchSegments, searchPostings } = database();
    const read = await database().transaction('r', [searchSegments, searchPostings], async () => {
      const [here, rows] = await Promise.all([segmentIds(), searchPostings.bulkGet(missing)]);
      return segments.every((id) => here.includes(id)) ? rows : undefined;
    });
    if (read === undefined) return undefined;
    missing.forEach((key, place) => {
      const row: Uint8Array = read[place]?.bytes ?? new Uint8Array(0);
      found.set(key, row);
      this.keep(key, row);
    });
    return found;
  }

  private keep(key: number, row: Uint8Array): void {
    this.bytes += row.length - (this.rows.get(key)?.length ?? 0);
    this.rows.set(key, row);
    for (const [oldest, { length }] of this.rows) {
      if (this.bytes <= MOST) break;
      this.rows.delete(oldest);
      this.bytes -= length;
    }
  }
}
