import { database } from '../database';
import type { ReadingRow } from '../rows';

/** How the readers fared, by host and kind of page. */
export async function readHealth(): Promise<ReadingRow[]> {
  return database().readings.toArray();
}
