import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Snippet } from '@/utils/domain/snippet';
import type { ConversationView } from '@/utils/domain/view';
import { closeDatabase, database, openDatabase } from '@/utils/store/database';
import { MIGRATIONS } from '@/utils/store/migrations/all';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readQueue } from '@/utils/store/queries/read-queue';
import { readSettings } from '@/utils/store/queries/read-settings';
import { readSnippets } from '@/utils/store/queries/read-snippets';
import { type Golden, goldenOf, plantDatabase, plantKeys } from './golden';

interface Fixture {
  golden: Golden;
  /** `snippets`: since version 2. */
  expected: { conversation: ConversationView; queue: unknown; snippets?: Snippet[] };
}
const fixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`../../fixtures/store/v${version}.json`, import.meta.url), 'utf8'));

/** What JSON keeps: a property that is undefined and one that is absent are the same. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the database', () => {
  beforeEach(async () => {
    await database().delete();
    closeDatabase();
  });

  it('has a golden dump for every version, oldest first', () => {
    const versions: number[] = MIGRATIONS.map(({ version }) => version);
    // A number that was set aside and not needed leaves a gap.
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    for (const { version } of MIGRATIONS) expect(fixture(version).golden.version).toBe(version);
  });

  it.each(MIGRATIONS.map(({ version }) => version))('reads what version %i wrote', async (version) => {
    const { golden, expected } = fixture(version);
    await plantKeys(golden.keys);
    await plantDatabase(golden);
    await openDatabase();
    // What was written then is read as it was; a case says more today, and the queue when it was read.
    expect(plain(await readConversation(expected.conversation.key))).toMatchObject(expected.conversation);
    const queue = (await readQueue()).map(({ readAt, ...row }) => {
      expect(readAt).toBeGreaterThan(0);
      return row;
    });
    expect(plain(queue)).toEqual(expected.queue);
    expect(await readSettings()).toMatchObject({ agent: { name: 'Li' } });
    expect(await readSnippets()).toEqual(expected.snippets ?? []);
    for (const { name } of golden.stores) expect(await database().table(name).count()).toBe(golden.rows[name]?.length);
  });

  it.each(MIGRATIONS.map(({ version }) => version))(
    'leaves version %i with the shape of a new database',
    async (version) => {
      const { golden } = fixture(version);
      await plantDatabase(golden);
      await openDatabase();
      const { stores } = await goldenOf(golden.keys);
      expect(stores).toEqual(fixture(MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0).golden.stores);
      await database().delete();
      closeDatabase();
      await openDatabase();
      expect((await goldenOf(golden.keys)).stores).toEqual(stores);
    },
  );

  it('stops at a database that a newer version wrote, and leaves it as it is', async () => {
    // A newer version has what the newest known one has, and more.
    const { golden } = fixture(MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0);
    await plantDatabase({ ...golden, version: 99 });
    await expect(openDatabase()).rejects.toMatchObject({ name: 'StoreFailure', code: 'newer' });
    const native = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('dragoman');
      opening.onsuccess = () => resolve(opening.result);
    });
    expect(native.version).toBe(990);
    native.close();
  });

  it('indexes only ids, times, enumerations and hashes', () => {
    const written = MIGRATIONS.map(({ version }) => JSON.stringify(fixture(version).golden.rows)).join();
    for (const word of [
      'Mara',
      'mara_q',
      'Ole',
      'Lampe',
      'Luna',
      'broken',
      'Freitag',
      'JD0001',
      'warehouse',
      '29.9',
      'polite',
      'Warranty',
      'warranty',
    ]) {
      expect(written).not.toContain(word);
    }
  });
});
