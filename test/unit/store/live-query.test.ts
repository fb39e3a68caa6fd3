import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import type { ConversationView } from '@/utils/domain/view';
import { saveDraft } from '@/utils/store/commands/save-draft';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readQueue } from '@/utils/store/queries/read-queue';
import { emptyStore, NOW, said, snapshot, thread, tools } from '../background/world';
import { eventually } from '../eventually';

it('shows a live query what was written after it began, though values are opened in between', async () => {
  await emptyStore();
  const page = (messages: ReturnType<typeof said>[]) => snapshot({ kind: 'thread', thread: thread(messages) });
  const { conversation } = await ingest(page([said('buyer', 'It is broken', NOW)]), tools());
  if (!conversation) throw new Error('no conversation');

  const views: (ConversationView | undefined)[] = [];
  const queues: number[] = [];
  const one = liveQuery(() => readConversation(conversation)).subscribe((view) => views.push(view));
  const two = liveQuery(readQueue).subscribe((rows) => queues.push(rows.length));
  await eventually(() => expect([views.length, queues.at(-1)]).toEqual([1, 1]));

  await saveDraft({ conversation, text: 'Dear', savedAt: NOW });
  await eventually(() => expect(views.at(-1)?.draft?.text).toBe('Dear'));
  const answered = [said('buyer', 'It is broken', NOW), said('seller', 'Sorry!', NOW + 1000)];
  await ingest({ ...page(answered), readAt: NOW + 2000 }, tools());
  await eventually(() => expect(views.at(-1)?.messages).toHaveLength(2));
  await eventually(() => expect(queues.at(-1)).toBe(0));

  one.unsubscribe();
  two.unsubscribe();
});
