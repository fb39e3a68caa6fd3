import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeStep } from '@/components/case-file/take-step';
import { createBackground } from '@/utils/background/background';
import type { CaseStep } from '@/utils/domain/case-file';
import type { Decision } from '@/utils/domain/draft';
import type { ConversationKey } from '@/utils/domain/ids';
import type { Severity } from '@/utils/domain/judgement';
import type { PrintedMessage, PrintedThreadRow } from '@/utils/domain/reading';
import type { Caller } from '@/utils/messaging/sender';
import { erase } from '@/utils/store/commands/erase';
import { database } from '@/utils/store/database';
import { checkRecord } from '@/utils/store/queries/check-record';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readHandOver } from '@/utils/store/queries/read-hand-over';
import { readQueue } from '@/utils/store/queries/read-queue';
import { type FakeBrowser, fakeBrowser } from './fake-browser';
import { emptyStore, HOUR, NOW, read, said, snapshot, thread } from './world';

const stand = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => stand.browser[String(name)] }),
}));
const panel: Extract<Caller, { from: 'extension-page' }> = { from: 'extension-page', url: new URL('https://own/') };
const page: Extract<Caller, { from: 'content' }> = {
  from: 'content',
  tabId: 7,
  host: 'www.ebay.com',
  marketplace: 'ebay',
} as Extract<Caller, { from: 'content' }>;

const load = async (path: string): Promise<unknown> =>
  JSON.parse(
    await readFile(path.startsWith('ui/') ? `locales/${path}` : `public/knowledge/${path}`, 'utf8').catch(() =>
      readFile(`locales/${path}`, 'utf8'),
    ),
  );

let fake: FakeBrowser;
let now = NOW;
const worker = () => createBackground({ load, release: '1', now: () => now });

/** One seller at work: reads the page, changes the case, looks at what is stored. */
function desk() {
  let background = worker();
  let conversation = '' as ConversationKey;
  let person = '';
  return {
    /** The browser stops the worker and starts another one. */
    kill: () => {
      background = worker();
    },
    watch: () => background.watch(),
    async reads(messages: PrintedMessage[]) {
      const content = { kind: 'thread' as const, thread: thread(messages) };
      const reading = read(snapshot(content, { readAt: now }));
      await background.handlers['page/reading']({ reading, path: '/cnt/thread?id=T-1' }, page);
      conversation = (await database().conversations.toArray())[0]?.key ?? conversation;
    },
    async lists(rows: PrintedThreadRow[]) {
      const reading = read(snapshot({ kind: 'inbox', rows, coverage: 'window' }, { readAt: now }));
      await background.handlers['page/reading']({ reading, path: '/sh/inbox' }, page);
    },
    async does(step: CaseStep): Promise<string | undefined> {
      now += 60_000;
      return takeStep(await this.view(), step, { now, person }, async (asked) => {
        const { refusal } = await background.handlers['case/change']({ conversation, ...asked }, panel);
        return refusal;
      });
    },
    async promises(text: string, dueAt: number) {
      fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
      const { replyId = '' } = await background.handlers['reply/insert'](
        {
          tabId: 7,
          conversation,
          text: `We will ${text}.`,
          mode: 'replace-own',
          promises: [{ text, dueAt }],
          wordings: [],
          overrides: [],
        },
        panel,
      );
      await background.handlers['reply/sent']({ conversation, replyId, at: now }, panel);
    },
    async inserts(text: string, overrides: { rule: string; reason: string }[]) {
      fake.tabAnswers = (_, name) => (name === 'tab/insert' ? { outcome: 'inserted' } : {});
      const mode = 'replace-own' as const;
      const request = { tabId: 7, conversation, text, mode, promises: [], wordings: [], overrides };
      await background.handlers['reply/insert'](request, panel);
    },
    decides: (decision: Decision) => background.handlers['case/decide']({ conversation, decision }, panel),
    corrects: (correction: { severity: Severity }) =>
      background.handlers['verdict/correct']({ conversation, correction }, panel),
    names(name: string) {
      person = name;
      return background.handlers['settings/change']({ path: 'agent.name', value: name }, panel);
    },
    async view() {
      const view = await readConversation(conversation);
      if (view === undefined) throw new Error('no conversation');
      return view;
    },
    async case() {
      const found = (await this.view()).case;
      if (found === undefined) throw new Error('no case');
      return found;
    },
  };
}

beforeEach(async () => {
  await emptyStore();
  now = NOW;
  fake = fakeBrowser();
  stand.browser = fake.browser;
});

