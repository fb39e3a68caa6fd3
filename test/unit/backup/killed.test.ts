import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { expire } from '@/utils/background/expire';
import { importHistory } from '@/utils/background/import-history';
import { ingest } from '@/utils/background/ingest';
import { erasureOf } from '@/utils/backup/erasure-of';
import { restore } from '@/utils/backup/restore';
import type { CustomerKey } from '@/utils/domain/ids';
import { planImport } from '@/utils/export/import/plan-import';
import { readImportFile } from '@/utils/export/import/read-import-file';
import { erase } from '@/utils/store/commands/erase';
import { linkCustomers } from '@/utils/store/commands/link-customers';
import { closeDatabase, database, openDatabase } from '@/utils/store/database';
import { forgetKeyring } from '@/utils/store/vault/vault';
import { HOUR, NOW, said, settings, snapshot, thread, tools } from '../background/world';
import { plantDatabase, plantKeys } from '../store/golden';
import { storedMessages } from '../store/stored-messages';
import { backupFile, contents, otherMachine, restoreOrder } from './backup-world';
import { killSwitch } from './kill-switch';

vi.mock('wxt/browser', () => ({
  browser: { storage: { session: { get: async () => ({}), set: async () => undefined } } },
}));

// A hundred restores need not stretch the passphrase a hundred times.
vi.mock('@/utils/backup/passphrase', async (original) => {
  const real = await original<typeof import('@/utils/backup/passphrase')>();
  const known = new Map<string, ReturnType<typeof real.stretchOf>>();
  const stretchOf = (passphrase: string) => {
    const stretch = known.get(passphrase) ?? real.stretchOf(passphrase);
    known.set(passphrase, stretch);
    return stretch;
  };
  return { ...real, stretchOf };
});

const POINTS = 50;
const machine = killSwitch();
afterAll(() => machine.remove());

const page = (buyer: number) =>
  snapshot({
    kind: 'thread',
    thread: thread(
      Array.from({ length: 4 }, (_, at) =>
        said(at % 2 === 0 ? 'buyer' : 'seller', `${buyer}: ${at} is broken`, NOW - (9 - at) * HOUR),
      ),
      { siteConversationId: `T-${buyer}`, buyerSiteId: `buyer_${buyer}`, orderIds: [`12-${buyer}`] },
    ),
  });

const readPages = async (): Promise<void> => {
  for (let buyer = 0; buyer < 3; buyer++) await ingest(page(buyer), tools());
};

/** The process is gone and starts anew: nothing is left but what lies in the database. */
function startAnew(): void {
  machine.revive();
  closeDatabase();
  forgetKeyring();
}

/** Fifty points of a run, spread over all its writes, the first and the last among them. */
function points(writes: number): number[] {
  return Array.from({ length: POINTS }, (_, index) => 1 + Math.round((index * (writes - 1)) / (POINTS - 1)));
}

/**
 * Runs `work` once undisturbed; then kills it at each point, starts anew, looks, does it again, and compares.
 * @returns at how many points it was killed
 */
async function killEverywhere(
  prepare: () => Promise<void>,
  work: () => Promise<unknown>,
  look: () => Promise<unknown>,
): Promise<number> {
  // The very first run makes the keys of this installation, too.
  await prepare();
  await work();
  await prepare();
  machine.arm();
  await work();
  const writes = machine.writes();
  const wanted = await contents();
  let killed = 0;
  for (const point of points(writes)) {
    await prepare();
    machine.arm(point);
    await work().catch(() => undefined);
    if (machine.dead()) killed += 1;
    startAnew();
    await openDatabase();
    // Every row that is there opens: `contents` throws at one that does not.
    await contents();
    await look();
    await work();
    expect(await contents()).toEqual(wanted);
  }
  return killed;
}

/** Keys cannot be there twice; the words could. */
async function noWordTwice(): Promise<void> {
  const { messages = [] } = await contents();
  const words = messages.map((row) => (row as { content: { text: string } }).content.text);
  expect(new Set(words).size).toBe(words.length);
}

