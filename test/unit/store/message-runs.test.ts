import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationKey, MessageKey } from '@/utils/domain/ids';
import { putMessages } from '@/utils/store/commands/put-messages';
import { writeBatch } from '@/utils/store/commands/write-batch';
import { database } from '@/utils/store/database';
import { allMessages } from '@/utils/store/queries/all-messages';
import { keptMessages } from '@/utils/store/queries/kept-messages';
import { messagesOf } from '@/utils/store/queries/messages-of';
import type { MessageRow, Sealed } from '@/utils/store/rows';
import { emptyStore } from '../background/world';
import { storedMessages } from './stored-messages';

const conversation = (name: string): ConversationKey => `ebay|id:shop|site:${name}` as ConversationKey;

function message(about: string, position: number, version = 1, bytes = 4): MessageRow {
  return {
    key: `${conversation(about)}|id:${position}` as MessageKey,
    conversation: conversation(about),
    position,
    from: 'buyer',
    digest: `${position}`,
    attachments: [],
    automatic: false,
    firstReadAt: version,
    sealed: new Uint8Array(bytes).fill(version) as Sealed<never>,
  };
}

const put = (messages: MessageRow[]): Promise<void> => writeBatch({ put: { messages } });

describe('messages in runs', () => {
  beforeEach(emptyStore);

  it('are each there once, as it was written last, whatever came in which order and how many at a time', async () => {
    const written = fc.record({
      about: fc.constantFrom('a', 'b', 'b|id'),
      position: fc.integer({ min: -30, max: 30 }),
      version: fc.integer({ min: 1, max: 200 }),
      bytes: fc.constantFrom(1, 20_000),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(written, { selector: ({ about, position }) => `${about} ${position}` })),
        fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        async (batches, older, records) => {
          await database().messages.clear();
          // As an older version left them.
          const lying = new Map(older.map((position) => [`a ${position}`, message('a', position)]));
          await database().messages.bulkPut([...lying.values()]);
          for (const batch of batches) {
            const rows = batch.map((one) => message(one.about, one.position, one.version, one.bytes));
            await put(rows);
            batch.forEach(({ about, position }, at) => {
              lying.set(`${about} ${position}`, rows[at] as MessageRow);
            });
          }
          const wanted = [...lying.values()].sort(
            (a, b) =>
              (a.conversation < b.conversation ? -1 : a.conversation > b.conversation ? 1 : 0) ||
              a.position - b.position,
          );
          expect(await messagesOf(conversation('a'), conversation('b'), conversation('b|id'))).toEqual(wanted);
          const read: MessageRow[] = [];
          for await (const some of allMessages(records)) read.push(...some);
          expect(read).toEqual(wanted);
          expect(await keptMessages(['x|y', ...wanted.map(({ key }) => key)])).toEqual(
            new Set(wanted.map(({ key }) => key)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('take one record for a short thread, and few for a long one; a change writes one of them', async () => {
    await put(Array.from({ length: 10 }, (_, place) => message('short', place)));
    expect(await database().messages.count()).toBe(1);
    for (let place = 0; place < 40; place++) await put([message('long', place)]);
    expect(await database().messages.where('conversation').equals(conversation('long')).count()).toBe(3);
    const { messages } = database();
    const before = await messages.toArray();
    await put([message('long', 20, 9)]);
    const after = await messages.toArray();
    expect(after.filter((record, at) => JSON.stringify(record) !== JSON.stringify(before[at]))).toHaveLength(1);
  });

  it('do not grow without end: what is long stands alone', async () => {
    await put([message('a', 1, 1, 200_000), message('a', 2, 1, 200_000), message('a', 3)]);
    expect(await database().messages.count()).toBe(3);
  });

  it('leave nothing behind when the transaction that writes them fails', async () => {
    await put([message('a', 1)]);
    const { messages } = database();
    const failed = database().transaction('rw', messages, async () => {
      await putMessages([message('a', 1, 2), message('a', 2, 2)]);
      throw new Error('full');
    });
    await expect(failed).rejects.toThrow('full');
    expect(await storedMessages()).toEqual([message('a', 1)]);
  });
});
