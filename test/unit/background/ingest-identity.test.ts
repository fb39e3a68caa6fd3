import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClockWork } from '@/utils/background/clock-work';
import { ingest } from '@/utils/background/ingest';
import type { PrintedOrder } from '@/utils/domain/reading';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readCustomer } from '@/utils/store/queries/read-customer';
import { storedMessages } from '../store/stored-messages';
import { emptyStore, HOUR, NOW, said, snapshot, thread, tools } from './world';

const order = (over: Partial<PrintedOrder> = {}): PrintedOrder => ({
  orderId: '305-1234567-1234567',
  items: [{ title: 'Lamp', quantity: 1 }],
  trackingNumbers: [],
  ...over,
});
const amazon = { marketplace: 'amazon' as const, host: 'sellercentral.amazon.de', uiLanguage: 'de-DE' };
const question = said('buyer', 'Wo ist mein Paket?', NOW - HOUR);
const bare = { siteConversationId: undefined, buyerSiteId: undefined, buyerName: 'Anna' };

const load = async (path: string): Promise<unknown> =>
  JSON.parse(readFileSync(new URL(`../../../public/knowledge/${path}`, import.meta.url), 'utf8'));

describe('identity', () => {
  beforeEach(emptyStore);

  it('knows a conversation by its order, and again when its site id comes to light', async () => {
    const byOrder = await ingest(
      snapshot({ kind: 'thread', thread: thread([question], { ...bare, orderIds: ['305-1234567-1234567'] }) }, amazon),
      tools(),
    );
    const bySite = await ingest(
      snapshot(
        {
          kind: 'thread',
          thread: thread([question], { ...bare, siteConversationId: 'C-9', orderIds: ['305-1234567-1234567'] }),
        },
        amazon,
      ),
      tools(),
    );
    const again = await ingest(
      snapshot(
        { kind: 'thread', thread: thread([question], { ...bare, siteConversationId: 'C-9', orderIds: [] }) },
        amazon,
      ),
      tools(),
    );
    expect(bySite.conversation).toBe(byOrder.conversation);
    expect(again.conversation).toBe(byOrder.conversation);
    expect(await storedMessages()).toHaveLength(1);
  });

  it('takes two buyers of one name for two', async () => {
    for (const [id, orderId] of [
      ['C-1', '305-0000000-0000001'],
      ['C-2', '305-0000000-0000002'],
    ] as const) {
      await ingest(
        snapshot(
          { kind: 'thread', thread: thread([question], { ...bare, siteConversationId: id, orderIds: [orderId] }) },
          amazon,
        ),
        tools(),
      );
    }
    expect(await database().customers.count()).toBe(2);
  });

  it('gives what was noted of a buyer to him when his id comes to light', async () => {
    const first = await ingest(
      snapshot({ kind: 'order-list', coverage: 'window', orders: [order({ buyerName: 'Anna' })] }, amazon),
      tools(),
    );
    expect(first.conversation).toBeUndefined();
    const [provisional] = await database().customers.toArray();
    if (!provisional) throw new Error('no buyer');
    await noteCustomer(provisional.key, 'kind');
    const marks = {
      siteConversationId: 'C-1',
      buyerName: 'Anna',
      buyerSiteId: 'B-77',
      orderIds: ['305-1234567-1234567'],
    };
    const known = snapshot(
      { kind: 'thread', thread: thread([question], marks), order: order({ buyerSiteId: 'B-77' }) },
      amazon,
    );
    const { conversation } = await ingest(known, tools());
    const customers = await database().customers.toArray();
    expect(customers).toHaveLength(1);
    const [customer] = customers;
    if (!customer || !conversation) throw new Error('no buyer');
    expect(customer.key).not.toBe(provisional.key);
    expect(await readCustomer(customer.key)).toMatchObject({ note: 'kind', conversations: 1, orders: 1, name: 'Anna' });
    expect((await readConversation(conversation))?.customer?.key).toBe(customer.key);
  });

  it('finds a conversation again that a page without a shop had stored', async () => {
    const page = snapshot({ kind: 'thread', thread: thread([question]) }, { account: undefined });
    const unnamed = await ingest(page, tools());
    const named = await ingest({ ...page, account: { siteId: 'shop-one' } }, tools());
    expect(named.conversation).toBe(unnamed.conversation);
  });
});

