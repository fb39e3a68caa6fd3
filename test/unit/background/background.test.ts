import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Background } from '@/utils/background/background';
import type { ConversationKey } from '@/utils/domain/ids';
import { EXTENSION_PAGE_REQUESTS } from '@/utils/domain/schemas/requests';
import type { Caller } from '@/utils/messaging/sender';
import { erase } from '@/utils/store/commands/erase';
import { putMessages } from '@/utils/store/commands/put-messages';
import { closeDatabase, database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readFound } from '@/utils/store/queries/read-found';
import { forgetKeyring } from '@/utils/store/vault/vault';
import { eventually } from '../eventually';
import { storedMessages } from '../store/stored-messages';
import { fakeBrowser } from './fake-browser';
import { dump, emptyStore, HOUR, NOW, plainJudge, read, said, snapshot, thread } from './world';

const stand = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => stand.browser[String(name)] }),
}));
// The real judge needs data that other tests prove; here only its place in the chain counts.
vi.mock('@/utils/background/judge', () => ({ createJudge: () => plainJudge() }));

let fake = fakeBrowser();
let now = NOW;

const load = async (path: string): Promise<unknown> => {
  const root = new URL('../../../', import.meta.url);
  const file = path.startsWith('ui/') ? `locales/${path}` : `public/knowledge/${path}`;
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
};

/** A background as a fresh worker: nothing in memory but what the modules rebuild. */
async function worker(): Promise<Background> {
  closeDatabase();
  forgetKeyring();
  const { createBackground } = await import('@/utils/background/background');
  return createBackground({ load, release: '1.0.0', now: () => now });
}

const content = (tabId = 7, host = 'www.ebay.com'): Extract<Caller, { from: 'content' }> => ({
  from: 'content',
  tabId,
  frameId: 0,
  url: new URL(`https://${host}/cnt/thread`),
  host,
  marketplace: 'ebay',
});
const panel: Extract<Caller, { from: 'extension-page' }> = { from: 'extension-page', url: new URL('https://own/') };

const question = said('buyer', 'My lamp is broken', NOW - 5 * HOUR);
const threadReading = (messages = [question], readAt = NOW) => ({
  path: '/cnt/thread',
  reading: read(snapshot({ kind: 'thread', thread: thread(messages) }, { readAt })),
});
const inboxReading = {
  path: '/msg',
  reading: read(
    snapshot({
      kind: 'inbox',
      coverage: 'window',
      rows: [
        { siteConversationId: 'T-1', preview: 'My lamp is broken', unread: true },
        {
          siteConversationId: 'T-2',
          preview: 'The plug caught fire',
          unread: true,
          at: { text: '', machine: new Date(NOW - 23.5 * HOUR).toISOString() },
        },
        { unread: false },
      ],
    }),
  ),
};

const conversationOf = (tabId = 7): ConversationKey => {
  const state = fake.session[`tab:${tabId}`] as { conversation?: ConversationKey };
  if (!state.conversation) throw new Error('no conversation in this tab');
  return state.conversation;
};

beforeEach(async () => {
  await emptyStore();
  fake = fakeBrowser();
  stand.browser = fake.browser;
  now = NOW;
});

const insertion = (conversation: ConversationKey, text = 'We are sorry.') => ({
  tabId: 7,
  conversation,
  text,
  mode: 'replace-own' as const,
  strategy: 'resolve' as const,
  promises: [{ text: 'by Friday', dueAt: NOW + 50 * HOUR }],
  wordings: [],
  overrides: [],
});

