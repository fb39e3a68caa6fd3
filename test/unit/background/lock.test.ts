import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Background } from '@/utils/background/background';
import type { ConversationKey } from '@/utils/domain/ids';
import type { Caller } from '@/utils/messaging/sender';
import { defaultSettings } from '@/utils/settings/default-settings';
import { closeDatabase, database } from '@/utils/store/database';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { forgetDataKeys } from '@/utils/store/vault/data-keys';
import { keepSecret, keptSecret } from '@/utils/store/vault/kept-secret';
import {
  changePassphrase,
  lockNow,
  lockState,
  noteUse,
  removePassphrase,
  setIdleMinutes,
  setPassphrase,
  unlock,
} from '@/utils/store/vault/lock';
import { dropIfIdle } from '@/utils/store/vault/unlocked-seed';
import { forgetKeyring, open, seal } from '@/utils/store/vault/vault';
import { plantKeys } from '../store/golden';
import { storedMessages } from '../store/stored-messages';
import { fakeBrowser } from './fake-browser';
import { emptyStore, HOUR, NOW, plainJudge, read, said, settings, snapshot, thread } from './world';

const stand = vi.hoisted(() => ({ browser: {} as Record<string, unknown>, stop: Number.POSITIVE_INFINITY }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => stand.browser[String(name)] }),
}));
vi.mock('@/utils/background/judge', () => ({ createJudge: () => plainJudge() }));
// As good as the real one for telling passphrases apart, and quick; the real one has a test of its own below.
vi.mock('@/utils/store/vault/stretch', async (real) => ({
  ...(await real<typeof import('@/utils/store/vault/stretch')>()),
  stretch: async (passphrase: string, salt: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${passphrase}|${salt.join()}`))),
}));

let fake = fakeBrowser();
let now = NOW;
let background: Background;

const load = async (path: string): Promise<unknown> => {
  const root = new URL('../../../', import.meta.url);
  const file = path.startsWith('ui/') ? `locales/${path}` : `public/knowledge/${path}`;
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
};

/** A background as a fresh worker: nothing in memory but what the modules rebuild. */
async function freshWorker(): Promise<void> {
  closeDatabase();
  forgetKeyring();
  forgetDataKeys();
  const { createBackground } = await import('@/utils/background/background');
  background = createBackground({ load, release: '1.0.0', now: () => now });
}

/** The browser was closed and opened: session storage is empty. */
async function restartBrowser(): Promise<void> {
  for (const name of Object.keys(fake.session)) delete fake.session[name];
  await freshWorker();
  await background.catchUp();
}

const caller: Extract<Caller, { from: 'content' }> = {
  from: 'content',
  tabId: 7,
  frameId: 0,
  url: new URL('https://www.ebay.com/cnt/thread'),
  host: 'www.ebay.com',
  marketplace: 'ebay',
};
const SECRET = 'Greta’s lamp';
const say = (n: number) => said('buyer', `${SECRET} no. ${n} is broken`, NOW - 50 * HOUR + n * HOUR);
const readPage = (numbers: number[]) => {
  now += 1_000;
  const messages = numbers.map(say);
  const reading = read(snapshot({ kind: 'thread', thread: thread(messages) }, { readAt: now }));
  return background.handlers['page/reading']({ path: '/cnt/thread', reading }, caller);
};

/** Everything that lies on the disk: each value of each store of each database. */
async function disk(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const db = await asked(indexedDB.open(name));
    for (const store of db.objectStoreNames)
      all.push(...(await asked<unknown[]>(db.transaction(store).objectStore(store).getAll())));
    db.close();
  }
  return all;
}
const asked = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Keys that open something, and every string and byte there is, as one text. */
function found(value: unknown, keys: string[] = [], text: string[] = []): { keys: string[]; text: string } {
  if (value instanceof CryptoKey) {
    if (value.type !== 'public') keys.push(value.algorithm.name);
  } else if (value instanceof Uint8Array)
    text.push(Buffer.from(value).toString('utf8'), Buffer.from(value).toString('utf16le'));
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) found(inner, keys, text);
  else text.push(String(value));
  return { keys, text: text.join('\n') };
}

async function texts(): Promise<string[]> {
  const rows = await storedMessages();
  const all = await Promise.all(rows.map(async (row) => (await open(`messages|${row.key}`, row.sealed)).text));
  return all.sort();
}

beforeEach(async () => {
  await emptyStore();
  await asked(indexedDB.deleteDatabase('dragoman-keys'));
  fake = fakeBrowser();
  stand.browser = fake.browser;
  now = NOW;
  vi.setSystemTime(NOW);
  await freshWorker();
});

const WORDS = ['first four plain words', 'second four plain words', 'third four plain words'] as const;

describe('the lock', () => {
  it('whatever is done in whatever order: no message is lost, none doubled, and none can be read while locked', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.constant({ do: 'read' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'read again' as const }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('set' as const), word: fc.nat(2) }) },
      { weight: 2, arbitrary: fc.constant({ do: 'lock' as const }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('unlock' as const), right: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), word: fc.nat(2), right: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), right: fc.boolean() }) },
      { weight: 2, arbitrary: fc.constant({ do: 'restart' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'stop worker' as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
        await emptyStore();
        await asked(indexedDB.deleteDatabase('dragoman-keys'));
        fake = fakeBrowser();
        stand.browser = fake.browser;
        await freshWorker();
        let word: string | undefined;
        let locked = false;
        let said = 0;
        const start = () => Math.max(0, said - 3);
        // A page shows a window of the newest messages; each new reading holds one that no other has shown.
        const shown = () => Array.from({ length: said - start() }, (_, at) => start() + at);
        for (const one of steps) {
          now += 20 * 60_000;
          vi.setSystemTime(now);
          const wrong = 'none of these words';
          switch (one.do) {
            case 'read':
              said += 1;
              await readPage(shown());
              break;
            case 'read again':
              if (said > 0) await readPage(shown());
              break;
            case 'set':
              if (locked || word !== undefined) break;
              word = WORDS[one.word] ?? '';
              expect(await setPassphrase(word, 0, settings(), now)).toMatchObject({ outcome: 'done' });
              await background.lockChanged();
              break;
            case 'lock':
              await lockNow();
              await background.lockChanged();
              locked = word !== undefined;
              break;
            case 'unlock': {
              if (word === undefined) break;
              const { outcome } = await unlock(one.right ? word : wrong, now);
              expect(outcome).toBe(one.right ? 'done' : 'wrong');
              if (one.right) {
                locked = false;
                await background.lockChanged();
              }
              break;
            }
            case 'change': {
              if (word === undefined || locked) break;
              const next = WORDS[one.word] ?? '';
              expect((await changePassphrase(one.right ? word : wrong, next, now)).outcome).toBe(
                one.right ? 'done' : 'wrong',
              );
              if (one.right) word = next;
              break;
            }
            case 'remove':
              if (word === undefined || locked) break;
              expect((await removePassphrase(one.right ? word : wrong, now)).outcome).toBe(
                one.right ? 'done' : 'wrong',
              );
              if (one.right) {
                word = undefined;
                await background.lockChanged();
              }
              break;
            case 'restart':
              await restartBrowser();
              locked = word !== undefined;
              break;
            case 'stop worker':
              await freshWorker();
          }
          const { status } = await lockState(now);
          expect(status).toBe(word === undefined ? 'off' : locked ? 'locked' : 'unlocked');
          const { keys, text } = found(await disk());
          expect(text).not.toContain(SECRET);
          if (word !== undefined) expect(keys).toEqual([]);
          if (locked) {
            expect(found(fake.session).text).not.toContain(SECRET);
            const [any] = await database().conversations.toArray();
            if (any) await expect(readConversation(any.key as ConversationKey)).rejects.toThrow(/^locked/);
          } else
            expect(await texts()).toEqual(
              Array.from({ length: said }, (_, n) => `${SECRET} no. ${n} is broken`).sort(),
            );
        }
        if (locked && word !== undefined) {
          now += 20 * 60_000;
          await unlock(word, now);
          await background.lockChanged();
        }
        expect(await texts()).toEqual(Array.from({ length: said }, (_, n) => `${SECRET} no. ${n} is broken`).sort());
        expect(await database().inbox.count()).toBe(0);
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('stopped at any step of setting, changing or removing, it has the old passphrase or the new one', async () => {
    const sealed = await seal('settings|probe', 'as it was');
    const OLD = WORDS[0];
    const NEW = WORDS[1];
    /** Does it, stopped before the given operation of database or cryptography; answers whether it came to the end. */
    const stoppedAt = async (step: number, work: () => Promise<unknown>): Promise<boolean> => {
      let left = step;
      const undo: (() => void)[] = [];
      const wrap = (owner: object, name: string) => {
        const before = Reflect.get(owner, name) as (...all: unknown[]) => unknown;
        Reflect.set(owner, name, function (this: unknown, ...all: unknown[]) {
          if (left-- <= 0) throw new Error('the browser was closed');
          return Reflect.apply(before, this, all);
        });
        undo.push(() => Reflect.set(owner, name, before));
      };
      for (const name of ['put', 'get', 'delete']) wrap(IDBObjectStore.prototype, name);
      for (const name of ['encrypt', 'decrypt', 'importKey', 'generateKey', 'exportKey', 'digest'])
        wrap(crypto.subtle, name);
      try {
        await work();
        return true;
      } catch {
        return false;
      } finally {
        for (const back of undo) back();
      }
    };
    const opensWith = async (word: string | undefined): Promise<boolean> => {
      await restartBrowser();
      now += HOUR;
      if (word !== undefined && (await unlock(word, now)).outcome !== 'done') return false;
      return (await open('settings|probe', sealed).catch(() => undefined)) === 'as it was';
    };
    const acts: { from?: string; to?: string; act: () => Promise<unknown> }[] = [
      { from: undefined, to: OLD, act: () => setPassphrase(OLD, 0, settings(), now) },
      { from: OLD, to: NEW, act: () => changePassphrase(OLD, NEW, now) },
      { from: NEW, to: undefined, act: () => removePassphrase(NEW, now) },
    ];
    let stops = 0;
    for (const { from, to, act } of acts) {
      for (let step = 0; ; step++) {
        expect(await opensWith(from)).toBe(true);
        const ended = await stoppedAt(step, act);
        if (!ended) stops += 1;
        const [before, after] = [await opensWith(from), await opensWith(to)];
        // One of them, never both and never none.
        expect(before).toBe(!after);
        if (after) break;
      }
    }
    expect(stops).toBeGreaterThan(20);
  }, 60_000);

  it('makes whoever guesses wait longer and longer, across a restart, and never for good', async () => {
    await setPassphrase(WORDS[0], 0, settings(), now);
    await restartBrowser();
    const waits: number[] = [];
    for (let guess = 0; guess < 12; guess++) {
      const answer = await unlock('a wrong guess', now);
      expect(answer.outcome).toBe('wrong');
      const until = 'waitUntil' in answer ? answer.waitUntil : 0;
      waits.push(Math.max(0, until - now));
      if (until > now) {
        await restartBrowser();
        expect(await unlock(WORDS[0], now)).toEqual({ outcome: 'wait', waitUntil: until });
        now = until;
      }
    }
    expect(waits.slice(0, 5)).toEqual([0, 0, 5_000, 10_000, 20_000]);
    expect(Math.max(...waits)).toBe(5 * 60_000);
    // A clock that was set back makes nobody wait for days.
    now -= 100 * HOUR;
    expect(((await lockState(now)) as { waitUntil: number }).waitUntil - now).toBeLessThanOrEqual(5 * 60_000);
    now += 200 * HOUR;
    expect(await unlock(WORDS[0], now)).toEqual({ outcome: 'done' });
  });

  it('locks after the time without use, also when the alarm comes late, and not while it is used', async () => {
    await setPassphrase(WORDS[0], 15, settings(), now);
    const at = (minutes: number) => {
      now = NOW + minutes * 60_000;
      vi.setSystemTime(now);
    };
    at(14);
    await noteUse(now);
    at(16);
    await dropIfIdle();
    expect(await lockState(now)).toEqual({ status: 'unlocked', idleMinutes: 15 });
    at(30);
    // The machine slept: no alarm rang, and still nothing opens.
    expect((await lockState(now)).status).toBe('locked');
    await noteUse(now);
    expect(fake.session).not.toHaveProperty('unlocked');
    await unlock(WORDS[0], now);
    await setIdleMinutes(0, now);
    at(10_000);
    expect((await lockState(now)).status).toBe('unlocked');
  });

  it('counts deadlines on while locked, shows that it is locked on the page, and quotes nothing', async () => {
    await readPage([1]);
    await setPassphrase(WORDS[0], 0, { ...settings(), uiLanguage: 'en' }, now);
    await restartBrowser();
    now = NOW + 60 * HOUR;
    vi.setSystemTime(now);
    await background.watch();
    expect(fake.badge).toBe('1');
    const notice = fake.calls.findLast(({ name }) => name === 'notify');
    expect(JSON.stringify(notice?.values)).not.toContain('Greta');
    const drawn = await readPage([1, 2]);
    expect(drawn.chip).toMatchObject({ label: 'Locked: open the panel', drafts: false });
    await expect(
      background.handlers['settings/change'](
        { path: 'overlay.enabled', value: false },
        { from: 'extension-page', url: new URL('https://own/') },
      ),
    ).rejects.toThrow(/^locked/);
  });

  it('keeps to a setting of notices that was changed after the passphrase was set', async () => {
    await readPage([1]);
    await setPassphrase(WORDS[0], 0, settings(), now);
    const change = { path: 'notifications.enabled', value: false };
    await background.handlers['settings/change'](change, { from: 'extension-page', url: new URL('https://own/') });
    await restartBrowser();
    fake.calls.length = 0;
    now = NOW + 60 * HOUR;
    await background.watch();
    expect(fake.badge).toBe('1');
    expect(fake.calls.filter(({ name }) => name === 'notify')).toEqual([]);
  });

  it('keeps a draft that was being typed when it locked', async () => {
    await readPage([1]);
    const [row] = await database().conversations.toArray();
    if (!row) throw new Error('nothing was read');
    await setPassphrase(WORDS[0], 0, settings(), now);
    await lockNow();
    await background.lockChanged();
    const draft = { conversation: row.key, savedAt: now, text: 'Dear Greta, we are', strategy: undefined };
    await background.handlers['draft/save']({ draft }, { from: 'extension-page', url: new URL('https://own/') });
    expect(found(await disk()).text).not.toContain('Dear Greta');
    await unlock(WORDS[0], now);
    await background.lockChanged();
    expect((await readConversation(row.key))?.draft).toMatchObject({ text: 'Dear Greta, we are' });
  });

  it('says so when a history of an older version cannot be locked, and leaves it as it is', async () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    await plantKeys({ id: Buffer.from('abcd').toString('base64'), sealing: key, hashing: key });
    await readPage([1]);
    expect(await lockState(now)).toEqual({ status: 'unable' });
    await expect(setPassphrase(WORDS[0], 0, settings(), now)).rejects.toThrow('cannot be locked');
    expect(await texts()).toHaveLength(1);
  });

  it('locks the passphrase of automatic backups away as well', async () => {
    const bits = new Uint8Array(32).fill(9);
    await keepSecret({ salt: new Uint8Array(16), rounds: 600_000, bits });
    expect((await keptSecret())?.rounds).toBe(600_000);
    await setPassphrase(WORDS[0], 0, defaultSettings({ timeZone: 'UTC', locale: 'en' }), now);
    await restartBrowser();
    await expect(keptSecret()).rejects.toThrow(/^locked/);
    expect(found(await disk()).keys).toEqual([]);
  });

  it('stretches a passphrase with at least 600,000 rounds of PBKDF2', async () => {
    const { stretch, ROUNDS } =
      await vi.importActual<typeof import('@/utils/store/vault/stretch')>('@/utils/store/vault/stretch');
    const derive = vi.spyOn(crypto.subtle, 'deriveBits');
    expect(await stretch('four plain words', new Uint8Array(16), ROUNDS)).toHaveLength(32);
    expect(derive.mock.calls[0]?.[0]).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: ROUNDS });
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);

    derive.mockRestore();
  });
});
