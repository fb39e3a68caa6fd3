import type { ConversationKey } from '@/utils/domain/ids';
import type { SavedDraft } from '@/utils/domain/view';

/** Keeps what the seller types: at once in memory, and in the store as fast as it takes it. */
export interface DraftKeeper {
  keep(draft: SavedDraft): void;
  /** What was last typed here, or what the store holds if that is newer. */
  latest(key: ConversationKey, stored: SavedDraft | undefined): SavedDraft | undefined;
  discard(key: ConversationKey): void;
  /** Resolves when everything typed so far lies in the store, or its saving failed. */
  settled(): Promise<void>;
}

export interface DraftStore {
  save(draft: SavedDraft): Promise<unknown>;
  discard(key: ConversationKey): Promise<unknown>;
}

/**
 * Every keystroke is handed on; while one save is under way only the newest waits, so that a slow store never grows a
 * queue. A failed save is reported and the text kept in memory, to be saved with the next keystroke.
 */
export function createDraftKeeper(store: DraftStore, failed: (reason: unknown) => void): DraftKeeper {
  const memory = new Map<ConversationKey, SavedDraft | 'discarded'>();
  const waiting = new Map<ConversationKey, SavedDraft | 'discarded'>();
  let work: Promise<void> | undefined;

  async function empty(): Promise<void> {
    for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
      const [key, draft] = next;
      waiting.delete(key);
      try {
        await (draft === 'discarded' ? store.discard(key) : store.save(draft));
      } catch (reason) {
        failed(reason);
      }
    }
    work = undefined;
  }

  function put(key: ConversationKey, draft: SavedDraft | 'discarded'): void {
    memory.set(key, draft);
    waiting.set(key, draft);
    work ??= empty();
  }

  return {
    keep: (draft) => put(draft.conversation, draft),
    discard: (key) => put(key, 'discarded'),
    latest(key, stored) {
      const own = memory.get(key);
      if (own === 'discarded') return undefined;
      if (!own || (stored && stored.savedAt > own.savedAt)) return stored;
      return own;
    },
    settled: () => work ?? Promise.resolve(),
  };
}
