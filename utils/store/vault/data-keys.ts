import Dexie from 'dexie';
import { type DragomanDatabase, database } from '../database';
import { decrypt, encrypt } from './cipher';

/** Bytes of the name by which a sealed value says which data key opens it. */
export const DATA_KEY_ID_BYTES = 16;

interface Kept {
  keys: Map<string, Promise<CryptoKey | undefined>>;
  /** Names that were asked for in this turn, to be read together. */
  wanted: string[];
  reading?: Promise<(Uint8Array<ArrayBuffer> | undefined)[]>;
}

/** Most keys held in memory; beyond that all are forgotten and read again. */
const MOST = 20_000;
/** Per handle, so that a database that was closed or deleted takes its keys along. */
const kept = new WeakMap<DragomanDatabase, Kept>();

/**
 * The data key of this name, unwrapped; `undefined` when it was destroyed. With `make` a missing one is made and lies
 * in the database before the promise settles: nothing may be sealed with a key that a stopped worker would lose.
 * @param id 22 characters, as `keyedHash` makes them
 */
export async function dataKey(id: string, master: CryptoKey, make: boolean): Promise<CryptoKey | undefined> {
  const { keys } = cache();
  const known = keys.get(id);
  if (known) {
    const key = await known;
    if (key || !make) return key;
  }
  if (keys.size > MOST) keys.clear();
  const key = make ? fresh(id, master) : read(id, master);
  keys.set(id, key);
  key.then(
    (found) => found ?? keys.delete(id),
    () => keys.delete(id),
  );
  return key;
}

/**
 * Forgets one key that was destroyed, or all: whoever writes beside the background begins with what the database says,
 * or it might seal with a key that is gone.
 */
export function forgetDataKeys(id?: string): void {
  if (id === undefined) cache().keys.clear();
  else cache().keys.delete(id);
}

function cache(): Kept {
  const db = database();
  const found = kept.get(db) ?? { keys: new Map(), wanted: [] };
  kept.set(db, found);
  return found;
}

async function read(id: string, master: CryptoKey): Promise<CryptoKey | undefined> {
  const here = cache();
  const at = here.wanted.push(id) - 1;
  here.reading ??= Promise.resolve().then(() => {
    const ids = here.wanted;
    here.wanted = [];
    here.reading = undefined;
    // A live query must not depend on keys, and a transaction of the caller's does not hold their table.
    return Dexie.ignoreTransaction(async () => (await database().dataKeys.bulkGet(ids)).map((row) => row?.wrapped));
  });
  const wrapped = (await here.reading)[at];
  return wrapped && unwrapped(id, master, wrapped);
}

async function fresh(id: string, master: CryptoKey): Promise<CryptoKey | undefined> {
  return (await read(id, master)) ?? (await made([id], master))[0];
}

/**
 * Has the keys of many subjects ready at once, making those that are missing: one transaction in place of many.
 * @param fresh the subjects are new in all likelihood: their keys are made without asking for older ones first
 */
export async function readyDataKeys(ids: string[], master: CryptoKey, fresh = false): Promise<void> {
  const { keys } = cache();
  const missing = [...new Set(ids)].filter((id) => !keys.has(id));
  if (missing.length === 0) return;
  const all = made(missing, master, fresh);
  missing.forEach((id, at) => {
    const key = all.then((found) => found[at]);
    keys.set(id, key);
    key.catch(() => keys.delete(id));
  });
  await all;
}

async function made(names: string[], master: CryptoKey, fresh = false): Promise<(CryptoKey | undefined)[]> {
  const { dataKeys } = database();
  const before = fresh ? [] : await Dexie.ignoreTransaction(() => dataKeys.bulkGet(names));
  const keys = await Promise.all(
    names.map(async (id, at) => {
      const found = before[at];
      if (found) return { key: await unwrapped(id, master, found.wrapped) };
      const bytes = crypto.getRandomValues(new Uint8Array(32));
      const [wrapped, key] = await Promise.all([
        encrypt(master, new Uint8Array(0), placeOf(id), bytes),
        imported(bytes),
      ]);
      return { key, row: { id, wrapped } };
    }),
  );
  const rows = keys.flatMap(({ row }) => row ?? []);
  try {
    if (rows.length > 0) await Dexie.ignoreTransaction(() => dataKeys.bulkAdd(rows));
  } catch (fault) {
    // Of two writers one wins, and both use the winner's.
    if (fault instanceof Dexie.BulkError) return made(names, master);
    throw fault;
  }
  return keys.map(({ key }) => key);
}

async function unwrapped(id: string, master: CryptoKey, wrapped: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return imported(await decrypt(master, 0, placeOf(id), wrapped));
}

function placeOf(id: string): string {
  return `dataKeys|${id}`;
}

function imported(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
