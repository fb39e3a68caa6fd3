import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import { erasureOf } from '@/utils/backup/erasure-of';
import { rowsIn } from '@/utils/backup/write-backup';
import { engineDatabase } from '@/utils/engines/keep/engine-database';
import { defaultSettings } from '@/utils/settings/default-settings';
import { brokenAudit, keepAudit, nextAudit } from '@/utils/store/commands/append-audit';
import { erase } from '@/utils/store/commands/erase';
import { closeDatabase, database, openDatabase } from '@/utils/store/database';
import { renewKeys } from '@/utils/store/renewal/renew-keys';
import type { Sealed } from '@/utils/store/rows';
import { forgetDataKeys } from '@/utils/store/vault/data-keys';
import { keepSecret, keptSecret } from '@/utils/store/vault/kept-secret';
import { keptKeys } from '@/utils/store/vault/keyring';
import { lockState, setPassphrase } from '@/utils/store/vault/lock';
import { forgetKeyring, open, seal } from '@/utils/store/vault/vault';
import { HOUR, NOW, said, snapshot, thread, tools } from '../background/world';
import { killSwitch } from '../backup/kill-switch';
import { type Golden, plantDatabase, plantKeys } from './golden';
import { storedMessages } from './stored-messages';

const stand = vi.hoisted(() => ({ session: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: {
    alarms: { create: async () => undefined, clear: async () => undefined },
    storage: {
      session: {
        get: async () => stand.session,
        set: async (values: Record<string, unknown>) => void Object.assign(stand.session, values),
        remove: async () => undefined,
      },
    },
  },
}));
vi.mock('@/utils/store/vault/stretch', () => ({ ROUNDS: 600_000, stretch: async () => new Uint8Array(32).fill(5) }));

const machine = killSwitch();
afterAll(() => machine.remove());

const { golden } = JSON.parse(readFileSync(new URL('../../fixtures/store/v6.json', import.meta.url), 'utf8')) as {
  golden: Golden;
};

const page = (buyer: number, said2 = 'is broken', named = true) =>
  snapshot({
    kind: 'thread',
    thread: thread(
      Array.from({ length: 3 }, (_, at) =>
        said(at % 2 === 0 ? 'buyer' : 'seller', `${buyer}: ${at} ${said2}`, NOW - (9 - at) * HOUR),
      ),
      named
        ? { siteConversationId: `X-${buyer}`, buyerSiteId: `buyer_${buyer}`, orderIds: [`12-${buyer}`] }
        : { siteConversationId: undefined, buyerName: `Buyer ${buyer}`, subject: 'A lamp', orderIds: [] },
    ),
  });

/** A history as version 6 left it, used further by today's version: each kind of key and of sealed value is in it. */
async function oldHistory(): Promise<void> {
  stand.session = {};
  await database().delete();
  await engineDatabase().delete();
  startAnew();
  await plantKeys(golden.keys);
  await plantDatabase(golden);
  await openDatabase();
  for (let buyer = 0; buyer < 3; buyer++) await ingest(page(buyer), tools());
  await ingest(page(7, 'is late', false), tools());
  await database().audit.clear();
  for (const n of [1, 2, 3]) await keepAudit(await nextAudit('expired', NOW + n, { table: 'orders', count: n }));
  await keepSecret({ salt: new Uint8Array(16), rounds: 600_000, bits: new Uint8Array(32).fill(9) });
  await engineDatabase().open();
  await engineDatabase().keys.put({ engine: 'e', sealed: await seal('engine-keys|e', { key: 'sk-1' }) });
}

function startAnew(): void {
  machine.revive();
  closeDatabase();
  forgetKeyring();
  forgetDataKeys();
}

const renew = (signal = new AbortController().signal) =>
  renewKeys({
    others: [{ table: engineDatabase().keys, place: (key) => `engine-keys|${key}` }],
    withoutIndex: (work) => work(),
    progress: () => undefined,
    signal,
  });

/** Everything that can be read, as it is; throws at what cannot. */
async function readable(): Promise<unknown> {
  const all: Record<string, unknown[]> = {};
  for (const table of database().tables) {
    if (/^search|^dataKeys$|^keyBundles$|^names$|^inbox$/.test(table.name)) continue;
    const keyPath = String(table.schema.primKey.keyPath);
    all[table.name] = await Promise.all(
      rowsIn(table.name, await table.toArray()).map(async ({ sealed, again, digest, ...row }) => ({
        ...row,
        content: sealed && (await open(`${table.name}|${row[keyPath]}`, (again ?? sealed) as Sealed<unknown>)),
      })),
    );
  }
  const key = await engineDatabase().keys.get('e');
  all.engines = [key && (await open('engine-keys|e', key.sealed))];
  all.secret = [(await keptSecret())?.rounds];
  return all;
}

