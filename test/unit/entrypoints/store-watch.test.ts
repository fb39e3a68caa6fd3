import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QUEUE_TABLES, readQueue, watchAtRest, watchConversation } from '@/entrypoints/sidepanel/store-watch';
import { ingest } from '@/utils/background/ingest';
import type { ConversationKey } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { saveDraft } from '@/utils/store/commands/save-draft';
import { emptyStore, NOW, said, snapshot, thread, tools } from '../background/world';

const failed = (reason: unknown) => {
  throw reason;
};
const arrive = async (): Promise<ConversationKey> => {
  const page = snapshot({ kind: 'thread', thread: thread([said('buyer', 'It is broken', NOW)]) });
  const { conversation } = await ingest(page, tools());
  if (!conversation) throw new Error('no conversation');
  return conversation;
};

let rest: (() => void) | undefined;
beforeEach(async () => {
  rest = undefined;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    rest = work;
  });
  await emptyStore();
});
afterEach(() => vi.unstubAllGlobals());

test('a conversation is told at once, and what changed before the page rested is told when it rests', async () => {
  const key = await arrive();
  const views: (ConversationView | undefined)[] = [];
  const stop = watchConversation(key, (view) => views.push(view), failed);
  await vi.waitFor(() => expect(views).toHaveLength(1), { timeout: 15_000 });
  await saveDraft({ conversation: key, text: 'Dear', savedAt: NOW });
  expect(views).toHaveLength(1);
  rest?.();
  await vi.waitFor(() => expect(views.at(-1)?.draft?.text).toBe('Dear'), { timeout: 15_000 });
  await saveDraft({ conversation: key, text: 'Dear buyer', savedAt: NOW });
  await vi.waitFor(() => expect(views.at(-1)?.draft?.text).toBe('Dear buyer'), { timeout: 15_000 });
  expect(views).toHaveLength(3);
  stop();
});

test('a conversation that did not change is not told again when the page rests', async () => {
  const key = await arrive();
  const views: (ConversationView | undefined)[] = [];
  const stop = watchConversation(key, (view) => views.push(view), failed);
  await vi.waitFor(() => expect(views).toHaveLength(1), { timeout: 15_000 });
  rest?.();
  // Were the same told twice, it would stand before the draft.
  await vi.waitFor(
    async () => {
      await saveDraft({ conversation: key, text: 'Dear', savedAt: NOW });
      expect(views.length).toBeGreaterThan(1);
    },
    { timeout: 15_000 },
  );
  expect(views[1]?.draft?.text).toBe('Dear');
  stop();
});

test('the queue is not read for a list that stands there for a moment between two pages', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const read = vi.fn(readQueue);
  const stop = watchAtRest(read, QUEUE_TABLES, 700, () => undefined, failed);
  vi.advanceTimersByTime(699);
  stop();
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(read).not.toHaveBeenCalled();
});

test('a list that stays is read, and again after what came in', async () => {
  const sizes: number[] = [];
  const stop = watchAtRest(readQueue, QUEUE_TABLES, 0, (rows) => sizes.push(rows.length), failed);
  await vi.waitFor(() => expect(sizes.at(-1)).toBe(0), { timeout: 15_000 });
  await arrive();
  await vi.waitFor(() => expect(sizes.at(-1)).toBe(1), { timeout: 15_000 });
  stop();
});
