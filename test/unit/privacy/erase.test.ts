import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expire } from '@/utils/background/expire';
import { ingest } from '@/utils/background/ingest';
import { erasureOf } from '@/utils/backup/erasure-of';
import { restore } from '@/utils/backup/restore';
import type { CustomerKey } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import { brokenAudit, keepAudit, nextAudit } from '@/utils/store/commands/append-audit';
import { erase } from '@/utils/store/commands/erase';
import { linkCustomers } from '@/utils/store/commands/link-customers';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { saveDraft } from '@/utils/store/commands/save-draft';
import { database } from '@/utils/store/database';
import { isHeld } from '@/utils/store/queries/is-held';
import { messagesOf } from '@/utils/store/queries/messages-of';
import { rowsOfCustomer } from '@/utils/store/queries/rows-of-customer';
import { forgetKeyring, open } from '@/utils/store/vault/vault';
import { HOUR, NOW, said, settings, snapshot, thread, tools } from '../background/world';
import { backupFile, otherMachine, restoreOrder } from '../backup/backup-world';

const stand = vi.hoisted(() => ({ session: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) => (key === null ? stand.session : { [key]: stand.session[key] }),
        set: async (values: Record<string, unknown>) => void Object.assign(stand.session, values),
      },
    },
  },
}));

const DAY = 24 * HOUR;

/** A buyer who wrote in one thread about one order. */
async function buyer(
  name: string,
  over: { provisional?: true; readAt?: number; deliveredAt?: number; marketplace?: 'amazon' | 'ebay' } = {},
) {
  const { provisional, readAt = NOW, deliveredAt, marketplace = 'ebay' } = over;
  const { conversation } = await ingest(
    snapshot(
      {
        kind: 'thread',
        thread: thread([said('buyer', `${name} asks`, readAt - HOUR), said('seller', `${name} is answered`, readAt)], {
          siteConversationId: `T-${name}`,
          buyerSiteId: name,
          orderIds: [`o-${name}`],
        }),
        order: {
          orderId: `o-${name}`,
          buyerSiteId: provisional ? undefined : name,
          items: [],
          trackingNumbers: [],
          deliveredAt:
            deliveredAt === undefined ? undefined : { text: '', machine: new Date(deliveredAt).toISOString() },
        },
      },
      { readAt, marketplace, host: marketplace === 'ebay' ? 'www.ebay.com' : 'sellercentral.amazon.com' },
    ),
    tools(),
  );
  if (conversation === undefined) throw new Error('not stored');
  const customer = (await database().conversations.get(conversation))?.customer as CustomerKey;
  return { conversation, customer };
}

const everything = async (): Promise<string> =>
  JSON.stringify(await Promise.all(database().tables.map((table) => table.toArray())));

beforeEach(async () => {
  await otherMachine();
  stand.session = {};
});

