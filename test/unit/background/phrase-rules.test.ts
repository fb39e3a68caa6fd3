import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Background } from '@/utils/background/background';
import type { ConversationKey } from '@/utils/domain/ids';
import type { PhraseRule } from '@/utils/domain/judgement';
import type { Caller } from '@/utils/messaging/sender';
import { closeDatabase } from '@/utils/store/database';
import { firstDuePage } from '@/utils/store/queries/first-due-page';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readQueue } from '@/utils/store/queries/read-queue';
import { forgetKeyring } from '@/utils/store/vault/vault';
import { fakeBrowser } from './fake-browser';
import { emptyStore, HOUR, NOW, read, said, snapshot, thread } from './world';

const stand = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => stand.browser[String(name)] }),
}));

let fake = fakeBrowser();

const load = async (path: string): Promise<unknown> => {
  const root = new URL('../../../', import.meta.url);
  const file = path.startsWith('ui/') ? `locales/${path}` : `public/knowledge/${path}`;
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
};

async function worker(): Promise<Background> {
  closeDatabase();
  forgetKeyring();
  const { createBackground } = await import('@/utils/background/background');
  return createBackground({ load, release: '1.0.0', now: () => NOW });
}

const content: Extract<Caller, { from: 'content' }> = {
  from: 'content',
  tabId: 7,
  frameId: 0,
  url: new URL('https://www.ebay.com/cnt/thread'),
  host: 'www.ebay.com',
  marketplace: 'ebay',
};
const panel: Extract<Caller, { from: 'extension-page' }> = { from: 'extension-page', url: new URL('https://own/') };
const rule = (over: Partial<PhraseRule>): PhraseRule => ({ id: 'r1', phrase: 'blue blinking light', ...over });

async function shown(): Promise<NonNullable<Awaited<ReturnType<typeof readConversation>>>> {
  const state = fake.session['tab:7'] as { conversation: ConversationKey };
  const view = await readConversation(state.conversation);
  if (!view) throw new Error('nothing was read');
  return view;
}

beforeEach(async () => {
  await emptyStore();
  fake = fakeBrowser();
  Object.assign(stand.browser, fake.browser);
});

it('a taught phrase decides before the model, at once, and no longer when it is deleted', async () => {
  const background = await worker();
  const { handlers } = background;
  const message = said('buyer', 'Hello, how do I turn off the Blue blinking light of my lamp?', NOW - HOUR);
  const reading = read(snapshot({ kind: 'thread', thread: thread([message]) }));
  await handlers['page/reading']({ path: '/cnt/thread', reading }, content);
  const before = (await shown()).verdict;
  expect(before).toMatchObject({ severity: 'III' });
  expect(before?.intent).not.toBe('safety_incident');

  const rules = [rule({ intent: 'safety_incident', severity: 'I', emotion: 60 })];
  await handlers['settings/change']({ path: 'phraseRules', value: rules }, panel);
  const ruled = (await shown()).verdict;
  expect(ruled).toMatchObject({ intent: 'safety_incident', severity: 'I', emotion: 60 });
  expect(ruled?.reasons[0]).toEqual({ label: 'rule:r1', quote: 'Blue blinking light' });
  const [first] = await readQueue();
  expect(first).toMatchObject({ severity: 'I', intent: 'safety_incident' });
  expect(await firstDuePage()).toBe(first?.url);

  await handlers['settings/change']({ path: 'phraseRules', value: [] }, panel);
  expect((await shown()).verdict).toEqual(before);
});

it('a message that comes later is judged by the rule too; one without the words is not', async () => {
  const { handlers } = await worker();
  await handlers['settings/change']({ path: 'phraseRules', value: [rule({ severity: 'I' })] }, panel);
  const first = said('buyer', 'Is there a manual for this lamp?', NOW - 2 * HOUR);
  const reading = (messages: (typeof first)[], readAt: number) => ({
    path: '/cnt/thread',
    reading: read(snapshot({ kind: 'thread', thread: thread(messages) }, { readAt })),
  });
  await handlers['page/reading'](reading([first], NOW), content);
  expect((await shown()).verdict?.severity).toBe('III');
  const second = said('buyer', 'And what does the blue blinking light mean?', NOW - HOUR);
  await handlers['page/reading'](reading([first, second], NOW + 1), content);
  expect((await shown()).verdict?.severity).toBe('I');
});

it('the seller’s correction of one conversation stands over the rules', async () => {
  const { handlers } = await worker();
  const message = said('buyer', 'What is the blue blinking light?', NOW - HOUR);
  const reading = read(snapshot({ kind: 'thread', thread: thread([message]) }));
  await handlers['page/reading']({ path: '/cnt/thread', reading }, content);
  const { key } = await shown();
  await handlers['verdict/correct']({ conversation: key, correction: { severity: 'II' } }, panel);
  expect((await shown()).verdict?.severity).toBe('II');
  await handlers['settings/change']({ path: 'phraseRules', value: [rule({ severity: 'I' })] }, panel);
  expect((await shown()).verdict?.severity).toBe('II');
});

it('a rule that says nothing sensible is refused and the old ones stay', async () => {
  const { handlers } = await worker();
  await handlers['settings/change']({ path: 'phraseRules', value: [rule({ severity: 'I' })] }, panel);
  await expect(
    handlers['settings/change']({ path: 'phraseRules', value: [{ id: 'x', phrase: 'a', severity: 'IV' }] }, panel),
  ).rejects.toThrow();
  const { readSettings } = await import('@/utils/store/queries/read-settings');
  expect((await readSettings())?.phraseRules).toEqual([rule({ severity: 'I' })]);
});
