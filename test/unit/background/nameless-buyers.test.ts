import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import type { PrintedMessage } from '@/utils/domain/reading';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { saveDraft } from '@/utils/store/commands/save-draft';
import { database } from '@/utils/store/database';
import { openedMessages } from '@/utils/store/queries/opened-messages';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { emptyStore, HOUR, NOW, said, snapshot, thread, tools } from './world';

const im = { marketplace: 'aliexpress' as const, host: 'csp.aliexpress.com', account: { siteId: '771234' } };
const NAME = 'Camille D.';
const FIRST = '8211000011112222';
const SECOND = '8211000033334444';
const QUESTION = 'Où est mon colis ?';

type Row = [name: string, preview: string, at?: number];
const list = (...rows: Row[]) =>
  snapshot(
    {
      kind: 'inbox',
      coverage: 'window',
      rows: rows.map(([buyerName, preview, at]) => ({
        buyerName,
        preview,
        unread: true,
        ...(at && { at: { text: '', machine: new Date(at).toISOString() } }),
      })),
    },
    im,
  );
const talk = (orderId: string | undefined, ...messages: (string | PrintedMessage)[]) =>
  snapshot(
    {
      kind: 'thread',
      thread: thread(
        messages.map((one, at) => (typeof one === 'string' ? said('buyer', one, NOW - HOUR + at * 60_000) : one)),
        {
          siteConversationId: undefined,
          buyerSiteId: undefined,
          buyerName: NAME,
          orderIds: orderId === undefined ? [] : [orderId],
        },
      ),
      order: orderId === undefined ? undefined : { orderId, items: [], trackingNumbers: [] },
    },
    im,
  );
const orders = (...orderIds: string[]) =>
  snapshot(
    {
      kind: 'order-list',
      coverage: 'window',
      orders: orderIds.map((orderId) => ({ orderId, buyerName: NAME, items: [], trackingNumbers: [] })),
    },
    im,
  );
const open = (page: ReturnType<typeof snapshot>) => ingest(page, tools());
const buyers = async (): Promise<number> => database().customers.count();
const talks = async (): Promise<number> => database().conversations.count();
const fileOf = async (key: string | undefined) => {
  const row = key === undefined ? undefined : (await database().conversations.toArray()).find((one) => one.key === key);
  return row && readConversation(row.key);
};

beforeEach(emptyStore);

describe('a buyer on AliExpress, whose pages print no id of buyer or talk', () => {
  it('is one, met first in the list and then in the thread', async () => {
    await open(list([NAME, QUESTION], ['Jorge P.', 'Obrigado']));
    const { rows } = await open(list([NAME, QUESTION], ['Jorge P.', 'Obrigado']));
    const { conversation } = await open(talk(FIRST, QUESTION));
    expect(conversation).toBe(rows[0]);
    expect([await buyers(), await talks()]).toEqual([2, 2]);
    expect((await fileOf(conversation))?.customer).toMatchObject({ name: NAME, conversations: 1, orders: 1 });
  });

  it('keeps what was noted of her, and the pages of her orders bring no second one', async () => {
    const { rows } = await open(list([NAME, QUESTION]));
    const [met] = await database().customers.toArray();
    if (!met) throw new Error('no buyer');
    await noteCustomer(met.key, 'kind');
    await open(orders(FIRST, SECOND));
    expect(await buyers()).toBe(3);
    expect((await open(talk(FIRST, QUESTION))).conversation).toBe(rows[0]);
    expect((await open(talk(SECOND, QUESTION, 'Et l’autre ?'))).conversation).toBe(rows[0]);
    expect([await buyers(), await talks()]).toEqual([1, 1]);
    expect((await fileOf(rows[0]))?.customer).toMatchObject({ note: 'kind', orders: 2 });
  });

  it('is one, met first in the thread and then in the list', async () => {
    const { conversation } = await open(talk(FIRST, QUESTION));
    expect((await open(list([NAME, QUESTION]))).rows).toEqual([conversation]);
    expect([await buyers(), await talks()]).toEqual([1, 1]);
  });

  it('who writes again is another in the list only until her thread shows the words', async () => {
    const { conversation } = await open(talk(FIRST, QUESTION));
    const { rows } = await open(list([NAME, 'Toujours rien, que f…']));
    expect(rows[0]).toBeDefined();
    expect(rows[0]).not.toBe(conversation);
    expect((await open(talk(FIRST, QUESTION, 'Toujours rien, que faire ?'))).conversation).toBe(conversation);
    expect([await buyers(), await talks()]).toEqual([1, 1]);
    expect((await open(list([NAME, 'Toujours rien, que f…']))).rows).toEqual([conversation]);
  });

  it('is one when the newest is a picture, which the list describes in words of its own', async () => {
    const { rows } = await open(list([NAME, '[图片]', NOW - HOUR + 60_000]));
    const picture: PrintedMessage = {
      ...said('buyer', '', NOW - HOUR + 60_000),
      attachments: [{ kind: 'image', count: 1 }],
    };
    expect((await open(talk(FIRST, QUESTION, picture))).conversation).toBe(rows[0]);
    expect((await open(list([NAME, '[图片]', NOW - HOUR + 60_000]))).rows).toEqual(rows);
    expect((await open(list([NAME, '[图片]', NOW - 5 * HOUR]))).rows).not.toEqual(rows);
    expect((await open(list([NAME, '[图片]']))).rows).not.toEqual(rows);
  });

  it('loses nothing that was begun in the talk that proves to be hers', async () => {
    const { conversation } = await open(talk(FIRST, QUESTION));
    const { rows } = await open(list([NAME, 'Toujours rien, que faire ?']));
    const [twin] = rows;
    if (!twin) throw new Error('no talk');
    await saveDraft({ conversation: twin, text: 'Bonjour', savedAt: NOW });
    await open(talk(FIRST, QUESTION, 'Toujours rien, que faire ?'));
    expect((await fileOf(twin))?.customer?.key).toBe((await fileOf(conversation))?.customer?.key);
    expect([await buyers(), await talks()]).toEqual([1, 2]);
  });

  it('is found again by her words after her dispute was seen first', async () => {
    const dispute = { siteCaseId: 'D-1', orderId: FIRST, buyerName: NAME, deadlines: [] };
    const page = snapshot({ kind: 'case', coverage: 'window', cases: [dispute] }, { ...im, path: '/m_apps/dispute' });
    const { conversation } = await open(page);
    expect((await open(page)).changed).toBe(false);
    expect((await open(list([NAME, QUESTION]))).rows).not.toContain(conversation);
    expect((await open(talk(FIRST, QUESTION))).conversation).toBe(conversation);
    expect((await open(list([NAME, QUESTION]))).rows).toEqual([conversation]);
    expect([await buyers(), await talks()]).toEqual([1, 1]);
  });
});

