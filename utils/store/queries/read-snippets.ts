import type { Snippet } from '@/utils/domain/snippet';
import { database } from '../database';
import { open } from '../vault/vault';

/** The seller's own phrases, by title. */
export async function readSnippets(): Promise<Snippet[]> {
  const rows = await database().snippets.toArray();
  const all = await Promise.all(
    rows.map(async ({ id, changedAt, sealed }) => ({ id, changedAt, ...(await open(`snippets|${id}`, sealed)) })),
  );
  return all.sort((a, b) => a.title.localeCompare(b.title));
}
