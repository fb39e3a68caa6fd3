import { liveQuery } from 'dexie';
import type { Stop } from '@/components/ports';
import type { IndexState } from '@/utils/domain/search';
import { database } from '@/utils/store/database';

/** How far the index is, now and whenever it moves. */
export function watchIndex(listener: (state: IndexState) => void): Stop {
  const subscription = liveQuery(async (): Promise<IndexState> => {
    const db = database();
    const state = await db.searchState.get('index');
    const documents = await db.searchDocs.count();
    const backlog = await db.conversations
      .where('readAt')
      .above(state?.readUntil ?? -1)
      .count();
    return { documents, backlog, working: backlog > 0 || state === undefined || state.sweptAt === 0 };
  }).subscribe({ next: listener, error: (reason: unknown) => console.error(reason) });
  return () => subscription.unsubscribe();
}
