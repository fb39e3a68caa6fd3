import { describe, expect, test, vi } from 'vitest';
import { createDraftKeeper } from '@/components/draft/draft-keeper';
import type { ConversationKey } from '@/utils/domain/ids';
import type { SavedDraft } from '@/utils/domain/view';

const A = 'amazon|a|1' as ConversationKey;
const B = 'amazon|a|2' as ConversationKey;
const draft = (conversation: ConversationKey, text: string, savedAt: number): SavedDraft => ({
  conversation,
  text,
  savedAt,
});

describe('keeping what is typed', () => {
  test('the last text of each conversation reaches a slow store, without a queue of old ones', async () => {
    const saved: string[] = [];
    const keeper = createDraftKeeper(
      {
        save: async ({ text }) => {
          await new Promise((done) => setTimeout(done, 5));
          saved.push(text);
        },
        discard: async () => {},
      },
      vi.fn(),
    );
    for (const text of ['H', 'He', 'Hel', 'Hello']) keeper.keep(draft(A, text, text.length));
    keeper.keep(draft(B, 'Other', 9));
    await keeper.settled();
    expect(saved).toEqual(['H', 'Hello', 'Other']);
  });

  test('switching there and back shows the newest, before the store has it', () => {
    const keeper = createDraftKeeper({ save: () => new Promise(() => {}), discard: async () => {} }, vi.fn());
    keeper.keep(draft(A, 'newest', 20));
    expect(keeper.latest(A, draft(A, 'stored', 10))?.text).toBe('newest');
    expect(keeper.latest(A, draft(A, 'typed elsewhere', 30))?.text).toBe('typed elsewhere');
    expect(keeper.latest(B, draft(B, 'stored', 10))?.text).toBe('stored');
  });

  test('a failed save is told, and the text is still there', async () => {
    const failed = vi.fn();
    const keeper = createDraftKeeper(
      { save: async () => Promise.reject(new Error('full')), discard: async () => {} },
      failed,
    );
    keeper.keep(draft(A, 'kept', 1));
    await keeper.settled();
    expect(failed).toHaveBeenCalledOnce();
    expect(keeper.latest(A, undefined)?.text).toBe('kept');
  });

  test('a discarded draft does not come back from the store', async () => {
    const discard = vi.fn(async () => {});
    const keeper = createDraftKeeper({ save: async () => {}, discard }, vi.fn());
    keeper.keep(draft(A, 'x', 1));
    keeper.discard(A);
    await keeper.settled();
    expect(discard).toHaveBeenCalledWith(A);
    expect(keeper.latest(A, draft(A, 'x', 1))).toBeUndefined();
  });
});