describe('the life of a case', () => {
  it('goes from the first message through a colleague, a hand-over and three steps to its end, and on again', async () => {
    const seller = desk();
    await seller.names('Li');
    const first = said('buyer', 'The lamp arrived broken, please refund me', NOW - HOUR);
    await seller.reads([first]);
    const until = NOW + 2 * HOUR;
    expect(await seller.does({ kind: 'asked-inside', id: 'q', who: 'Warehouse', question: 'packed?', until })).toBe(
      undefined,
    );
    expect(await seller.case()).toMatchObject({ status: 'open', owner: 'Li', nudges: 0, unansweredSince: NOW - HOUR });
    // A buyer who waits for an answer comes before a colleague who is asked.
    expect((await readQueue())[0]).toMatchObject({ dueAt: until, owner: 'Li', status: 'open' });

    // The buyer asks again before anyone answered.
    now += HOUR;
    const nudge = said('buyer', 'Hello? The lamp is broken.', NOW + HOUR);
    await seller.reads([first, nudge]);
    await seller.reads([first, nudge]);
    expect((await seller.case()).nudges).toBe(1);
    expect((await seller.case()).unansweredSince).toBe(NOW - HOUR);

    const answer = said('seller', 'We are looking into it.', NOW + HOUR + 60_000);
    now += 2 * 60_000;
    await seller.reads([first, nudge, answer]);
    expect(await seller.case()).toMatchObject({ status: 'waiting-inside', replies: 1 });

    expect(await seller.does({ kind: 'resolved', outcome: 'refund' })).toBe('question-open');
    expect(await seller.does({ kind: 'answered-inside', id: 'q', answer: 'one box only' })).toBeUndefined();
    expect((await seller.case()).status).toBe('open');
    expect(await seller.does({ kind: 'handed-over', to: 'Ana', note: '' })).toBe('note-missing');
    expect(await seller.does({ kind: 'handed-over', to: 'Ana', note: 'refund is agreed' })).toBeUndefined();
    const [line] = await readHandOver();
    expect(line).toMatchObject({ file: { owner: 'Ana', note: 'refund is agreed' }, row: { owner: 'Ana' } });

    const compensation = { amount: 18.5, currency: 'EUR' };
    expect(await seller.does({ kind: 'resolved', outcome: 'refund', compensation })).toBeUndefined();
    expect(await seller.case()).toMatchObject({ status: 'resolved', compensation, solvedAtFirstContact: false });
    expect(await seller.does({ kind: 'closed' })).toBe('steps-missing');
    await seller.does({ kind: 'step-done', step: 'made-good' });
    await seller.does({ kind: 'step-done', step: 'buyer-told' });
    expect(await seller.does({ kind: 'step-done', step: 'put-right' })).toBe('cause-missing');
    await seller.does({ kind: 'step-done', step: 'put-right', rootCause: 'thin box' });
    expect(await seller.does({ kind: 'closed' })).toBeUndefined();
    expect(await seller.case()).toMatchObject({ status: 'closed', rootCause: 'thin box' });

    // Thanks leave it closed; anything else opens it again.
    now += HOUR;
    const thanks = said('buyer', 'Thank you!', now - 60_000);
    await seller.reads([first, nudge, answer, thanks]);
    expect((await seller.case()).status).toBe('closed');
    now += HOUR;
    await seller.reads([first, nudge, answer, thanks, said('buyer', 'The new lamp is broken, too', now - 60_000)]);
    expect(await seller.case()).toMatchObject({ status: 'open', reopened: 1 });
    expect(await database().cases.count()).toBe(1);
  });

  it('is opened again by a message of which only the list of the inbox tells', async () => {
    const seller = desk();
    await seller.reads([said('buyer', 'It is broken', NOW - HOUR)]);
    await seller.does({ kind: 'resolved', outcome: 'refund' });
    now += HOUR;
    const row = {
      siteConversationId: 'T-1',
      preview: 'The new one is broken, too',
      unread: true,
      from: 'buyer' as const,
      at: { text: '', machine: new Date(now - 60_000).toISOString() },
    };
    await seller.lists([row]);
    expect(await seller.case()).toMatchObject({ status: 'open', reopened: 1 });
    expect(await readQueue()).toMatchObject([{ status: 'open' }]);
  });

  it('counts a reply that the seller called sent and the page shows later just once', async () => {
    const seller = desk();
    const first = said('buyer', 'Where is my parcel?', NOW - HOUR);
    await seller.reads([first]);
    await seller.does({ kind: 'noted', note: 'asked the carrier' });
    await seller.promises('ask the carrier', NOW + 50 * HOUR);
    expect(await seller.case()).toMatchObject({ status: 'waiting-buyer', replies: 1 });
    now += 5 * 60_000;
    await seller.reads([first, said('seller', 'We will ask the carrier.', now - 60_000)]);
    expect(await seller.case()).toMatchObject({ status: 'waiting-buyer', replies: 1 });
    expect(await seller.does({ kind: 'resolved', outcome: 'found' })).toBeUndefined();
    expect((await seller.case()).solvedAtFirstContact).toBe(true);
  });

  it('keeps a record that shows a change, and stays whole when a buyer is erased', async () => {
    const seller = desk();
    await seller.reads([said('buyer', 'It is broken', NOW - HOUR)]);
    await seller.does({ kind: 'noted', note: 'photo asked' });
    await seller.does({ kind: 'resolved', outcome: 'refund' });
    const { id, log } = await seller.case();
    expect(log.map(({ kind, link }) => [kind, link])).toEqual([
      ['noted', 1],
      ['resolved', 2],
    ]);
    expect(await checkRecord(id, log)).toBeUndefined();
    expect(await checkRecord(id, [{ ...log[0], note: 'nothing asked' } as (typeof log)[number]])).toBe(1);
    const { key } = await seller.view();
    await erase({ conversations: [key], orders: [], customers: [] });
    expect(await database().cases.count()).toBe(0);
    expect(await checkRecord(id, log)).toBeUndefined();
    await database().audit.update(1, { at: NOW + 5 });
    expect(await checkRecord(id, log)).toBe(1);
  });

  it('does not begin to wait in the queue because an answered message was judged anew', async () => {
    const seller = desk();
    await seller.reads([said('buyer', 'Is it green?', NOW - HOUR), said('seller', 'It is green.', NOW - HOUR / 2)]);
    await seller.corrects({ severity: 'II' });
    expect((await seller.case()).log).toMatchObject([{ kind: 'corrected', severity: 'II' }]);
    expect(await readQueue()).toEqual([]);
  });

  it('notices entries that were cut off at the end, of the chain or of the case', async () => {
    const seller = desk();
    await seller.reads([said('buyer', 'It is broken', NOW - HOUR)]);
    for (const note of ['photo asked', 'photo came', 'refund promised']) await seller.does({ kind: 'noted', note });
    const { id, log } = await seller.case();
    const { audit } = database();
    const chain = await audit.toArray();
    expect(await checkRecord(id, log)).toBeUndefined();
    // The case forgets its last entry, as an older copy of its row would.
    expect(await checkRecord(id, log.slice(0, 2))).toBe(3);
    // The chain loses its last link, then the note of its end with it, then everything.
    await audit.delete(3);
    expect(await checkRecord(id, log)).toBe(3);
    expect(await checkRecord(id, log.slice(0, 2))).toBe(3);
    await audit.delete(0);
    expect(await checkRecord(id, log.slice(0, 2))).toBe(3);
    await audit.clear();
    expect(await checkRecord(id, log)).toBe(1);
    await audit.bulkPut(chain);
    expect(await checkRecord(id, log)).toBeUndefined();
    // An older note of the end does not fit a longer chain.
    const noted = await audit.get(0);
    await seller.does({ kind: 'noted', note: 'refund sent' });
    if (noted) await audit.put(noted);
    expect(await checkRecord(id, (await seller.case()).log)).toBe(4);
  });

  it('records what was decided, which rule was passed over, and a corrected judgement, each with its person', async () => {
    const seller = desk();
    await seller.names('Li');
    await seller.reads([said('buyer', 'It is broken', NOW - HOUR)]);
    await seller.decides({ remedy: 'refund_partial', amount: { amount: 5, currency: 'EUR' } });
    await seller.decides({ remedy: 'refund_partial', amount: { amount: 50, currency: 'EUR' } });
    await seller.corrects({ severity: 'I' });
    await seller.inserts('We refund 50 EUR.', [{ rule: 'amount', reason: 'agreed by telephone' }]);
    await seller.inserts('We refund 50 EUR today.', []);
    const { id, log, owner } = await seller.case();
    expect(owner).toBe('Li');
    expect(log).toMatchObject([
      { kind: 'corrected', severity: 'I', by: 'Li' },
      { kind: 'decided', remedy: 'refund_partial', amount: { amount: 50, currency: 'EUR' }, by: 'Li' },
      { kind: 'overrode', rule: 'amount', reason: 'agreed by telephone', by: 'Li' },
    ]);
    expect(await checkRecord(id, log)).toBeUndefined();
    // What is written down aside moves nothing: the buyer still waits.
    expect(await readQueue()).toMatchObject([{ status: 'open', severity: 'I' }]);
    // A correction does not change hands, nor hide who wrote last.
    await seller.does({ kind: 'handed-over', to: 'Ana', note: 'yours' });
    now += HOUR;
    const first = said('buyer', 'It is broken', NOW - HOUR);
    await seller.reads([first, said('seller', 'We refund 50 EUR today.', now - 60_000)]);
    await seller.corrects({ severity: 'II' });
    expect(await readQueue()).toMatchObject([{ status: 'waiting-buyer', owner: 'Ana' }]);
  });
});

