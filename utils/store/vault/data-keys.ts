import Dexie, { type Table } from 'dexie';
import { type DragomanDatabase, database } from '../database';
import type { DataKeyRow, KeyBundleRow } from '../privacy-rows';
import { base64url, bytesOf } from './base64url';
import { decrypt } from './cipher';
import type { Keyring } from './keyring';

/** A key that lies alone, in `dataKeys`; so did all in older versions. */
export const ALONE = 2;
/** A key that lies in a bundle. */
export const BUNDLED = 3;
/** Bytes by which a sealed value says which data key opens it. */
export const KEY_NAME_BYTES = 16;
const BUNDLE_NAME_BYTES = 14;
const SALT_BYTES = 32;
/** Most keys of one bundle: wiping one writes the bundle anew. */
const MOST_IN_BUNDLE = 64;

/** A key, and how what it seals names it. */
export interface DataKey {
  key: CryptoKey;
  format: typeof ALONE | typeof BUNDLED;
  name: Uint8Array<ArrayBuffer>;
}

interface Kept {
  /** To seal with, by the keyed hash of the subject. */
  own: Map<string, Promise<DataKey>>;
  /** To open with, by format and name. */
  named: Map<string, Promise<CryptoKey | undefined>>;
  /** Records that were asked for in this turn, to be read together. */
  wanted: { dataKeys: Set<string>; keyBundles: Set<string> };
  reading?: Promise<{ [Name in keyof RowsOf]: Map<string, RowsOf[Name]> }>;
}

interface RowsOf {
  dataKeys: DataKeyRow;
  keyBundles: KeyBundleRow;
}

const nothing = (): Kept['wanted'] => ({ dataKeys: new Set(), keyBundles: new Set() });

/** Most keys held in memory; beyond that all are forgotten and read again. */
const MOST = 20_000;
/** Per handle, so that a database that was closed or deleted takes its keys along. */
const kept = new WeakMap<DragomanDatabase, Kept>();

function cache(): Kept {
  const db = database();
  const found = kept.get(db) ?? { own: new Map(), named: new Map(), wanted: nothing() };
  kept.set(db, found);
  return found;
}

/**
 * Forgets all keys, after some were destroyed: whoever writes begins with what the database says, or it might seal with a
 * key that is gone.
 */
export function forgetDataKeys(): void {
  const { own, named } = cache();
  own.clear();
  named.clear();
}

/** The key that a sealed value names; `undefined` when it was destroyed. */
export function namedKey(
  format: DataKey['format'],
  name: Uint8Array<ArrayBuffer>,
  ring: Keyring,
): Promise<CryptoKey | undefined> {
  const { named } = cache();
  const id = `${format}${base64url(name)}`;
  const known = named.get(id);
  if (known) return known;
  const key = format === ALONE ? readAlone(name, ring) : readBundled(name, ring);
  hold(named, id, key);
  key.then(
    (found) => found ?? named.delete(id),
    () => undefined,
  );
  return key;
}

function hold<Key>(keys: Map<string, Promise<Key>>, id: string, key: Promise<Key>): void {
  if (keys.size > MOST) keys.clear();
  keys.set(id, key);
  key.catch(() => keys.delete(id));
}

async function readAlone(name: Uint8Array<ArrayBuffer>, { sealing }: Keyring): Promise<CryptoKey | undefined> {
  const id = base64url(name);
  const row = await readTogether('dataKeys', id);
  return row && unwrapped(id, row.wrapped, sealing);
}

async function readBundled(name: Uint8Array<ArrayBuffer>, ring: Keyring): Promise<CryptoKey | undefined> {
  const bundle = name.subarray(0, BUNDLE_NAME_BYTES);
  const row = await readTogether('keyBundles', base64url(bundle));
  const place = (name[BUNDLE_NAME_BYTES] ?? 0) * 256 + (name[BUNDLE_NAME_BYTES + 1] ?? 0);
  return row?.subjects[place] ? keyFrom(saltOf(row, place), ring) : undefined;
}

/** One of the records that are asked for in this turn, all of which are read at once. */
async function readTogether<Name extends 'dataKeys' | 'keyBundles'>(
  name: Name,
  id: string,
): Promise<RowsOf[Name] | undefined> {
  const here = cache();
  here.wanted[name].add(id);
  here.reading ??= Promise.resolve().then(() => {
    const { dataKeys, keyBundles } = here.wanted;
    here.wanted = nothing();
    here.reading = undefined;
    // A live query must not depend on keys, and a transaction of the caller's does not hold their tables.
    return Dexie.ignoreTransaction(async () => ({
      dataKeys: await read(database().dataKeys, dataKeys),
      keyBundles: await read(database().keyBundles, keyBundles),
    }));
  });
  return (await here.reading)[name].get(id) as RowsOf[Name] | undefined;
}

async function read<Row extends { id: string }>(
  table: Table<Row, string>,
  ids: ReadonlySet<string>,
): Promise<Map<string, Row>> {
  if (ids.size === 0) return new Map();
  return new Map((await table.bulkGet([...ids])).flatMap((row) => (row ? [[row.id, row]] : [])));
}

export interface KeysInMaking {
  keys: ReadonlyMap<string, DataKey>;
  /** When all of them lie in the database; what they sealed may not be written before. */
  stored: Promise<unknown>;
}

/**
 * Keys of many subjects to seal with; those that are missing are made, and stored in one transaction meanwhile.
 * @param ids keyed hashes of the subjects (22 characters)
 * @param fresh the subjects are new in all likelihood: their keys are made without looking for older ones. A subject
 *   that has one all the same has two then; both open, and go together.
 */