describe('a buyer who is erased', () => {
  it('is gone from every table, and a copy of his rows opens no more', async () => {
    // Her order's page did not name her: it made a provisional buyer.
    const mara = await buyer('mara', { provisional: true });
    const ole = await buyer('ole');
    await saveDraft({ conversation: mara.conversation, text: 'Dear Mara', savedAt: NOW });
    await noteCustomer(mara.customer, 'Mara is deaf');
    const copy = await messagesOf(mara.conversation);

    const gone = await erase(await rowsOfCustomer(mara.customer));
    expect(gone).toMatchObject({ messages: 2, conversations: 1, customers: 2, orders: 1, drafts: 1 });
    const left = await everything();
    for (const word of ['T-mara', 'o-mara', mara.customer]) expect(left).not.toContain(word);
    for (const fresh of [false, true]) {
      if (fresh) forgetKeyring();
      for (const row of copy)
        await expect(open(`messages|${row.key}`, row.sealed)).rejects.toMatchObject({ code: 'erased' });
    }
    expect(await messagesOf(ole.conversation)).toHaveLength(2);
    const [his] = await messagesOf(ole.conversation);
    expect(his && (await open(`messages|${his.key}`, his.sealed)).text).toBe('ole asks');
  });

  it('goes with every buyer the seller joined to him, in whatever order they were joined, and with no other', async () => {
    const [mara, again, third, ole] = [
      await buyer('mara'),
      await buyer('mara2', { provisional: true }),
      await buyer('mara3'),
      await buyer('ole'),
    ];
    const link = { score: 0.9, reasons: ['same-name' as const] };
    await linkCustomers({ ...link, customers: [third.customer, again.customer], state: 'same' }, NOW);
    await linkCustomers({ ...link, customers: [again.customer, mara.customer], state: 'same' }, NOW);
    await linkCustomers({ ...link, customers: [mara.customer, ole.customer], state: 'different' }, NOW);
    const { erasure, ...erasing } = await erasureOf(mara.customer, NOW);
    await erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
    expect(await database().conversations.toCollection().primaryKeys()).toEqual([ole.conversation]);
    expect(await database().customers.toCollection().primaryKeys()).toEqual([ole.customer]);
    expect(await database().customerLinks.count()).toBe(0);
    const left = await everything();
    for (const word of ['T-mara', 'o-mara', again.customer, third.customer]) expect(left).not.toContain(word);
  });

  it('cannot be erased while one who was joined to him is on legal hold', async () => {
    const [mara, again] = [await buyer('mara'), await buyer('mara2')];
    await linkCustomers(
      { customers: [mara.customer, again.customer], state: 'same', score: 1, reasons: ['same-name'] },
      NOW,
    );
    await database().holds.put({ subject: again.customer, since: NOW });
    expect(await isHeld(await rowsOfCustomer(mara.customer))).toBe(true);
  });

  it('may write again: what he says then is kept and readable', async () => {
    const mara = await buyer('mara');
    await erase(await rowsOfCustomer(mara.customer));
    await saveDraft({ conversation: mara.conversation, text: 'typed too late', savedAt: NOW });
    await buyer('mara', { readAt: NOW + DAY });
    forgetKeyring();
    const rows = await messagesOf(mara.conversation);
    expect(
      await Promise.all(rows.map(async (row) => (await open(`messages|${row.key}`, row.sealed)).text)),
    ).toHaveLength(2);
    expect(await database().drafts.count()).toBe(0);
  });

  it('does not come back with a backup made before, and does with one made after', async () => {
    const mara = await buyer('mara');
    await buyer('ole');
    const { file } = await backupFile({ madeAt: NOW });
    const { erasure, ...erasing } = await erasureOf(mara.customer, NOW + DAY);
    await erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
    const result = await restore(restoreOrder(file));
    expect(result.erased).toBeGreaterThanOrEqual(4);
    expect(await everything()).not.toContain('T-mara');
    // A lost database comes back from that file without her, where a newer one that knows is read first.
    await buyer('mara', { readAt: NOW + 2 * DAY });
    const later = await backupFile({ madeAt: NOW + 3 * DAY });
    await erase(await rowsOfCustomer(mara.customer));
    await restore(restoreOrder(later.file));
    expect(await everything()).toContain('T-mara');
  });

  it('leaves a receipt that names the files she is still in, and nobody', async () => {
    const mara = await buyer('mara');
    const kept = { kind: 'backup' as const, bytes: 1, records: 1 };
    await database().backups.bulkPut([
      { ...kept, id: '1', name: 'before.dragoman', madeAt: NOW - DAY },
      { ...kept, id: '2', name: 'with.dragoman', madeAt: NOW + HOUR },
    ]);
    const { erasure, ...erasing } = await erasureOf(mara.customer, NOW + DAY);
    await erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
    const [receipt] = await database().erasures.toArray();
    expect(receipt?.files.map(({ name }) => name)).toEqual(['with.dragoman']);
    expect(receipt?.counts.messages).toBe(2);
    expect(JSON.stringify(receipt)).not.toMatch(/mara/i);
  });

  it('is named in the receipt with the files that hold only who was joined to her, too', async () => {
    const long = await buyer('mara', { readAt: NOW - 90 * DAY });
    const mara = await buyer('mara2');
    await database().backups.put({
      kind: 'backup',
      bytes: 1,
      records: 1,
      id: '1',
      name: 'of-last-month.dragoman',
      madeAt: NOW - 30 * DAY,
    });
    const customers: [CustomerKey, CustomerKey] = [long.customer, mara.customer];
    await linkCustomers({ customers, state: 'same', score: 1, reasons: [] }, NOW);
    const { erasure } = await erasureOf(mara.customer, NOW + DAY);
    expect(erasure.files.map(({ name }) => name)).toEqual(['of-last-month.dragoman']);
  });

  it('leaves the chain of what was done whole, though its words are gone; a changed link is found', async () => {
    const mara = await buyer('mara');
    const { audit } = database();
    await keepAudit(await nextAudit('exported', NOW, { customer: mara.customer }, mara.customer));
    await keepAudit(await nextAudit('backed-up', NOW, { name: 'a.dragoman' }));
    await erase(await rowsOfCustomer(mara.customer));
    await keepAudit(await nextAudit('erased', NOW, {}));
    expect(await brokenAudit()).toBeUndefined();
    const first = await audit.get(1);
    await expect(open('audit|1', first?.sealed ?? new Uint8Array())).rejects.toMatchObject({ code: 'erased' });
    await audit.update(2, { at: NOW + 1 });
    expect(await brokenAudit()).toBe(2);
  });
});