describe('orders', () => {
  beforeEach(emptyStore);

  it('are understood as their page prints them, and a poorer page takes nothing away', async () => {
    const full = order({
      items: [{ title: 'Lamp', quantity: 2, price: '14,95 €', sku: 'L-1' }],
      total: '29,90 €',
      placedAt: { text: 'Mi., 26. Aug. 2026, 18:09 MESZ' },
      deliverBy: { text: '3. September 2026' },
      shipToCountry: 'Österreich',
      trackingNumbers: ['JD0001'],
      carrier: 'DHL',
    });
    const withThread = snapshot(
      { kind: 'order', order: full, thread: thread([question], { ...bare, orderIds: [full.orderId] }) },
      amazon,
    );
    const { conversation } = await ingest(withThread, tools());
    await ingest(snapshot({ kind: 'order-list', coverage: 'window', orders: [order({ items: [] })] }, amazon), tools());
    const view = conversation && (await readConversation(conversation));
    expect(view?.order).toMatchObject({
      items: [{ title: 'Lamp', quantity: 2, price: { amount: 14.95, currency: 'EUR' }, sku: 'L-1' }],
      total: { amount: 29.9, currency: 'EUR' },
      placedAt: Date.UTC(2026, 7, 26, 16, 9),
      promisedBy: '2026-09-03',
      shipToCountry: 'AT',
      trackingNumber: 'JD0001',
    });
    expect(view?.events.map((event) => event.kind)).toEqual(['order_placed', 'buyer_message']);
  });

  it('tell a conversation the store it belongs to, on a console that serves several', async () => {
    const eu = { marketplace: 'amazon' as const, host: 'sellercentral-europe.amazon.com' };
    const content = thread([question], { ...bare, orderIds: ['305-1234567-1234567'] });
    const { conversation } = await ingest(snapshot({ kind: 'thread', thread: content }, eu), tools());
    const key = conversation ?? '';
    expect((await database().conversations.get(key))?.site).toBe('amazon.eu');
    const list = {
      kind: 'order-list' as const,
      coverage: 'window' as const,
      orders: [order({ salesChannel: 'Amazon.fr' })],
    };
    await ingest(snapshot(list, eu), tools());
    expect((await database().conversations.get(key))?.site).toBe('amazon.fr');
    expect((await ingest(snapshot({ kind: 'thread', thread: content }, eu), tools())).changed).toBe(false);
  });

  it('read `$` as the currency of the store', async () => {
    const us = { marketplace: 'amazon' as const, host: 'sellercentral.amazon.com' };
    await ingest(
      snapshot({ kind: 'order-list', coverage: 'window', orders: [order({ total: '$29.99' })] }, us),
      tools(),
    );
    const [customer] = await database().customers.toArray();
    expect(customer && (await readCustomer(customer.key))?.spent).toEqual({ amount: 29.99, currency: 'USD' });
  });
});

describe('deadlines of the site', () => {
  beforeEach(emptyStore);
  const clockWork = createClockWork(load);

  it('count a dispute in the days of the marketplace, and the printed date wins', async () => {
    const page = (deadlines: { label: string; at: { text: string; machine?: string } }[]) =>
      snapshot(
        {
          kind: 'case',
          coverage: 'window',
          cases: [
            {
              siteCaseId: 'D-1',
              orderId: '3001234567890123',
              openedAt: { text: '', machine: new Date(NOW - 24 * HOUR).toISOString() },
              deadlines,
            },
          ],
        },
        { marketplace: 'aliexpress', host: 'gsp.aliexpress.com', path: '/dispute/list', account: { siteId: 'shop' } },
      );
    const { conversation } = await ingest(page([]), tools({ clockWork }));
    if (!conversation) throw new Error('no conversation');
    // Three days to agree, from 31 August, to the end of 3 September in Los Angeles.
    const computed = Date.UTC(2026, 8, 4, 6, 59, 59);
    expect((await database().conversations.get(conversation))?.dueAt).toBe(computed);
    const printed = Date.UTC(2026, 8, 2, 12);
    await ingest(
      page([{ label: 'Respond by', at: { text: '', machine: new Date(printed).toISOString() } }]),
      tools({ clockWork }),
    );
    expect((await database().conversations.get(conversation))?.dueAt).toBe(printed);
  });

  it('let a date on the thread replace the twenty-four hours', async () => {
    const printed = NOW + 5 * HOUR;
    const content = thread([question], {
      ...bare,
      siteConversationId: 'C-1',
      orderIds: [],
      deadlines: [{ label: 'Antworten bis', at: { text: '', machine: new Date(printed).toISOString() } }],
    });
    const { conversation } = await ingest(snapshot({ kind: 'thread', thread: content }, amazon), tools({ clockWork }));
    expect(conversation && (await database().conversations.get(conversation))?.dueAt).toBe(printed);
  });
});
