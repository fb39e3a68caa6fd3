import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import { erasureOf } from '@/utils/backup/erasure-of';
import { restore } from '@/utils/backup/restore';
import type { PrintedMessage } from '@/utils/domain/reading';
import { changeCase } from '@/utils/store/commands/change-case';
import { erase } from '@/utils/store/commands/erase';
import { linkCustomers } from '@/utils/store/commands/link-customers';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { saveSettings } from '@/utils/store/commands/save-settings';
import { closeDatabase, database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readSettings } from '@/utils/store/queries/read-settings';
import { HOUR, NOW, said, settings, snapshot, thread, tools } from '../background/world';
import { storedMessages } from '../store/stored-messages';
import { backupFile, contents, otherMachine, restoreOrder } from './backup-world';

vi.mock('@/utils/backup/passphrase', async (original) => {
  const real = await original<typeof import('@/utils/backup/passphrase')>();
  const known = new Map<string, ReturnType<typeof real.fileSecret>>();
  const stretchOf = (passphrase: string) => (salt: Uint8Array<ArrayBuffer>, rounds: number) => {
    const secret = known.get(salt.join()) ?? real.fileSecret(passphrase, salt, rounds);
    known.set(salt.join(), secret);
    return secret;
  };
  return { ...real, stretchOf };
});

const talk: PrintedMessage[] = [
  said('buyer', 'Where is my lamp?', NOW - 9 * HOUR),
  said('seller', 'On its way', NOW - 8 * HOUR),
  said('buyer', 'It is broken', NOW - 7 * HOUR),
  said('buyer', 'Hello?', NOW - 6 * HOUR),
];

/** What one agent read and noted on his own machine, as a file for the manager. */
async function agentFile(
  name: string,
  work: (read: (buyer: string, from: number, to: number, readAt: number) => Promise<void>) => Promise<void>,
): Promise<Blob> {
  await otherMachine();
  await saveSettings({ ...settings(), agent: { name, locale: 'en' } });
  await work(async (buyer, from, to, readAt) => {
    const { conversation } = await ingest(
      snapshot(
        {
          kind: 'thread',
          thread: thread(talk.slice(from, to), {
            siteConversationId: `T-${buyer}`,
            buyerSiteId: buyer,
            orderIds: [`12-${buyer}`],
            coverage: 'window',
          }),
        },
        { readAt, account: { name: 'Shop One' } },
      ),
      tools(),
    );
    const customer = conversation && (await database().conversations.get(conversation))?.customer;
    if (conversation && customer) {
      await noteCustomer(customer, `${name} knows ${buyer}`);
      await changeCase(conversation, { kind: 'noted', at: readAt, by: name, note: 'took it' }, { owner: name });
    }
  });
  return (await backupFile({ kind: 'history', agent: name })).file;
}

describe('files of several agents', () => {
  beforeEach(otherMachine);

  it('end in the same state in any order and any repetition, with no message lost or doubled', async () => {
    const li = await agentFile('Li', async (read) => {
      await read('mara', 0, 2, NOW);
      await read('ole', 0, 4, NOW);
    });
    const wu = await agentFile('Wu', async (read) => {
      await read('mara', 1, 4, NOW + HOUR);
      await read('ana', 0, 1, NOW);
    });
    const liLater = await agentFile('Li', async (read) => {
      await read('mara', 0, 3, NOW + 2 * HOUR);
    });
    await otherMachine();
    const merged = async (files: Blob[]) => {
      for (const table of database().tables) await table.clear();
      closeDatabase();
      for (const file of files) await restore(restoreOrder(file, { kind: 'history' }));
      return contents();
    };
    const wanted = await merged([li, wu, liLater]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([li, wu, liLater], { minLength: 3 }),
        fc.array(fc.constantFrom(li, wu, liLater), { maxLength: 3 }),
        async (all, more) => {
          expect(await merged([...all, ...more])).toEqual(wanted);
        },
      ),
      { numRuns: 12 },
    );
    const counts = await Promise.all(
      ['conversations', 'customers', 'accounts'].map((name) => database().table(name).count()),
    );
    expect(counts).toEqual([3, 3, 1]);
    const [mara] = await database().conversations.where('siteConversationId').equals('T-mara').toArray();
    const view = mara && (await readConversation(mara.key));
    expect(view?.messages.map(({ text }) => text)).toEqual(talk.map(({ text }) => text));
    expect(view?.customer?.note).toContain('Li knows mara');
    expect(view?.customer?.note).toContain('Wu knows mara');
    expect(view?.case?.owner).toBe('Li');
    // The manager's own settings are nobody else's.
    expect(await readSettings()).toBeUndefined();
  });

  it('do not bring back a buyer whom the manager erased after they were made', async () => {
    const li = await agentFile('Li', async (read) => {
      await read('mara', 0, 2, NOW);
      await read('ole', 0, 2, NOW);
    });
    await otherMachine();
    await restore(restoreOrder(li, { kind: 'history' }));
    const [mara] = await database().conversations.where('siteConversationId').equals('T-mara').toArray();
    if (mara?.customer === undefined) throw new Error('not taken in');
    const { erasure, ...erasing } = await erasureOf(mara.customer, Date.UTC(2026, 8, 3));
    await erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
    const again = await restore(restoreOrder(li, { kind: 'history' }));
    expect(again.erased).toBeGreaterThan(3);
    expect((await database().conversations.toArray()).map((row) => row.siteConversationId)).toEqual(['T-ole']);
    expect(await storedMessages()).toHaveLength(2);
  });

  it('carry only what happened since the chosen day', async () => {
    await ingestOne('old', NOW - 48 * HOUR);
    await ingestOne('new', NOW);
    const { file, made } = await backupFile({ kind: 'history', since: NOW - HOUR });
    await otherMachine();
    await restore(restoreOrder(file, { kind: 'history' }));
    expect((await database().conversations.toArray()).map((row) => row.siteConversationId)).toEqual(['T-new']);
    expect(await database().customers.count()).toBe(1);
    expect(made.unreadable).toBe(0);
  });
});