/** Pages that are known already bring nothing new. */
async function readAgain(): Promise<void> {
  for (let buyer = 0; buyer < 3; buyer++) expect(await ingest(page(buyer), tools())).toMatchObject({ changed: false });
  expect(await ingest(page(7, 'is late', false), tools())).toMatchObject({ changed: false });
}

describe('a history whose keys cannot be locked', () => {
  beforeEach(oldHistory);

  it('gets keys that can be, and is the same history to the last word', async () => {
    const before = await readable();
    expect(await lockState(NOW)).toEqual({ status: 'unable' });
    await renew();
    expect(await lockState(NOW)).toEqual({ status: 'off' });
    startAnew();
    expect(await readable()).toEqual(before);
    expect(await brokenAudit()).toBeUndefined();
    await readAgain();
    // What a known thread says anew is one message more, and no second thread.
    const count = (await storedMessages()).length;
    const threads = await database().conversations.count();
    const longer = page(1);
    if (longer.content.kind === 'thread') longer.content.thread.messages.push(said('buyer', 'and now?', NOW));
    await ingest(longer, tools());
    expect(await storedMessages()).toHaveLength(count + 1);
    expect(await database().conversations.count()).toBe(threads);
    expect(await database().customers.count()).toBe((before as { customers: unknown[] }).customers.length);

    const set = await setPassphrase('four plain words', 0, defaultSettings({ timeZone: 'UTC', locale: 'en' }), NOW);
    expect(set.outcome).toBe('done');
    stand.session = {};
    startAnew();
    await expect(readable()).rejects.toThrow(/^locked/);
    // None of the keys that opened it lies anywhere any more.
    const kept = JSON.stringify(await keptKeys(), (_, value) => (value instanceof CryptoKey ? value.type : value));
    expect(kept).not.toMatch(/"(secret|private)"/);
  });

  it('killed at fifty points, stays readable at each, knows again what it reads, and is finished by the next call', {
    timeout: 300_000,
  }, async () => {
    machine.arm();
    await renew();
    const writes = machine.writes();
    for (let point = 0; point < 50; point++) {
      await oldHistory();
      const before = await readable();
      machine.arm(1 + Math.round((point * (writes - 1)) / 49));
      await renew().catch(() => undefined);
      expect(machine.dead()).toBe(true);
      startAnew();
      expect(await readable()).toEqual(before);
      await readAgain();
      await renew();
      startAnew();
      expect(await lockState(NOW)).toEqual({ status: 'off' });
      expect(await readable()).toEqual(before);
      await readAgain();
    }
  });

  it('with a record that nothing opens any more gets them all the same, and that record stays as it is', async () => {
    const [broken] = await database().settings.toArray();
    const [before] = golden.rows.customers as { key: string }[];
    const lost = await database().customers.get(before?.key ?? '');
    if (!broken || !lost) throw new Error('nothing to break');
    for (const { sealed } of [broken, lost]) sealed.set([sealed[sealed.length - 1] === 0 ? 1 : 0], sealed.length - 1);
    await database().settings.put(broken);
    await database().customers.put(lost);
    await renew();
    expect(await lockState(NOW)).toEqual({ status: 'off' });
    expect(await database().settings.toArray()).toEqual([broken]);
    expect(await database().customers.get(lost.key)).toEqual(lost);
  });

  it('cancelled, is as usable as before, and what is erased or read meanwhile is so to the end', async () => {
    const cancel = new AbortController();
    let turns = 0;
    await expect(
      renewKeys({
        others: [],
        withoutIndex: (work) => work(),
        progress: () => {
          turns += 1;
          if (turns === 20) cancel.abort();
        },
        signal: cancel.signal,
      }),
    ).rejects.toThrow(/abort/i);
    expect(await lockState(NOW)).toEqual({ status: 'unable', begun: true });
    await ingest(page(5), tools());
    const customer = (await database().conversations.where('siteConversationId').equals('X-1').first())?.customer;
    if (customer === undefined) throw new Error('no buyer');
    const copy = await storedMessages();
    const { erasure, ...erasing } = await erasureOf(customer, NOW);
    await erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
    const lost = async (): Promise<number> => {
      forgetDataKeys();
      const all = await Promise.allSettled(copy.map((row) => open(`messages|${row.key}`, row.sealed)));
      return all.filter(({ status }) => status === 'rejected').length;
    };
    expect(await lost()).toBe(3);
    await renew();
    startAnew();
    expect(await lost()).toBe(3);
    expect(await ingest(page(5), tools())).toMatchObject({ changed: false });
  });
});