describe('two buyers of one name on AliExpress', () => {
  it('stay two when their threads say other things', async () => {
    const first = await open(talk(FIRST, QUESTION));
    await open(list([NAME, 'Merci beaucoup']));
    const second = await open(talk(SECOND, 'Merci beaucoup'));
    expect(second.conversation).not.toBe(first.conversation);
    expect([await buyers(), await talks()]).toEqual([2, 2]);
  });

  it('stay two when the list shows both, whichever is above', async () => {
    const [alone] = (await open(list([NAME, QUESTION]))).rows;
    const { rows: before } = await open(list([NAME, 'Merci beaucoup'], [NAME, QUESTION]));
    expect(before[1]).toBe(alone);
    expect(new Set(before).size).toBe(2);
    const { rows } = await open(list([NAME, QUESTION], [NAME, 'Merci beaucoup']));
    expect(rows).toEqual([before[1], before[0]]);
    expect((await open(talk(FIRST, QUESTION))).conversation).toBe(rows[0]);
    expect([await buyers(), await talks()]).toEqual([2, 2]);
  });

  it('stay two when both say the same on other days, or one says how the other begins', async () => {
    const first = await open(talk(FIRST, said('buyer', QUESTION, NOW - 20 * 24 * HOUR)));
    const second = await open(talk(SECOND, said('buyer', QUESTION, NOW - HOUR)));
    expect(second.conversation).not.toBe(first.conversation);
    const { rows } = await open(list([NAME, 'Où est', NOW - HOUR]));
    expect([first.conversation, second.conversation]).not.toContain(rows[0]);
  });

  it('stay two when a machine said the same to both', async () => {
    const machine = (at: number): PrintedMessage => ({ ...said('seller', 'We answer tomorrow', at), automatic: true });
    await open(list([NAME, 'We answer tomorrow', NOW - 5 * HOUR]));
    const first = await open(talk(FIRST, 'Bonsoir', machine(NOW - 5 * HOUR)));
    expect((await open(list([NAME, 'We answer tomorrow', NOW - HOUR]))).rows).not.toContain(first.conversation);
    const second = await open(talk(SECOND, 'Une question', machine(NOW - HOUR)));
    expect(second.conversation).not.toBe(first.conversation);
    expect([await buyers(), await talks()]).toEqual([2, 2]);
  });

  it('never share a talk or a message, in whatever order their pages come', async () => {
    const buyer = fc.constantFrom<0 | 1>(0, 1);
    const page = fc.oneof(
      fc.record({ kind: fc.constant('thread' as const), buyer }),
      fc.record({ kind: fc.constant('list' as const), buyer }),
      fc.record({ kind: fc.constant('both' as const), buyer }),
      fc.record({ kind: fc.constant('writes' as const), buyer }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 3, maxLength: 9 }), async (pages) => {
        await emptyStore();
        const words: [string[], string[]] = [['premier, mot 0'], ['second, mot 0']];
        const newest = (of: 0 | 1): Row => [NAME, words[of].at(-1) ?? ''];
        const opened = new Map<string, 0 | 1>();
        for (const { kind, buyer } of pages) {
          if (kind === 'writes') {
            words[buyer].push(`${words[buyer][0]?.split(',')[0]}, mot ${words[buyer].length}`);
          } else if (kind === 'thread') {
            const { conversation = '' } = await open(talk(buyer === 0 ? FIRST : SECOND, ...words[buyer]));
            expect(opened.get(conversation) ?? buyer).toBe(buyer);
            opened.set(conversation, buyer);
          } else {
            const shown: (0 | 1)[] = kind === 'both' ? [buyer, buyer === 0 ? 1 : 0] : [buyer];
            const { rows } = await open(list(...shown.map(newest)));
            for (const [at, one] of shown.entries()) expect(opened.get(rows[at] ?? '') ?? one).toBe(one);
            if (kind === 'both') expect(rows[0]).not.toBe(rows[1]);
          }
        }
        for (const [key, buyer] of opened) {
          const file = await fileOf(key);
          if (file === undefined) throw new Error('a talk that was read is gone');
          const texts = (await openedMessages(file.key)).map(({ content }) => content.text);
          expect(texts.every((text) => words[buyer].includes(text))).toBe(true);
          expect(file.orderIds).toEqual([buyer === 0 ? FIRST : SECOND]);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
