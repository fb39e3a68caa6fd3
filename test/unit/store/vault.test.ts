import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { destroyKeys, forgetDataKeys } from '@/utils/store/vault/data-keys';
import { forgetKeyring, keyedHash, open, seal, sealAll, subjectId } from '@/utils/store/vault/vault';

const forgetKeys = (): Promise<void> =>
  new Promise((resolve, reject) => {
    forgetKeyring();
    const gone = indexedDB.deleteDatabase('dragoman-keys');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });

describe('vault', () => {
  beforeEach(forgetKeys);

  it('opens what it sealed, also after the worker was stopped', async () => {
    const sealed = await seal('messages|a', { text: 'Grüße 你好' });
    forgetKeyring();
    expect(await open('messages|a', sealed)).toEqual({ text: 'Grüße 你好' });
  });

  it('never makes the same bytes twice and shows none of the words', async () => {
    const [one, two] = await Promise.all([seal('m|a', 'SECRET'), seal('m|a', 'SECRET')]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    expect(Buffer.from(one).toString('latin1')).not.toContain('SECRET');
  });

  it('refuses a record that was moved or changed', async () => {
    const sealed = await seal('messages|a', 'x');
    await expect(open('messages|b', sealed)).rejects.toMatchObject({ code: 'seal-broken' });
    const changed = sealed.slice() as typeof sealed;
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    await expect(open('messages|a', changed)).rejects.toMatchObject({ code: 'seal-broken' });
    const other = sealed.slice() as typeof sealed;
    other[0] = 9;
    await expect(open('messages|a', other)).rejects.toMatchObject({ code: 'seal-broken' });
  });

  it('makes every record unreadable when the key is destroyed', async () => {
    const sealed = await seal('messages|a', 'x');
    await forgetKeys();
    await expect(open('messages|a', sealed)).rejects.toThrow('key that is gone');
  });

  it('gives the same keys to panel and background when both come first', async () => {
    const { openKeyring } = await import('@/utils/store/vault/keyring');
    const [one, two] = await Promise.all([openKeyring(), openKeyring()]);
    expect(Buffer.from(one.id).equals(Buffer.from(two.id))).toBe(true);
    expect(one.sealing.extractable || one.hashing.extractable).toBe(false);
  });

  it('hashes the same words to the same short name, and none without the key', async () => {
    const name = await keyedHash('customer', 'mara');
    expect(await keyedHash('customer', 'mara')).toBe(name);
    expect(await keyedHash('customerm', 'ara')).not.toBe(name);
    expect(name).toMatch(/^[\w-]{22}$/);
    await forgetKeys();
    expect(await keyedHash('customer', 'mara')).not.toBe(name);
  });
});

describe('many values sealed at once', () => {
  beforeEach(forgetKeys);

  it('open under the keys of their subject, also when another writer made one first, and go together', async () => {
    const { database } = await import('@/utils/store/database');
    await database().keyBundles.clear();
    const early = await seal('messages|1', 'before', 'the conversation');
    forgetDataKeys();
    // The subject is taken for new, and is not.
    const [later, own] = await sealAll(
      [
        { place: 'messages|2', value: 'after', subject: 'the conversation' },
        { place: 'settings|x', value: 'nobody' },
      ],
      new Set(['the conversation']),
    );
    forgetDataKeys();
    expect(await open('messages|1', early)).toBe('before');
    expect(await open('messages|2', later as typeof early)).toBe('after');
    expect(await open('settings|x', own as typeof early)).toBe('nobody');
    // From now on it has a key, and gets no other.
    await seal('messages|3', 'later', 'the conversation');
    const id = await subjectId('the conversation');
    expect(await database().keyBundles.where('subjects').equals(id).count()).toBe(2);

    await database().transaction('rw', database().tables, () => destroyKeys([id]));
    forgetDataKeys();
    for (const [place, sealed] of [
      ['messages|1', early],
      ['messages|2', later],
    ] as const)
      await expect(open(place, sealed as typeof early)).rejects.toMatchObject({ code: 'erased' });
    expect(await database().keyBundles.count()).toBe(0);
  });

  it('lose the key of one subject alone, and nothing of it stays in the database', async () => {
    const { database } = await import('@/utils/store/database');
    await database().keyBundles.clear();
    const subjects = Array.from({ length: 150 }, (_, at) => `conversation ${at}`);
    const sealed = await sealAll(
      subjects.map((subject) => ({ place: `a|${subject}`, value: subject, subject })),
      new Set(subjects),
    );
    const keys = async (): Promise<string> =>
      (await database().keyBundles.toArray()).map(({ masked }) => Buffer.from(masked).toString('hex')).join('');
    const before = await keys();
    const id = await subjectId('conversation 70');
    await database().transaction('rw', database().tables, () => destroyKeys([id]));
    forgetDataKeys();
    const after = await keys();
    const wiped = Array.from({ length: before.length / 64 }, (_, at) => at * 64).filter(
      (at) => before.slice(at, at + 64) !== after.slice(at, at + 64),
    );
    expect(wiped.map((at) => after.slice(at, at + 64))).toEqual(['0'.repeat(64)]);
    expect(await database().keyBundles.where('subjects').equals(id).count()).toBe(0);
    const opened = await Promise.allSettled(sealed.map((one, at) => open(`a|${subjects[at]}`, one)));
    expect(opened.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([70]);
  });

  it('need their key made and unwrapped once, however many ask for it at the same time', async () => {
    const places = Array.from({ length: 20 }, (_, at) => `messages|${at}`);
    // The installation's own keys are made first, and only then counted.
    await keyedHash('installation');
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    const sealed = await Promise.all(places.map((place) => seal(place, place, 'a thread')));
    expect(imported).toHaveBeenCalledTimes(1);
    forgetDataKeys();
    expect(await Promise.all(sealed.map((one, at) => open(places[at] ?? '', one)))).toEqual(places);
    expect(imported).toHaveBeenCalledTimes(2);
    imported.mockRestore();
  });

  it('are not given out before their keys lie in the database', async () => {
    const { database } = await import('@/utils/store/database');
    const subjects = Array.from({ length: 20 }, (_, at) => `conversation ${at}`);
    const all = await Promise.all([
      sealAll(
        subjects.map((subject) => ({ place: `a|${subject}`, value: subject, subject })),
        new Set(subjects),
      ),
      sealAll(
        subjects.map((subject) => ({ place: `b|${subject}`, value: subject, subject })),
        new Set(subjects),
      ),
    ]);
    // Whatever was kept in memory is lost with the worker.
    forgetDataKeys();
    for (const [which, sealed] of all.entries()) {
      const opened = await Promise.all(sealed.map((one, at) => open(`${which ? 'b' : 'a'}|${subjects[at]}`, one)));
      expect(opened).toEqual(subjects);
    }
    const kept = await database().keyBundles.toArray();
    const ids = await Promise.all(subjects.map(subjectId));
    expect([...new Set(kept.flatMap(({ subjects }) => subjects))]).toEqual(expect.arrayContaining(ids));
  });
});