export async function keysInMaking(ids: string[], ring: Keyring, fresh: boolean): Promise<KeysInMaking> {
  const { own } = cache();
  // No pause up to `hold`: whoever asks for the same keys meanwhile waits for these.
  const missing = ids.filter((id) => !own.has(id));
  const known = ids.filter((id) => own.has(id)).map(async (id) => [id, await own.get(id)] as const);
  const made = make(missing, ring, fresh);
  const stored = made.then(({ bundles }) => add(bundles));
  stored.catch(() => undefined);
  for (const id of missing)
    hold(
      own,
      id,
      stored.then(async () => (await made).keys.get(id) as DataKey),
    );
  const { keys } = await made;
  for (const [id, key] of await Promise.all(known)) if (key) keys.set(id, key);
  return { keys, stored };
}

async function make(
  ids: string[],
  ring: Keyring,
  fresh: boolean,
): Promise<{ keys: Map<string, DataKey>; bundles: KeyBundleRow[] }> {
  const keys = fresh ? new Map<string, DataKey>() : await olderKeys(ids, ring);
  const bundles: KeyBundleRow[] = [];
  const missing = keys.size === 0 ? ids : ids.filter((id) => !keys.has(id));
  for (let from = 0; from < missing.length; from += MOST_IN_BUNDLE) {
    const subjects = missing.slice(from, from + MOST_IN_BUNDLE);
    const name = crypto.getRandomValues(new Uint8Array(BUNDLE_NAME_BYTES));
    const salts = crypto.getRandomValues(new Uint8Array(SALT_BYTES * subjects.length));
    const bundle = { id: base64url(name), subjects, salts };
    const all = await Promise.all(subjects.map((_, place) => keyFrom(saltOf(bundle, place), ring)));
    all.forEach((key, place) => {
      keys.set(subjects[place] ?? '', { key, format: BUNDLED, name: placeName(name, place) });
    });
    bundles.push(bundle);
  }
  return { keys, bundles };
}

/** Keys that lie in the database. */
async function olderKeys(ids: string[], ring: Keyring): Promise<Map<string, DataKey>> {
  const wanted = new Set(ids);
  const db = database();
  const [bundles, alone] = await Dexie.ignoreTransaction(() =>
    Promise.all([db.keyBundles.where('subjects').anyOf(ids).distinct().toArray(), db.dataKeys.bulkGet(ids)]),
  );
  const found = new Map<string, Promise<DataKey>>();
  for (const row of alone)
    if (row)
      found.set(
        row.id,
        unwrapped(row.id, row.wrapped, ring.sealing).then((key) => ({ key, format: ALONE, name: bytesOf(row.id) })),
      );
  for (const row of bundles)
    row.subjects.forEach((id, place) => {
      if (id !== null && wanted.has(id) && !found.has(id))
        found.set(
          id,
          keyFrom(saltOf(row, place), ring).then((key) => ({
            key,
            format: BUNDLED,
            name: placeName(bytesOf(row.id), place),
          })),
        );
    });
  return new Map(await Promise.all([...found].map(async ([id, key]) => [id, await key] as const)));
}

async function add(bundles: KeyBundleRow[]): Promise<void> {
  if (bundles.length > 0) await Dexie.ignoreTransaction(() => database().keyBundles.bulkAdd(bundles));
}

/** Destroys every key of these subjects, within a transaction of the caller's. */
export async function destroyKeys(ids: string[]): Promise<void> {
  const gone = new Set<string | null>(ids);
  const { dataKeys, keyBundles } = database();
  await dataKeys.bulkDelete(ids);
  const rows = await keyBundles.where('subjects').anyOf(ids).distinct().toArray();
  const left = rows.map((row) => {
    row.subjects.forEach((id, place) => {
      if (gone.has(id)) saltOf(row, place).fill(0);
    });
    return { ...row, subjects: row.subjects.map((id) => (gone.has(id) ? null : id)) };
  });
  const empty = ({ subjects }: KeyBundleRow): boolean => subjects.every((id) => id === null);
  await keyBundles.bulkDelete(left.filter(empty).map(({ id }) => id));
  await keyBundles.bulkPut(left.filter((row) => !empty(row)));
}

function placeName(bundle: Uint8Array, place: number): Uint8Array<ArrayBuffer> {
  const name = new Uint8Array(KEY_NAME_BYTES);
  name.set(bundle);
  name.set([place >> 8, place & 255], BUNDLE_NAME_BYTES);
  return name;
}

function saltOf({ salts }: KeyBundleRow, place: number): Uint8Array<ArrayBuffer> {
  return salts.subarray(place * SALT_BYTES, (place + 1) * SALT_BYTES);
}

/** Without the salt nobody can make it again. */
async function keyFrom(salt: Uint8Array<ArrayBuffer>, { hashing }: Keyring): Promise<CryptoKey> {
  // What is hashed elsewhere is JSON, and never begins with this byte.
  const input = new Uint8Array(1 + SALT_BYTES);
  input.set(salt, 1);
  return imported(new Uint8Array(await crypto.subtle.sign('HMAC', hashing, input)));
}

async function unwrapped(id: string, wrapped: Uint8Array<ArrayBuffer>, sealing: CryptoKey): Promise<CryptoKey> {
  return imported(await decrypt(sealing, 0, `dataKeys|${id}`, wrapped));
}

function imported(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