describe('a promise to a buyer', () => {
  it('breaks by itself when its time has passed, makes the case graver, and can be dealt with', async () => {
    const seller = desk();
    await seller.reads([said('buyer', 'What colour is the lamp?', NOW - HOUR)]);
    const before = (await seller.view()).verdict?.severity;
    const dueAt = NOW + 3 * HOUR;
    await seller.promises('answer by three', dueAt);
    expect((await seller.view()).promises).toMatchObject([{ state: 'open' }]);
    expect(fake.alarm).toBeLessThanOrEqual(dueAt + 1);

    now = dueAt + 1;
    seller.kill();
    await seller.watch();
    const broken = await seller.view();
    expect(broken.promises).toMatchObject([{ state: 'broken', told: undefined }]);
    expect([before, broken.verdict?.severity]).toEqual(['III', 'II']);
    expect(broken.verdict?.reasons).toContainEqual({ label: 'case:promise_broken', quote: 'answer by three' });
    // Still to be dealt with: it stays in the queue as overdue.
    expect((await readQueue())[0]).toMatchObject({ dueAt });
    expect(broken.case?.log.map(({ kind }) => kind)).toEqual(['promise-overdue']);

    const id = broken.promises[0]?.id ?? '';
    const later = now + 24 * HOUR;
    expect(await seller.does({ kind: 'promise-postponed', id, dueAt: later })).toBeUndefined();
    expect(await seller.view()).toMatchObject({
      promises: [{ state: 'open', dueAt: later }],
      verdict: { severity: 'III' },
    });
    expect(await seller.does({ kind: 'promise-kept', id })).toBeUndefined();
    expect((await seller.view()).promises).toMatchObject([{ state: 'kept' }]);
    expect(await readQueue()).toMatchObject([{ dueAt: undefined, status: 'waiting-buyer' }]);
  });
});