describe('the background', () => {
  it('says in the page and in the panel what a reading found', async () => {
    const { handlers } = await worker();
    expect(await handlers['page/hello']({ path: '/' }, content())).toMatchObject({ enabled: true, rows: [] });
    expect(await handlers['panel/tab-state']({ tabId: 7 }, panel)).toEqual({ status: 'reading', host: 'www.ebay.com' });
    const overlay = await handlers['page/reading'](threadReading(), content());
    expect(overlay.chip).toMatchObject({
      severity: 'II',
      level: 'calm',
      dueAt: NOW + 19 * HOUR,
      basis: 'thread',
      drafts: false,
    });
    expect(overlay.chip?.title).toContain('Damaged');
    const state = await handlers['panel/tab-state']({ tabId: 7 }, panel);
    expect(state).toMatchObject({ status: 'read', kind: 'thread', host: 'www.ebay.com' });
    // Looked at every quarter of an hour, for the machine's clock may be moved.
    expect(fake.alarm).toBe(NOW + HOUR / 4);
  });

  it('marks the rows of an inbox, hollow where only the preview was judged', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const { rows, chip } = await handlers['page/reading'](inboxReading, content());
    expect(rows).toMatchObject([
      { severity: 'II', basis: 'thread' },
      { severity: 'I', basis: 'preview', level: 'urgent' },
      undefined,
    ]);
    expect(rows[1]?.title).toContain('preview');
    expect(chip).toBeUndefined();
    expect(fake.badge).toBe('1');
  });

  it('follows a host that the seller allowed, and stops when he takes it back', async () => {
    const background = await worker();
    const shop = 'https://shop.example/inbox/7';
    fake.tabs.set(7, { id: 7, url: shop });
    await background.tabLoaded(7, shop);
    expect(fake.calls.filter(({ name }) => name === 'inject')).toEqual([]);

    await background.handlers['settings/change']({ path: 'hostsAllowed', value: ['shop.example'] }, panel);
    expect(background.hostsAllowed()).toEqual(['shop.example']);
    await background.tabLoaded(7, shop);
    const into = { target: { tabId: 7 }, files: ['page-base.js', 'page-session.js'] };
    expect(fake.calls.filter(({ name }) => name === 'inject')).toEqual([{ name: 'inject', values: [into] }]);
    await background.handlers['page/reading'](
      { reading: { status: 'unsupported' }, path: '/' },
      { ...content(7, 'shop.example'), marketplace: 'other' },
    );
    expect(await background.handlers['panel/tab-state']({ tabId: 7 }, panel)).toEqual({
      status: 'unreadable',
      host: 'shop.example',
    });

    await background.handlers['settings/change']({ path: 'hostsAllowed', value: [] }, panel);
    await background.tabLoaded(7, shop);
    expect(fake.calls.filter(({ name }) => name === 'inject')).toHaveLength(1);
    expect(fake.session['tab:7']).toBeUndefined();
  });

  it('names the host of a page that the seller pressed our button on', async () => {
    const background = await worker();
    await background.pressedOn(7, 'https://shop.example/inbox');
    expect(fake.session['tab:7']).toEqual({ status: 'unsupported', host: 'shop.example' });
    await background.pressedOn(8, undefined);
    expect(fake.session['tab:8']).toEqual({ status: 'unsupported' });
  });

  it('tells the missing fields of a page that has drifted, and keeps what it knew', async () => {
    const { handlers } = await worker();
    const reading = {
      status: 'drifted' as const,
      kind: 'thread' as const,
      missing: ['messages'],
      provenance: { buyerName: 'label' },
    };
    await handlers['page/reading']({ path: '/', reading }, content());
    await handlers['page/reading']({ path: '/', reading }, content());
    expect(fake.session['tab:7']).toMatchObject({ status: 'drifted', missing: ['messages'], works: ['buyerName'] });
    expect(await database().readings.toArray()).toMatchObject([
      { lastStatus: 'drifted', fields: { messages: { missing: 1 }, buyerName: { found: 1 } } },
    ]);
  });

  it('logs a reply only when the page says it was inserted, and keeps the draft', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    await handlers['draft/save']({ draft: { conversation, text: 'We are sorry.', savedAt: NOW } }, panel);
    for (const outcome of ['target-moved', 'composer-not-empty', 'editor-refused'] as const) {
      fake.tabAnswers = () => ({ outcome });
      expect(await handlers['reply/insert'](insertion(conversation), panel)).toEqual({ outcome });
    }
    expect(await database().replies.count()).toBe(0);
    fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
    const result = await handlers['reply/insert'](insertion(conversation), panel);
    expect(result).toMatchObject({ outcome: 'inserted', replyId: expect.any(String) });
    const asked = fake.calls.findLast((call) => call.name === 'tab/insert');
    expect(asked?.values).toMatchObject([
      7,
      { target: { host: 'www.ebay.com', siteConversationId: 'T-1', buyerName: 'Mara Quist' } },
    ]);
    expect(await readConversation(conversation)).toMatchObject({
      replies: [{ text: 'We are sorry.', insertedAt: NOW, sentAt: undefined }],
      promises: [],
      draft: { text: 'We are sorry.' },
    });
    await handlers['reply/insert'](insertion(conversation, 'We are very sorry.'), panel);
    const again = fake.calls.findLast((call) => call.name === 'tab/insert');
    expect(again?.values[1]).toMatchObject({ lastInsertion: 'We are sorry.' });
  });

  it('keeps who inserted a reply and what the checks had found in it, for the statistics', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
    await handlers['reply/insert'](insertion(conversation), panel);
    const found = [{ rule: 'guard amount', end: 'fixed' as const }];
    await handlers['reply/insert']({ ...insertion(conversation), by: 'Li Wei', found }, panel);
    const { language } = (await database().conversations.get(conversation)) ?? {};
    // The first one came from a version that kept no such record.
    expect(await readFound(0, new AbortController().signal)).toEqual([{ at: NOW, by: 'Li Wei', language, found }]);
    expect(await readFound(NOW + 1, new AbortController().signal)).toEqual([]);
  });

  it('still counts the errors of a reply that was erased with its buyer, by the day and without the reply', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
    const found = [{ rule: 'lint emoji', end: 'left' as const }];
    await handlers['reply/insert']({ ...insertion(conversation), by: 'Li Wei', found }, panel);
    const { language, customer } = (await database().conversations.get(conversation)) ?? {};
    await erase({ conversations: [conversation], orders: [], customers: customer ? [customer] : [] });
    expect(await database().replies.count()).toBe(0);
    const day = NOW - (NOW % 86_400_000);
    expect(await readFound(0, new AbortController().signal)).toEqual([{ at: day, by: 'Li Wei', language, found }]);
    expect(await readFound(NOW + 86_400_000, new AbortController().signal)).toEqual([]);
    const [row] = await database().checkedReplies.toArray();
    expect(Object.keys(row ?? {}).sort()).toEqual(['day', 'id', 'sealed']);
  });

  it('answers `no-composer` where no script of ours runs', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    expect(await handlers['reply/insert'](insertion(conversationOf()), panel)).toEqual({ outcome: 'no-composer' });
    expect(await database().replies.count()).toBe(0);
  });

  it('abandons an insertion when the page moves on meanwhile, and keeps the draft', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    await handlers['draft/save']({ draft: { conversation, text: 'We are sorry.', savedAt: NOW } }, panel);
    fake.tabAnswers = () => {
      throw new Error('The message channel closed before a response was received.');
    };
    expect(await handlers['reply/insert'](insertion(conversation), panel)).toEqual({ outcome: 'target-moved' });
    expect(await readConversation(conversation)).toMatchObject({ replies: [], draft: { text: 'We are sorry.' } });
  });

  it('goes on reading pages while an insertion waits for its page', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    fake.tabAnswers = (_, name) => (name === 'tab/insert' ? new Promise(() => undefined) : {});
    void handlers['reply/insert'](insertion(conversationOf()), panel);
    expect(await handlers['page/reading'](threadReading(), content())).toMatchObject({ enabled: true });
  });

  it('loses nothing when the worker is stopped between any two steps', async () => {
    await (await worker()).handlers['page/hello']({ path: '/' }, content());
    await (await worker()).handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    await (await worker()).handlers['draft/save']({ draft: { conversation, text: 'Half a', savedAt: NOW } }, panel);
    await (await worker()).handlers['case/decide']({ conversation, decision: { remedy: 'replacement' } }, panel);
    fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
    const { replyId = '' } = await (await worker()).handlers['reply/insert'](insertion(conversation), panel);
    expect(await (await worker()).handlers['panel/tab-state']({ tabId: 7 }, panel)).toMatchObject({ conversation });
    await (await worker()).handlers['reply/sent']({ conversation, replyId, at: NOW }, panel);
    await (await worker()).watch();
    const view = await readConversation(conversation);
    expect(view).toMatchObject({
      draft: { text: 'Half a' },
      case: { decision: { remedy: 'replacement' } },
      replies: [{ sentKnownBy: 'seller-said' }],
      promises: [{ state: 'open' }],
    });
    expect(fake.alarm).toBe(NOW + HOUR / 4);
  });

  it('keeps the day that the seller named while nothing was decided', async () => {
    await (await worker()).handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    const draft = { conversation, text: '', lines: [], termDates: { answer: '2026-11-30' } as const, savedAt: NOW };
    expect(EXTENSION_PAGE_REQUESTS['draft/save'].safeParse({ draft }).success).toBe(true);
    await (await worker()).handlers['draft/save']({ draft }, panel);
    expect((await readConversation(conversation))?.draft?.termDates).toEqual({ answer: '2026-11-30' });
  });

  it('knows a reply as sent even when it was stopped before it could note the insertion', async () => {
    await (await worker()).handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    fake.tabAnswers = () => new Promise(() => undefined);
    void (await worker()).handlers['reply/insert'](insertion(conversation), panel);
    await eventually(() => expect(fake.calls.some((call) => call.name === 'tab/insert')).toBe(true));
    expect((await readConversation(conversation))?.replies).toEqual([]);
    const sent = said('seller', 'We are sorry.', NOW + 1000);
    await (await worker()).handlers['page/reading'](threadReading([question, sent], NOW + HOUR), content());
    expect(await readConversation(conversation)).toMatchObject({
      replies: [{ sentKnownBy: 'seen-on-page' }],
      promises: [{ text: 'by Friday', state: 'open' }],
    });
  });

  it('judges what a stopped worker stored but did not judge', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    // As if it had been stopped after the facts were written.
    const { messages } = database();
    const unjudged = (await storedMessages()).map((row) => ({ ...row, judgedBy: undefined }));
    await database().transaction('rw', messages, () => putMessages(unjudged));
    await database().events.clear();
    await database()
      .conversations.toCollection()
      .modify({ judged: undefined, dueAt: undefined, settledWith: undefined });
    await (await worker()).catchUp();
    expect(await readConversation(conversation)).toMatchObject({
      verdict: { intent: 'damaged' },
      events: [{ kind: 'buyer_message' }],
    });
    expect(fake.alarm).toBeDefined();
  });

  it('opens the panel in the turn of the click', async () => {
    const { handlers } = await worker();
    const answer = handlers['page/open-panel']({}, content());
    expect(fake.calls).toEqual([{ name: 'open-panel', values: [{ tabId: 7 }] }]);
    expect(await answer).toEqual({ opened: true });
  });

  it('shows the shortcut where a click may not open the panel', async () => {
    delete fake.browser.sidePanel;
    const { handlers } = await worker();
    expect(await handlers['page/open-panel']({}, content())).toEqual({ opened: false });
    const overlay = await handlers['page/reading'](threadReading(), content());
    expect(overlay.shortcutHint).toContain('Alt+Shift+D');
  });

  it('changes a setting that fits, refuses one that does not, and speaks the chosen language', async () => {
    const { handlers } = await worker();
    await handlers['settings/change']({ path: 'uiLanguage', value: 'zh-CN' }, panel);
    await expect(handlers['settings/change']({ path: 'uiLanguage', value: 'xx' }, panel)).rejects.toThrow(RangeError);
    await expect(handlers['settings/change']({ path: 'agent.secret', value: 1 }, panel)).rejects.toThrow(RangeError);
    await expect(handlers['settings/change']({ path: '__proto__.x', value: 1 }, panel)).rejects.toThrow(RangeError);
    const overlay = await handlers['page/reading'](threadReading(), content());
    expect(overlay.units.hour).toBe('小时');
    await handlers['settings/change']({ path: 'overlay.enabled', value: false }, panel);
    expect(await handlers['page/reading'](threadReading(), content())).toMatchObject({ enabled: false, rows: [] });
  });

  it('reads nothing on a host that is switched off', async () => {
    const { handlers } = await worker();
    await handlers['settings/change']({ path: 'hostsOff', value: ['www.ebay.com'] }, panel);
    const overlay = await handlers['page/reading'](threadReading(), content());
    expect(overlay.enabled).toBe(false);
    expect(await handlers['panel/tab-state']({ tabId: 7 }, panel)).toEqual({ status: 'off', host: 'www.ebay.com' });
    expect(await storedMessages()).toHaveLength(0);
  });

  it('makes a conversation of a selected text, and keeps showing it while the page is read', async () => {
    const background = await worker();
    await background.takeSelection(7, '  Mein Teil ist broken ', 'https://mail.example/inbox');
    const state = await background.handlers['panel/tab-state']({ tabId: 7 }, panel);
    expect(state).toMatchObject({ status: 'selection', text: 'Mein Teil ist broken' });
    expect(await readConversation(conversationOf())).toMatchObject({
      marketplace: 'other',
      host: 'mail.example',
      verdict: { intent: 'damaged' },
    });
    await background.handlers['page/reading'](threadReading(), content());
    expect(await background.handlers['panel/tab-state']({ tabId: 7 }, panel)).toMatchObject({ status: 'selection' });
    await background.handlers['page/hello']({ path: '/next' }, content());
    expect(await background.handlers['panel/tab-state']({ tabId: 7 }, panel)).toMatchObject({ status: 'reading' });
  });

  it('keeps a selection while the rest of its page is still loading, and forgets it with the page', async () => {
    const background = await worker();
    await background.tabLeft(7, undefined);
    await background.takeSelection(7, 'Mein Teil ist broken', 'https://mail.example/inbox');
    await background.tabLoaded(7, undefined);
    expect(await background.handlers['panel/tab-state']({ tabId: 7 }, panel)).toMatchObject({ status: 'selection' });
    await background.tabLeft(7, undefined);
    expect(fake.session['tab:7']).toBeUndefined();
  });

  it('forgets a tab that went to a page that is none of ours', async () => {
    const { handlers, tabLoaded } = await worker();
    await handlers['page/reading'](threadReading(), content());
    await tabLoaded(7, 'https://www.ebay.com/cnt/thread?id=2');
    expect(fake.session['tab:7']).toBeDefined();
    await tabLoaded(7, undefined);
    expect(fake.session['tab:7']).toBeUndefined();
  });

  it('says why there is no reading', async () => {
    const { handlers } = await worker();
    fake.tabs.set(1, { id: 1, url: 'https://example.org/' });
    fake.tabs.set(2, { id: 2, url: 'https://www.ebay.de/sh/ord/' });
    expect(await handlers['panel/tab-state']({ tabId: 1 }, panel)).toEqual({
      status: 'unsupported',
      host: 'example.org',
    });
    fake.browser.permissions = { contains: async () => false };
    expect(await handlers['panel/tab-state']({ tabId: 2 }, panel)).toEqual({
      status: 'no-permission',
      host: 'www.ebay.de',
    });
  });

  it('starts our script in a page that was open before it came', async () => {
    const { handlers } = await worker();
    fake.browser.tabs = {
      ...(fake.browser.tabs as object),
      sendMessage: async () => {
        throw new Error('Receiving end does not exist');
      },
    };
    fake.tabs.set(2, { id: 2, url: 'https://www.ebay.de/sh/ord/' });
    expect(await handlers['panel/tab-state']({ tabId: 2 }, panel)).toEqual({ status: 'reading', host: 'www.ebay.de' });
    expect(fake.calls).toEqual([
      { name: 'inject', values: [{ target: { tabId: 2 }, files: ['content-scripts/ebay.js'] }] },
    ]);
  });

  it('shows a store that cannot be opened, and says so in the panel', async () => {
    const { handlers } = await worker();
    await new Promise((resolve) => {
      const opening = indexedDB.open('dragoman', 990);
      opening.onsuccess = () => {
        opening.result.close();
        resolve(undefined);
      };
    });
    await expect(handlers['page/reading'](threadReading(), content())).rejects.toThrow('newer');
    expect(fake.session['tab:7']).toMatchObject({ status: 'error', message: expect.stringContaining('newer') });
  });

  it('stops the clock of a promise that was kept', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
    const { replyId = '' } = await handlers['reply/insert'](insertion(conversation), panel);
    await handlers['reply/sent']({ conversation, replyId, at: NOW }, panel);
    expect((await database().conversations.get(conversation))?.dueAt).toBe(NOW + 50 * HOUR);
    const [promise] = (await readConversation(conversation))?.promises ?? [];
    const asked = {
      step: { kind: 'promise-kept' as const, id: promise?.id ?? '' },
      left: { status: 'waiting-buyer' as const, owner: 'Li' },
      seen: 0,
    };
    expect(await handlers['case/change']({ conversation, ...asked }, panel)).toEqual({});
    expect((await database().conversations.get(conversation))?.dueAt).toBeUndefined();
    const elsewhere = 'x' as ConversationKey;
    expect(await handlers['case/change']({ conversation: elsewhere, ...asked }, panel)).toEqual({
      refusal: 'unknown-promise',
    });
  });

  it('stops the clock for "no response needed", and for an answer seen', async () => {
    const { handlers } = await worker();
    const amazon = { ...content(7, 'sellercentral.amazon.de'), marketplace: 'amazon' as const };
    const reading = threadReading();
    if (reading.reading.status === 'read') {
      Object.assign(reading.reading.snapshot, { marketplace: 'amazon', host: 'sellercentral.amazon.de' });
    }
    await handlers['page/reading'](reading, amazon);
    const conversation = conversationOf();
    expect(await database().conversations.get(conversation)).toMatchObject({
      dueAt: NOW + 19 * HOUR,
      site: 'amazon.de',
    });
    await handlers['case/no-response-needed']({ conversation, at: NOW }, panel);
    expect((await database().conversations.get(conversation))?.dueAt).toBeUndefined();
    expect(fake.alarm).toBeUndefined();
  });

  it('lets the seller set a verdict right until the buyer writes again', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](threadReading(), content());
    const conversation = conversationOf();
    await handlers['verdict/correct']({ conversation, correction: { severity: 'I' } }, panel);
    expect(await readConversation(conversation)).toMatchObject({ verdict: { severity: 'I', intent: 'damaged' } });
    const more = said('buyer', 'Any news?', NOW + HOUR);
    await handlers['page/reading'](threadReading([question, more], NOW + 2 * HOUR), content());
    expect(await readConversation(conversation)).toMatchObject({ verdict: { severity: 'III' }, correction: undefined });
  });

  it('answers also when the system refuses a notice', async () => {
    const { handlers } = await worker();
    fake.browser.notifications = {
      create: () => Promise.reject(new Error('Unable to download all specified images.')),
    };
    expect(await handlers['page/reading'](inboxReading, content())).toMatchObject({ enabled: true });
    expect(fake.badge).toBe('1');
  });

  it('writes nothing and tells nothing twice when a page is read again', async () => {
    const { handlers } = await worker();
    await handlers['page/reading'](inboxReading, content());
    const before = await dump();
    const notices = fake.calls.filter((call) => call.name === 'notify').length;
    for (let round = 0; round < 20; round += 1) await handlers['page/reading'](inboxReading, content());
    expect(await dump()).toEqual(before);
    expect(fake.calls.filter((call) => call.name === 'notify')).toHaveLength(notices);
    expect(notices).toBe(1);
  });
});
