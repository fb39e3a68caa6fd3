import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetKeyring, keyedHash, open, seal } from '@/utils/store/vault/vault';

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