describe('a notice', () => {
  it('comes once for a deadline, however often the worker is stopped and started', async () => {
    const seller = desk();
    const dueAt = NOW + 3 * HOUR;
    await seller.reads([said('buyer', 'What colour is the lamp?', NOW - HOUR)]);
    await seller.promises('answer by three', dueAt);
    const told = () => fake.calls.filter(({ name }) => name === 'notify').map(({ values }) => values[1]);
    const before = told().length;
    now = dueAt + 1;
    for (let start = 0; start < 5; start++) {
      seller.kill();
      await seller.watch();
      now += 20 * 60_000;
    }
    expect(told().length - before).toBe(1);
    expect(fake.badge).toBe('1');
  });
});

describe('a case that nobody moves', () => {
  const told = () => fake.calls.filter(({ name }) => name === 'notify').length;
  const due = async () => (await readQueue())[0]?.dueAt;

  it('is told when the fallback owner has not answered for two hours, and no longer once he has', async () => {
    const seller = desk();
    const first = said('buyer', 'What colour is the lamp?', NOW - HOUR);
    await seller.reads([first, said('seller', 'It is green.', NOW - HOUR / 2)]);
    expect(await due()).toBeUndefined();
    await seller.does({ kind: 'fallback-named', to: 'Ana' });
    await seller.does({ kind: 'fallback-asked' });
    const dueAt = now + 2 * HOUR;
    expect(await due()).toBe(dueAt);
    // Named within the last hour only, as every other deadline.
    expect(fake.badge).toBe('');
    now = dueAt - HOUR + 1;
    seller.kill();
    await seller.watch();
    expect([told(), fake.badge]).toEqual([1, '1']);
    now = dueAt + 1;
    await seller.watch();
    expect(told()).toBe(2);
    await seller.does({ kind: 'fallback-confirmed' });
    expect(fake.badge).toBe('');
  });

  it('is told after a day without an update while the next step is ours, not while it is the buyer’s', async () => {
    const seller = desk();
    const first = said('buyer', 'What colour is the lamp?', NOW - HOUR);
    const answer = said('seller', 'Let me ask.', NOW - HOUR / 2);
    await seller.reads([first, answer]);
    await seller.does({ kind: 'asked-inside', id: 'q', who: 'Warehouse', question: 'colour?' });
    const dueAt = now + 24 * HOUR;
    expect(await due()).toBe(dueAt);
    now += 20 * HOUR;
    await seller.does({ kind: 'noted', note: 'asked again' });
    expect(await due()).toBe(now + 24 * HOUR);
    now += 24 * HOUR + 1;
    seller.kill();
    await seller.watch();
    expect([told(), fake.badge]).toEqual([1, '1']);

    await seller.does({ kind: 'answered-inside', id: 'q', answer: 'green' });
    expect(await due()).toBe(now + 24 * HOUR);
    now += HOUR;
    await seller.reads([first, answer, said('seller', 'It is green.', now - 60_000)]);
    expect(await readQueue()).toMatchObject([{ dueAt: undefined, status: 'waiting-buyer' }]);
  });
});
