import type { EpochMs } from '@/utils/domain/ids';
import type { SnippetContent } from '../rows';
import { seal } from '../vault/vault';
import { writeBatch } from './write-batch';

/** Keeps a snippet in place of the one with this id; without content it is removed. */
export async function saveSnippet(id: string, content: SnippetContent | undefined, changedAt: EpochMs): Promise<void> {
  await writeBatch(
    content
      ? { put: { snippets: [{ id, changedAt, sealed: await seal(`snippets|${id}`, content) }] } }
      : { remove: { snippets: [id] } },
  );
}
