import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { stepsDone } from '@/components/case/playbook-steps';
import { ingest } from '@/utils/background/ingest';
import { settle } from '@/utils/background/settle';
import type { Caller } from '@/utils/messaging/sender';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { fakeBrowser } from './fake-browser';
import { emptyStore, HOUR, NOW, said, snapshot, thread, tools } from './world';

const stand = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => stand.browser[String(name)] }),
}));
const panel: Extract<Caller, { from: 'extension-page' }> = { from: 'extension-page', url: new URL('https://own/') };

it('keeps a tick as an event of the case, over later readings, and lets it be taken back', async () => {
  await emptyStore();
  stand.browser = fakeBrowser().browser;
  let now = NOW;
  const { createBackground } = await import('@/utils/background/background');
  const { handlers } = createBackground({ load: async () => ({}), release: '1', now: () => now });
  const page = snapshot({ kind: 'thread', thread: thread([said('buyer', 'It is broken', NOW - HOUR)]) });
  const { conversation } = await ingest(page, tools());
  if (!conversation) throw new Error('no conversation');
  const ticked = async () => [...stepsDone((await readConversation(conversation))?.events ?? [])];
  const dueBefore = (await readConversation(conversation))?.events.length;

  await handlers['case/step']({ conversation, step: 'photos', done: true }, panel);
  expect(await ticked()).toEqual(['photos']);
  await settle(conversation, tools(), NOW + HOUR);
  expect(await ticked()).toEqual(['photos']);
  expect((await readConversation(conversation))?.customer?.timeline.map(({ kind }) => kind)).not.toContain(
    'step_done.photos',
  );
  now += 1;
  await handlers['case/step']({ conversation, step: 'photos', done: false }, panel);
  expect(await ticked()).toEqual([]);
  expect((await readConversation(conversation))?.events).toHaveLength((dueBefore ?? 0) + 2);
});
