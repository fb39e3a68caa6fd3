import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import type { ConversationKey } from '@/utils/domain/ids';
import type { ReplyRecord } from '@/utils/domain/view';
import { logReply, markReplySent } from '@/utils/store/commands/log-reply';
import { saveDraft } from '@/utils/store/commands/save-draft';
import { database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readQueue } from '@/utils/store/queries/read-queue';
import { storedMessages } from '../store/stored-messages';
import { dump, emptyStore, HOUR, NOW, plainJudge, said, snapshot, thread, tools } from './world';

const threadPage = (messages: Parameters<typeof thread>[0], over = {}, page = {}) =>
  snapshot({ kind: 'thread', thread: thread(messages, over) }, page);

const viewOf = async (key: ConversationKey | undefined) => {
  const view = key && (await readConversation(key));
  if (!view) throw new Error('no such conversation');
  return view;
};

const reply = (text: string, insertedAt: number): ReplyRecord => ({
  id: 'r1',
  text,
  insertedAt,
  promises: [{ text: 'refund by Friday', dueAt: NOW + 72 * HOUR }],
  wordings: [],
  overrides: [],
});

describe('ingest', () => {
  beforeEach(emptyStore);

  it('stores a thread with its verdict, clock and customer', async () => {
    const messages = [
      said('buyer', 'My lamp is broken', NOW - 5 * HOUR),
      said('seller', 'Sorry! A photo, please?', NOW - 4 * HOUR),
      said('buyer', 'Here it is, broken glass', NOW - 2 * HOUR),
    ];
    const { conversation, changed } = await ingest(threadPage(messages), tools());
    const view = await viewOf(conversation);
    expect(changed).toBe(true);
    expect(view.messages.map((message) => message.text)).toEqual(messages.map((message) => message.text));
    expect(view.verdict).toMatchObject({ intent: 'damaged', severity: 'II' });
    expect(view.judgedMessage).toBe(view.messages[2]?.key);
    expect(view.events.map((event) => event.kind)).toEqual(['buyer_message', 'human_reply', 'buyer_message']);
    expect(view.customer).toMatchObject({ name: 'Mara Quist', conversations: 1, language: 'en' });
    expect(await readQueue()).toMatchObject([{ dueAt: NOW + 22 * HOUR, buyerName: 'Mara Quist', severity: 'II' }]);
  });

  it('changes nothing when the same page is read a thousand times', async () => {
    const rows = [
      { siteConversationId: 'T-1', buyerName: 'Mara Quist', preview: 'Where is', unread: true, at: { text: '6d' } },
      { siteConversationId: 'T-2', buyerName: 'Ole', preview: 'Hello?', unread: true, at: { text: 'Jul 31' } },
    ];
    const order = {
      orderId: '12-34567-89012',
      items: [],
      trackingNumbers: [],
      total: '$ 12.50',
      buyerSiteId: 'mara_q',
    };
    const pages = [
      snapshot({
        kind: 'thread',
        thread: thread([said('buyer', 'ok', '6d'), said('buyer', 'ok', '6d'), said('seller', 'Fine', '5d')]),
      }),
      snapshot({ kind: 'inbox', rows, coverage: 'window' }),
      snapshot({ kind: 'order-list', orders: [order], coverage: 'window' }),
    ];
    for (const page of pages) await ingest(page, tools());
    const before = await dump();
    const calls: string[] = [];
    for (let round = 0; round < 334; round += 1) {
      for (const page of pages) {
        const { changed } = await ingest(
          { ...page, readAt: NOW + round * 1000 },
          tools({ judge: plainJudge('test-1', calls) }),
        );
        expect(changed).toBe(false);
      }
    }
    expect(await dump()).toEqual(before);
    expect(calls).toEqual([]);
    expect(await storedMessages()).toHaveLength(3);
  }, 120_000);

  it('keeps one message one when lists show windows, and tells repeated words apart', async () => {
    const all = ['a', 'ok', 'b', 'ok', 'c', 'ok'].map((text, i) => said(i % 2 ? 'seller' : 'buyer', text));
    const { conversation } = await ingest(threadPage(all.slice(2, 5)), tools());
    await ingest(threadPage(all.slice(0, 3)), tools());
    await ingest(threadPage(all.slice(3)), tools());
    await ingest(threadPage(all), tools());
    const view = await viewOf(conversation);
    expect(view.messages.map((message) => message.text)).toEqual(['a', 'ok', 'b', 'ok', 'c', 'ok']);
    expect(new Set(view.messages.map((message) => message.key)).size).toBe(6);
  });

  it('tells a revision from a new message only by the site id', async () => {
    const first = { ...said('buyer', 'Where is it?', NOW - HOUR), siteId: 'm1' };
    const { conversation } = await ingest(threadPage([first]), tools());
    await ingest(threadPage([{ ...first, text: 'Where is my lamp? It is broken' }]), tools());
    const view = await viewOf(conversation);
    expect(view.messages).toHaveLength(1);
    expect(view.verdict?.intent).toBe('damaged');
  });

  it('keeps two shops apart, and gives a page without a shop to the shop that knows its conversation', async () => {
    const page = threadPage([said('buyer', 'Hi', NOW)]);
    const one = await ingest(page, tools());
    const two = await ingest({ ...page, account: { siteId: 'shop-two' } }, tools());
    expect(one.conversation).not.toBe(two.conversation);
    const third = threadPage([said('buyer', 'Hi', NOW)], { siteConversationId: 'T-9', orderIds: [] });
    const named = await ingest(third, tools());
    const unnamed = await ingest({ ...third, account: undefined }, tools());
    expect(unnamed.conversation).toBe(named.conversation);
    const unknown = threadPage([said('buyer', 'Hi', NOW)], { siteConversationId: 'T-10', orderIds: [] });
    const guess = await ingest({ ...unknown, account: undefined }, tools());
    expect((await viewOf(guess.conversation)).account).toBe('ebay|-');
  });

  it('never puts what people wrote or are called outside a sealed value', async () => {
    const order = {
      orderId: '12-34567-89012',
      items: [{ title: 'SECRETLAMP' }],
      trackingNumbers: ['SECRETTRACK'],
      buyerName: 'SECRETNAME',
      buyerSiteId: 'SECRETUSER',
      shipToCountry: 'Germany',
    };
    const content = thread([said('buyer', 'SECRETTEXT', NOW)], {
      buyerName: 'SECRETNAME',
      buyerSiteId: 'SECRETUSER',
      subject: 'SECRETSUBJECT',
    });
    const { conversation } = await ingest(
      snapshot({ kind: 'thread', thread: content, order }, { account: { name: 'SECRETSHOP' } }),
      tools(),
    );
    if (!conversation) throw new Error('no conversation');
    await logReply(conversation, reply('SECRETREPLY', NOW));
    await saveDraft({ conversation, text: 'SECRETDRAFT', savedAt: NOW });
    const bytes = JSON.stringify(await dump(), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(bytes).not.toMatch(/SECRET/);
    expect(bytes).toContain('12-34567-89012');
  });

  it('counts a reply as sent only when a page shows it, and then tracks its promises', async () => {
    const question = said('buyer', 'My lamp is broken', NOW - HOUR);
    const { conversation } = await ingest(threadPage([question]), tools());
    if (!conversation) throw new Error('no conversation');
    await logReply(conversation, reply('We refund  you.\nSorry', NOW));
    await saveDraft({ conversation, text: 'We refund you. Sorry', savedAt: NOW });
    await ingest(threadPage([question]), tools());
    expect(await viewOf(conversation)).toMatchObject({ promises: [], draft: { savedAt: NOW } });
    await ingest(
      threadPage([question, said('seller', 'We refund you. Sorry', NOW + 60_000)], {}, { readAt: NOW + HOUR }),
      tools(),
    );
    const view = await viewOf(conversation);
    expect(view.replies[0]).toMatchObject({ sentKnownBy: 'seen-on-page', sentAt: NOW + 60_000 });
    expect(view.promises).toMatchObject([{ text: 'refund by Friday', state: 'open' }]);
    expect(view.draft).toBeUndefined();
    expect(await readQueue()).toEqual([]);
  });

  it('takes the seller at his word, until the page shows the reply itself', async () => {
    const question = said('buyer', 'My lamp is broken', NOW - HOUR);
    const { conversation } = await ingest(threadPage([question]), tools());
    if (!conversation) throw new Error('no conversation');
    const record = reply('Done', NOW);
    await logReply(conversation, record);
    expect(await markReplySent(conversation, record, NOW + 1000)).toBe(true);
    expect((await viewOf(conversation)).events.at(-1)).toMatchObject({ kind: 'human_reply', at: NOW + 1000 });
    await ingest(threadPage([question, said('seller', 'Done', NOW + 2000)], {}, { readAt: NOW + HOUR }), tools());
    const view = await viewOf(conversation);
    expect(view.events.filter((event) => event.kind === 'human_reply')).toHaveLength(1);
    expect(view.promises).toHaveLength(1);
  });

  it('starts no clock for thanks and stops none for an automatic reply', async () => {
    const settings = { ...tools().settings, automaticReplies: ['We got your message.'] };
    const { conversation } = await ingest(
      threadPage([
        said('buyer', 'It is broken', NOW - 3 * HOUR),
        said('seller', 'We got your message.', NOW - 2 * HOUR),
      ]),
      tools({ settings }),
    );
    expect((await viewOf(conversation)).events.at(-1)?.kind).toBe('auto_ack');
    expect((await readQueue())[0]?.dueAt).toBe(NOW + 21 * HOUR);
    const other = await ingest(
      threadPage([said('buyer', 'Thank you', NOW)], { siteConversationId: 'T-3', orderIds: [] }),
      tools(),
    );
    expect((await viewOf(other.conversation)).events).toMatchObject([{ thanksOnly: true }]);
  });

  it('judges again when the judgement has a new version', async () => {
    const page = threadPage([said('buyer', 'It is broken', NOW)]);
    await ingest(page, tools());
    const calls: string[] = [];
    await ingest(page, tools({ judge: plainJudge('test-2', calls) }));
    expect(calls).toEqual(['It is broken']);
  });

  it('judges only the newest message with what the earlier ones were about', async () => {
    const told: (string | undefined)[] = [];
    const { version, judge } = plainJudge();
    const listening: typeof judge = (text, context) => {
      told.push(context.facts?.earlierMatter?.intent);
      return judge(text, context);
    };
    const messages = [said('buyer', 'It is broken', NOW - 3 * HOUR), said('buyer', 'Hello?', NOW)];
    await ingest(threadPage(messages), tools({ judge: { version, judge: listening } }));
    expect(told).toEqual([undefined, 'damaged']);
  });

  it('shows the message even when judging it fails', async () => {
    const broken = {
      version: 'x',
      judge: () => Promise.reject(new Error('no lexicon')),
    };
    const { conversation } = await ingest(threadPage([said('buyer', 'It is broken', NOW)]), tools({ judge: broken }));
    const view = await viewOf(conversation);
    expect(view.messages).toHaveLength(1);
    expect(view.verdict).toBeUndefined();
  });

  it('judges a row of the inbox from its preview until the thread is read', async () => {
    const rows = [
      {
        siteConversationId: 'T-1',
        preview: 'The charger caught fire and…',
        unread: true,
        at: { text: '', machine: new Date(NOW - HOUR).toISOString() },
      },
    ];
    const result = await ingest(snapshot({ kind: 'inbox', rows, coverage: 'window' }), tools());
    const [key] = result.rows;
    expect(await viewOf(key)).toMatchObject({ verdict: { severity: 'I' }, messages: [] });
    expect((await readQueue())[0]).toMatchObject({ severity: 'I', dueAt: NOW + 23 * HOUR });
    await ingest(threadPage([said('buyer', 'The charger caught fire and burnt my desk', NOW - HOUR)]), tools());
    const rest = await database().conversations.toArray();
    expect(rest).toMatchObject([{ key, depth: 'thread', severity: 'I' }]);
    expect((await viewOf(key)).events).toHaveLength(1);
  });

  it('opens a settled case again when the buyer writes again', async () => {
    const { changeCase } = await import('@/utils/store/commands/change-case');
    const first = said('buyer', 'It is broken', NOW - HOUR);
    const { conversation } = await ingest(threadPage([first]), tools());
    if (!conversation) throw new Error('no conversation');
    await changeCase(
      conversation,
      { kind: 'resolved', at: NOW, by: 'Li', outcome: 'refunded' },
      { status: 'resolved' },
    );
    await ingest(
      threadPage([first, said('buyer', 'Still broken', NOW + HOUR)], {}, { readAt: NOW + 2 * HOUR }),
      tools(),
    );
    expect((await viewOf(conversation)).case?.status).toBe('open');
  });
});

describe('an order page and a conversation that prints no order', () => {
  beforeEach(emptyStore);
  const order = (title: string) => ({
    orderId: '09-11111-22222',
    buyerSiteId: 'mara_q',
    items: [{ title }],
    trackingNumbers: [],
  });

  it('are joined by the buyer and the goods', async () => {
    const talk = await ingest(
      threadPage([said('buyer', 'It broke', NOW)], { orderIds: [], itemTitle: 'Brass lamp' }),
      tools(),
    );
    const page = await ingest(snapshot({ kind: 'order', order: order('Brass lamp') }), tools());
    expect(page.conversation).toBe(talk.conversation);
    expect((await viewOf(page.conversation)).order?.orderId).toBe('09-11111-22222');
  });

  it('are not joined when the goods differ', async () => {
    await ingest(threadPage([said('buyer', 'It broke', NOW)], { orderIds: [], itemTitle: 'Brass lamp' }), tools());
    const page = await ingest(snapshot({ kind: 'order', order: order('Oak shelf') }), tools());
    expect(page.conversation).toBeUndefined();
  });
});