describe('a file of the last days', () => {
  beforeEach(otherMachine);

  it('brings a note on a buyer who wrote long ago, to the same buyer, and who was joined with whom', async () => {
    // One has a user name; of the other only his orders tell, and on the manager's machine he has more of them.
    await ingestOne('mara', NOW - 48 * HOUR);
    const unnamed = (orderIds: string[], readAt: number) =>
      ingest(
        snapshot(
          {
            kind: 'thread',
            thread: thread([said('buyer', 'asks', readAt - HOUR)], {
              siteConversationId: `T-${orderIds[0]}`,
              buyerName: 'Ole',
              orderIds,
            }),
          },
          { readAt },
        ),
        tools(),
      );
    await unnamed(['12-ole'], NOW - 48 * HOUR);
    const all = (await backupFile({ kind: 'history' })).file;
    const buyers = await database().customers.toArray();
    for (const { key } of buyers) await noteCustomer(key, 'rings at night', { address: 'Sie' });
    const [one, other] = buyers.map(({ key }) => key);
    if (one === undefined || other === undefined) throw new Error('two were read');
    await linkCustomers({ customers: [one, other], state: 'same', score: 1, reasons: [] }, NOW);
    const { file } = await backupFile({ kind: 'history', since: NOW - HOUR });

    await otherMachine();
    await restore(restoreOrder(all, { kind: 'history' }));
    await restore(restoreOrder(file, { kind: 'history' }));
    const taken = (await contents()).customers as { key: string; content: { note?: string; profile?: object } }[];
    expect(taken).toHaveLength(2);
    for (const { content } of taken) {
      expect(content.note).toBe('rings at night');
      expect(content.profile).toEqual({ address: 'Sie' });
    }
    const [link] = await database().customerLinks.toArray();
    expect(link?.customer).toEqual(taken.map(({ key }) => key).sort());
    expect(link?.id).toBe(link?.customer.join(' '));
  });

  it('takes no step of a case away that a colleague took', async () => {
    await ingestOne('mara', NOW);
    const [row] = await database().conversations.toArray();
    if (row === undefined) throw new Error('one was read');
    await changeCase(row.key, { kind: 'noted', at: NOW, by: 'Li', note: 'rang the carrier' }, { owner: 'Li' });
    const li = (await backupFile({ kind: 'history' })).file;
    await otherMachine();
    await ingestOne('mara', NOW);
    const [here] = await database().conversations.toArray();
    if (here === undefined) throw new Error('one was read');
    await changeCase(here.key, { kind: 'noted', at: NOW + HOUR, by: 'Wu', note: 'wrote to Mara' }, { owner: 'Wu' });
    await restore(restoreOrder(li, { kind: 'history' }));
    const [{ content } = { content: { log: [] } }] = (await contents()).cases as {
      content: { log: { note: string }[] };
    }[];
    expect(content.log.map(({ note }) => note)).toEqual(['rang the carrier', 'wrote to Mara']);
  });
});

async function ingestOne(buyer: string, readAt: number): Promise<void> {
  await ingest(
    snapshot(
      {
        kind: 'thread',
        thread: thread([said('buyer', `${buyer} asks`, readAt - HOUR)], {
          siteConversationId: `T-${buyer}`,
          buyerSiteId: buyer,
          orderIds: [`12-${buyer}`],
        }),
      },
      { readAt },
    ),
    tools(),
  );
}
