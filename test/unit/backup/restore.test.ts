import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import { restore } from '@/utils/backup/restore';
import type { ConversationKey } from '@/utils/domain/ids';
import { changeCase } from '@/utils/store/commands/change-case';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { saveDraft } from '@/utils/store/commands/save-draft';
import { database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { dump, HOUR, NOW, said, snapshot, thread, tools } from '../background/world';
import { backupFile, contents, otherMachine, PASSPHRASE, restoreOrder } from './backup-world';

/** A thread page of one buyer; `more` messages were written after the first. */
const page = (buyer: number, more = 0, readAt = NOW) =>
  snapshot(
    {
      kind: 'thread',
      thread: thread(
        [
          said('buyer', `Lamp ${buyer} is broken`, NOW - 9 * HOUR),
          said('seller', `We are sorry for lamp ${buyer}`, NOW - 8 * HOUR),
          ...Array.from({ length: more }, (_, at) => said('buyer', `And ${at}?`, NOW - (7 - at) * HOUR)),
        ],
        { siteConversationId: `T-${buyer}`, buyerSiteId: `buyer_${buyer}`, orderIds: [`12-${buyer}`] },
      ),
    },
    { readAt },
  );

async function shopOf(buyers: number): Promise<ConversationKey[]> {
  const keys: ConversationKey[] = [];
  for (let buyer = 0; buyer < buyers; buyer++) {
    const { conversation } = await ingest(page(buyer), tools());
    if (conversation) keys.push(conversation);
  }
  const [first] = keys;
  if (first === undefined) throw new Error('no conversation was stored');
  await changeCase(first, { owner: { value: 'Li' } }, NOW);
  await saveDraft({ conversation: first, text: 'Dear Mara, 你好', savedAt: NOW });
  const customer = (await database().conversations.get(first))?.customer;
  if (customer) await noteCustomer(customer, 'Wants an invoice');
  return keys;
}

describe('a backup', () => {
  beforeEach(otherMachine);

  it('brings everything back into an empty database of the same installation', async () => {
    await shopOf(3);
    const before = await contents();
    const { file } = await backupFile();
    for (const table of database().tables) await table.clear();
    const result = await restore(restoreOrder(file));
    expect(await contents()).toEqual(before);
    expect(result).toMatchObject({ changed: 0, same: 0, erased: 0, unknown: 0 });
  });

  it('writes nothing when all of it is here already', async () => {
    await shopOf(3);
    const { file } = await backupFile();
    const before = await dump();
    const result = await restore(restoreOrder(file));
    expect(result).toMatchObject({ added: 0, changed: 0 });
    expect(await dump()).toEqual(before);
  });

  it('leaves what came later as it is, and adds what was lost', async () => {
    const [first, second] = await shopOf(2);
    const { file } = await backupFile();
    await ingest(page(0, 2, NOW + HOUR), tools());
    const later = await readConversation(first as ConversationKey);
    await database().conversations.delete(second as ConversationKey);
    await restore(restoreOrder(file));
    expect(await readConversation(first as ConversationKey)).toEqual(later);
    expect((await readConversation(second as ConversationKey))?.messages).toHaveLength(2);
  });

  it('comes back on another machine, and the next look at a page doubles nothing', async () => {
    const [first] = await shopOf(3);
    const shown = await readConversation(first as ConversationKey);
    const { file } = await backupFile();
    await otherMachine();
    await restore(restoreOrder(file));
    const here = await readConversation(first as ConversationKey);
    expect(here?.messages.map(({ text }) => text)).toEqual(shown?.messages.map(({ text }) => text));
    expect(here).toMatchObject({ draft: shown?.draft, verdict: shown?.verdict, case: { owner: 'Li' } });
    expect(here?.customer?.note).toBe('Wants an invoice');
    const counts = async () => Promise.all(database().tables.map(async (table) => [table.name, await table.count()]));
    const before = await counts();
    for (let buyer = 0; buyer < 3; buyer++) await ingest(page(buyer), tools());
    expect(await counts()).toEqual(before);
  });

  it('shows no word of what lies in it', async () => {
    await shopOf(1);
    const { file } = await backupFile();
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
    for (const word of ['lamp', 'Mara', 'buyer_0', 'messages', 'shop-one']) expect(text).not.toContain(word);
  });
});

describe('a file that is no good', () => {
  beforeEach(otherMachine);

  const refused = async (file: Blob, code: string, over = {}): Promise<void> => {
    await otherMachine();
    const before = await dump();
    await expect(restore(restoreOrder(file, over))).rejects.toMatchObject({ name: 'BackupFault', code });
    expect(await dump()).toEqual(before);
  };

  it('is refused with its reason, and nothing of it is taken in', async () => {
    await shopOf(2);
    const { file } = await backupFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    await refused(file, 'wrong-passphrase', { passphrase: `${PASSPHRASE}!` });
    await refused(new Blob(['a picture']), 'not-ours');
    await refused(new Blob([]), 'not-ours');
    await refused(new Blob(['DRAGOMAN 2\n{}\n']), 'newer');
    await refused(new Blob([bytes, new Uint8Array(1)]), 'damaged');
    await refused(file, 'no-room', { room: file.size });
    await refused(file, 'other-kind', { kind: 'history' });
  });

  it('is told cut off wherever it ends, and damaged wherever a byte was changed', async () => {
    await shopOf(2);
    const { file } = await backupFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const head = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      await refused(new Blob([bytes.slice(0, head + Math.floor((bytes.length - head) * part))]), 'cut-off');
    }
    for (const part of [0.3, 0.6, 0.99]) {
      const changed = bytes.slice();
      const at = head + Math.floor((bytes.length - head) * part);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await otherMachine();
      const before = await dump();
      await expect(restore(restoreOrder(new Blob([changed])))).rejects.toMatchObject({ name: 'BackupFault' });
      expect(await dump()).toEqual(before);
    }
  });

  it('can be given up at any time; taken up again it is finished, and nothing is doubled', async () => {
    await shopOf(3);
    const before = await contents();
    const { file } = await backupFile();
    for (const table of database().tables) await table.clear();
    for (let stop = 1; stop < 9; stop += 2) {
      const cancel = new AbortController();
      let steps = 0;
      const progress = (stage: string) => stage === 'merging' && ++steps === stop && cancel.abort();
      await restore(restoreOrder(file, { progress, signal: cancel.signal })).catch((fault: unknown) => {
        expect(fault).toMatchObject({ name: 'AbortError' });
      });
    }
    await restore(restoreOrder(file));
    expect(await contents()).toEqual(before);
  });
});
