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
  const before = await read(id, master);
  if (before) return before;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await encrypt(master, new Uint8Array(0), `dataKeys|${id}`, bytes);
  // `add` lets one of two writers win; both use the winner's.
  await Dexie.ignoreTransaction(() =>
    database()
      .dataKeys.add({ id, wrapped })
      .catch(Dexie.ConstraintError, () => undefined),
  );
  return read(id, master);
}

async function unwrapped(id: string, master: CryptoKey, wrapped: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bytes = await decrypt(master, 0, `dataKeys|${id}`, wrapped);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