describe('stopped at fifty points', () => {
  beforeEach(otherMachine);

  it('while pages are read: the rest comes with the next look, nothing lost or doubled', async () => {
    const killed = await killEverywhere(clear, readPages, noWordTwice);
    expect(killed).toBe(POINTS);
    expect(await storedMessages()).toHaveLength(12);
  });

  it('while a backup is restored: the same file finishes it', async () => {
    await readPages();
    const { file } = await backupFile();
    const killed = await killEverywhere(clear, () => restore(restoreOrder(file)), noWordTwice);
    expect(killed).toBe(POINTS);
    expect(await storedMessages()).toHaveLength(12);
  });

  it('while a colleague’s file is taken in', async () => {
    await readPages();
    const { file } = await backupFile({ kind: 'history' });
    await otherMachine();
    const take = () => restore(restoreOrder(file, { kind: 'history' }));
    // This machine knows one of the buyers itself.
    const prepare = async () => {
      await clear();
      await ingest(page(0), tools());
    };
    expect(await killEverywhere(prepare, take, noWordTwice)).toBe(POINTS);
    expect(await storedMessages()).toHaveLength(12);
  });

  it('while a buyer is erased: all of him is there, or nothing', async () => {
    const wanted = async (): Promise<CustomerKey | undefined> =>
      (await database().conversations.where('siteConversationId').equals('T-1').first())?.customer;
    const prepare = async () => {
      await clear();
      await readPages();
    };
    const work = async () => {
      const customer = await wanted();
      if (customer === undefined) return;
      const { erasure, ...erasing } = await erasureOf(customer, NOW);
      await erase(erasing, (counts) =>
        database().erasures.add({ ...erasure, id: 'the receipt', subjects: [], counts }),
      );
    };
    const killed = await killEverywhere(prepare, work, async () => {
      const gone = (await wanted()) === undefined;
      expect(await storedMessages()).toHaveLength(gone ? 8 : 12);
      expect(await database().customers.count()).toBe(gone ? 2 : 3);
      expect(await database().erasures.count()).toBe(gone ? 1 : 0);
    });
    expect(killed).toBe(POINTS);
  });

  it('while data expires: each conversation is counted once', async () => {
    const all = settings();
    const work = () =>
      expire({ ...all, privacy: { ...all.privacy, keepNothing: true } }, NOW + HOUR, (slice) => slice());
    const prepare = async () => {
      await clear();
      await readPages();
    };
    const killed = await killEverywhere(prepare, work, async () => {
      const tallies = await database().tallies.toArray();
      const counted = tallies.reduce((sum, row) => sum + row.conversations, 0);
      expect(counted + (await database().conversations.count())).toBe(3);
    });
    expect(killed).toBe(POINTS);
  });

  it('while the database is brought to a newer shape: it opens, and has every row', async () => {
    const { golden } = JSON.parse(readFileSync(new URL('../../fixtures/store/v1.json', import.meta.url), 'utf8'));
    await plantKeys(golden.keys);
    const prepare = async () => {
      closeDatabase();
      await new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('dragoman');
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(gone.error);
      });
      await plantDatabase(golden);
    };
    const work = () => openDatabase();
    const killed = await killEverywhere(prepare, work, async () => {
      for (const [name, rows] of Object.entries(golden.rows as Record<string, unknown[]>)) {
        expect([name, await database().table(name).count()]).toEqual([name, rows.length]);
      }
    });
    expect(killed).toBe(POINTS);
  });

  it('while old tickets are taken in: the same file finishes them', async () => {
    const { table, mapping, guarded } = await readImportFile(new TextEncoder().encode(OLD_TICKETS));
    const { readings, rejected } = planImport(
      table,
      { mapping, guarded, marketplace: 'amazon', source: 'Helpdesk', timeZone: 'Europe/Berlin', dayOrder: 'dmy' },
      NOW,
    );
    expect([readings.length, rejected.length]).toEqual([3, 0]);
    const killed = await killEverywhere(clear, () => importHistory(readings, tools()), noWordTwice);
    expect(killed).toBe(POINTS);
    expect(await storedMessages()).toHaveLength(6);
  });

  it('while two buyers who were joined are erased: both are there, or neither', async () => {
    const buyerOf = async (id: string): Promise<CustomerKey | undefined> =>
      (await database().conversations.where('siteConversationId').equals(id).first())?.customer;
    const prepare = async () => {
      await clear();
      await readPages();
      const customers = [await buyerOf('T-0'), await buyerOf('T-1')] as [CustomerKey, CustomerKey];
      await linkCustomers({ customers, state: 'same', score: 1, reasons: ['same-name'] }, NOW);
    };
    const work = async () => {
      const customer = await buyerOf('T-1');
      if (customer === undefined) return;
      const { erasure, ...erasing } = await erasureOf(customer, NOW);
      await erase(erasing, (counts) =>
        database().erasures.add({ ...erasure, id: 'the receipt', subjects: [], counts }),
      );
    };
    const killed = await killEverywhere(prepare, work, async () => {
      const gone = (await buyerOf('T-1')) === undefined;
      expect(await buyerOf('T-0').then((key) => key === undefined)).toBe(gone);
      expect(await storedMessages()).toHaveLength(gone ? 4 : 12);
      expect(await database().customerLinks.count()).toBe(gone ? 0 : 1);
      expect(await database().erasures.count()).toBe(gone ? 1 : 0);
    });
    expect(killed).toBe(POINTS);
  });
});

describe('a full disk at fifty points', () => {
  beforeEach(otherMachine);

  const fillEverywhere = async (work: () => Promise<unknown>): Promise<number> => {
    await clear();
    await work();
    await clear();
    machine.arm();
    await work();
    const writes = machine.writes();
    const wanted = await contents();
    let refused = 0;
    for (const point of points(writes)) {
      await clear();
      machine.fill(point);
      const fault = await work().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      // Who asked is told, in the browser's own word for it.
      expect(String((fault as Error | undefined)?.name)).toMatch(/QuotaExceeded/);
      refused += 1;
      // Nothing of ours was lost meanwhile: neither the keys in memory nor the handle are thrown away.
      machine.revive();
      await contents();
      await noWordTwice();
      await work();
      expect(await contents()).toEqual(wanted);
    }
    return refused;
  };

  it('while pages are read: it is said, nothing is half there, and the next look with room brings the rest', async () => {
    expect(await fillEverywhere(readPages)).toBe(POINTS);
    expect(await storedMessages()).toHaveLength(12);
  });

  it('while a backup is restored', async () => {
    await readPages();
    const { file } = await backupFile();
    expect(await fillEverywhere(() => restore(restoreOrder(file)))).toBe(POINTS);
    expect(await storedMessages()).toHaveLength(12);
  });
});

const OLD_TICKETS = `Ticket ID;Date;From;Message;Order number;Customer name
T1;04.03.2026 18:09;customer;Meine Lampe ist kaputt;305-1;Mara Quist
T1;05.03.2026 09:00;agent;Es tut uns leid.;305-1;Mara Quist
T2;05.03.2026 10:00;customer;Danke!;;Jon
T2;06.03.2026 10:00;customer;Wo bleibt die Antwort?;;Jon
T3;07.03.2026 10:00;customer;Falsche Farbe;305-3;Li
T3;07.03.2026 11:00;agent;Wir senden neu.;305-3;Li
`;

async function clear(): Promise<void> {
  startAnew();
  for (const table of database().tables) await table.clear();
}