describe('personal data that expired', () => {
  const inTurn = (work: () => Promise<void>) => work();
  const chosen = (privacy: Partial<Settings['privacy']> = {}): Settings => {
    const all = settings();
    return { ...all, privacy: { ...all.privacy, ...privacy } };
  };
  const left = async () => (await database().conversations.toArray()).map((row) => row.siteConversationId).sort();

  it('goes thirty days after delivery on Amazon, and stays elsewhere unless the seller chose', async () => {
    await buyer('old', { marketplace: 'amazon', readAt: NOW - 40 * DAY, deliveredAt: NOW - 41 * DAY });
    await buyer('new', { marketplace: 'amazon', readAt: NOW - 40 * DAY, deliveredAt: NOW - 29 * DAY });
    await buyer('silent', { marketplace: 'amazon', readAt: NOW - 31 * DAY });
    await buyer('ebay', { readAt: NOW - 400 * DAY });
    await expire(chosen(), NOW, inTurn);
    expect(await left()).toEqual(['T-ebay', 'T-new']);
    expect(await database().customers.count()).toBe(2);
    expect(await database().orders.count()).toBe(2);
    // What remains of the two says how many, not who.
    const tallies = await database().tallies.toArray();
    expect(tallies.reduce((sum, row) => sum + row.messages, 0)).toBe(4);
    expect(JSON.stringify(tallies)).not.toMatch(/old|silent/);
    // The record of what was done tells of it too, and stays whole.
    const links = await database().audit.where('n').above(0).toArray();
    const told = await Promise.all(links.map(async ({ n, sealed }) => open(`audit|${n}`, sealed)));
    expect(links.every(({ what }) => what === 'expired')).toBe(true);
    expect(told).toContainEqual({ table: 'conversations', count: 2 });
    expect(await brokenAudit()).toBeUndefined();
  });

  it('stays while it is on hold, an open tab shows it, or its case is open', async () => {
    const old = { marketplace: 'amazon', readAt: NOW - 60 * DAY } as const;
    const held = await buyer('held', old);
    const shown = await buyer('shown', old);
    const open = await buyer('open', old);
    await buyer('gone', old);
    await database().holds.put({ subject: held.customer, since: NOW });
    await database().cases.put({
      id: 'c' as never,
      conversation: open.conversation,
      status: 'open',
      openedAt: NOW - 50 * DAY,
      sealed: new Uint8Array(),
    });
    stand.session['page:1'] = { host: 'h', rows: [], conversation: shown.conversation };
    await expire(chosen(), NOW, inTurn);
    expect(await left()).toEqual(['T-held', 'T-open', 'T-shown']);
  });

  it('is everything that no tab shows, where the seller keeps nothing', async () => {
    await buyer('gone');
    const shown = await buyer('shown');
    stand.session['page:1'] = { host: 'h', rows: [shown.conversation] };
    await expire(chosen({ keepNothing: true }), NOW + 1, inTurn);
    expect(await left()).toEqual(['T-shown']);
    stand.session = {};
    await expire(chosen({ keepNothing: true }), NOW + 1, inTurn);
    for (const name of ['conversations', 'messages', 'orders', 'customers', 'dataKeys', 'keyBundles']) {
      expect([name, await database().table(name).count()]).toEqual([name, 0]);
    }
  });
});
