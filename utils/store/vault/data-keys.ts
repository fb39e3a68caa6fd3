import Dexie from 'dexie';
import { type DragomanDatabase, database } from '../database';
import type { DataKeyRow } from '../privacy-rows';
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
  // Without a pause where none is held: of many who ask at once the first makes it for all.
  const held = cache().keys.get(id);
  const known = held && (await held);
  if (known) return known;
  if (!make) return hold(id, read(id, master));
  for (;;) {
    const { keys, stored } = await keysInMaking([id], master);
    if (await stored) return keys.get(id);
  }
}

function hold(id: string, key: Promise<CryptoKey | undefined>): Promise<CryptoKey | undefined> {
  const { keys } = cache();
  if (keys.size > MOST) keys.clear();
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

export interface KeysInMaking {
  keys: ReadonlyMap<string, CryptoKey>;
  /**
   * When all of them lie in the database; what they sealed may not be written before. False when another writer was
   * first with one of them: ask again, and seal anew.
   */
  stored: Promise<boolean>;
}

/**
 * Keys of many subjects to seal with at once; those that are missing are made, and stored in one transaction meanwhile.
 * @param fresh the subjects are new in all likelihood: their keys are made without asking for older ones first
 */
export async function keysInMaking(ids: string[], master: CryptoKey, fresh = false): Promise<KeysInMaking> {
  const here = cache().keys;
  const known = ids.flatMap((id) => {
    const key = here.get(id);
    return key ? [{ id, key }] : [];
  });
  // No pause up to `hold`: whoever asks for the same keys meanwhile waits for these.
  const missing = ids.filter((id) => !here.has(id));
  const made = make(missing, master, fresh);
  let stored = made.then((all) => add(all.flatMap(({ row }) => row ?? [])));
  const first = stored;
  missing.forEach((id, at) => {
    hold(
      id,
      first.then(async (own) => (own ? (await made)[at]?.key : read(id, master))),
    );
  });
  const keys = new Map<string, CryptoKey>();
  const gone: string[] = [];
  for (const { id, key } of known) {
    const found = await key;
    if (found) keys.set(id, found);
    else gone.push(id);
  }
  for (const { id, key } of await made) keys.set(id, key);
  // Asked for before, and destroyed: made anew.
  if (gone.length > 0) {
    const anew = await keysInMaking(gone, master);
    for (const [id, key] of anew.keys) keys.set(id, key);
    stored = Promise.all([first, anew.stored]).then((all) => all.every(Boolean));
  }
  return { keys, stored };
}

/** Has the keys of many subjects ready at once, making those that are missing: one transaction in place of many. */
export async function readyDataKeys(ids: string[], master: CryptoKey): Promise<void> {
  while (!(await (await keysInMaking(ids, master)).stored));
}

async function make(
  ids: string[],
  master: CryptoKey,
  fresh: boolean,
): Promise<{ id: string; key: CryptoKey; row?: DataKeyRow }[]> {
  const before = fresh ? [] : await Dexie.ignoreTransaction(() => database().dataKeys.bulkGet(ids));
  return Promise.all(
    ids.map(async (id, at) => {
      const found = before[at];
      if (found) return { id, key: await unwrapped(id, master, found.wrapped) };
      const bytes = crypto.getRandomValues(new Uint8Array(32));
      const wrapped = await encrypt(master, new Uint8Array(0), placeOf(id), bytes);
      return { id, key: await imported(bytes), row: { id, wrapped } };
    }),
  );
}

/** Whether all of these are in the database now, and none was there before. */
async function add(rows: DataKeyRow[]): Promise<boolean> {
  try {
    if (rows.length > 0) await Dexie.ignoreTransaction(() => database().dataKeys.bulkAdd(rows));
    return true;
  } catch (fault) {
    // Anything but a key that is there already, such as a full disk, would fail again.
    if (fault instanceof Dexie.BulkError && fault.failures.every(({ name }) => name === 'ConstraintError'))
      return false;
    throw fault;
  }
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
