import type { Reading } from '@/utils/domain/reading';
import type { SavedDraft } from '@/utils/domain/view';
import { database } from '@/utils/store/database';
import { StoreFailure } from '@/utils/store/store-failure';
import { openLater, sealForLater } from '@/utils/store/vault/later';

/** What may come in while locked. */
export type Later =
  | { tabId: number; host: string; reading: Reading }
  | { tabId: number; selected: string; address: string }
  | { draft: SavedDraft };

/** What each tab said last: a page is read anew with every change, and most changes say nothing new. */
const lastSaid = new Map<number, string>();

/** Keeps what came in while locked, in the order of its coming; it lies in the database before the promise settles. */
export async function keepForLater(later: Later): Promise<void> {
  // A page that could not be read has nothing to keep.
  if ('reading' in later && later.reading.status !== 'read') return;
  const said = JSON.stringify(later, (name, value) => (name === 'readAt' ? 0 : value));
  const tabId = 'tabId' in later ? later.tabId : -1;
  if (lastSaid.get(tabId) === said) return;
  const sealed = await sealForLater(later);
  const { inbox } = database();
  await inbox.db.transaction('rw', inbox, async () => {
    const last = await inbox.toCollection().last();
    await inbox.add({ n: (last?.n ?? 0) + 1, sealed });
  });
  lastSaid.set(tabId, said);
}

/**
 * Takes in what waits, oldest first. Each row goes when it was taken in: stopped in between, it is taken in again, which
 * changes nothing. What cannot be understood goes, too, as an open page would have been refused; what the store itself
 * cannot take now (locked again, disk full) stays, with all that came after it.
 */
export async function takeInbox(take: (later: Later) => Promise<unknown>): Promise<void> {
  lastSaid.clear();
  const { inbox } = database();
  for (;;) {
    const row = await inbox.toCollection().first();
    if (row === undefined) return;
    try {
      await take((await openLater(row.sealed)) as Later);
    } catch (fault) {
      if (mayPass(fault)) throw fault;
      console.error('not taken in', fault);
    }
    await inbox.delete(row.n);
  }
}

function mayPass(fault: unknown): boolean {
  if (fault instanceof StoreFailure) return !/seal|erased/.test(fault.code);
  return fault instanceof Error && /Closed|Quota|Abort|Unknown|State|Open/.test(fault.name);
}
