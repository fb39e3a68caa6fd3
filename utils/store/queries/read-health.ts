import type { PageKind } from '@/utils/domain/marketplace';
import { database } from '../database';
import type { ReadingRow } from '../rows';

/** How the readers fared, by host and kind of page. */
export async function readHealth(): Promise<ReadingRow[]> {
  return database().readings.toArray();
}

/** Fields that the last reading of this kind of page found: what still works there. */
export async function workingFields(host: string, kind: PageKind): Promise<string[]> {
  const row = await database().readings.get(`${host}|${kind}`);
  return Object.entries(row?.fields ?? {}).flatMap(([field, { lastMissing }]) => (lastMissing ? [] : [field]));
}
