import Dexie, { type Table } from 'dexie';
import { type DragomanDatabase, database } from '../database';
import type { DataKeyRow, KeyBundleRow } from '../privacy-rows';
import { base64url, bytesOf, sameBytes } from './base64url';
import { decrypt } from './cipher';
import type { Keyring } from './keyring';

const UTF8 = new TextEncoder();

/** A key that lies alone, in `dataKeys`; so did all in older versions. */
export const ALONE = 2;
/** A key that lies in a bundle. */
export const BUNDLED = 3;
/** Bytes by which a sealed value says which data key opens it. */
export const KEY_NAME_BYTES = 16;
const BUNDLE_NAME_BYTES = 14;
const KEY_BYTES = 32;
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

async function readAlone(name: Uint8Array<ArrayBuffer>, ring: Keyring): Promise<CryptoKey | undefined> {
  const id = base64url(name);
  const row = await readTogether('dataKeys', id);
  if (row) return imported(await unwrapped(row, ring.sealing));
  // Since the installation's key was exchanged it lies in a bundle of its own, under the same name.
  const bundle = ring.next || ring.former ? await readTogether('keyBundles', id) : undefined;
  return bundle && fromBundle(bundle, 0, ring);
}

async function readBundled(name: Uint8Array<ArrayBuffer>, ring: Keyring): Promise<CryptoKey | undefined> {
  const bundle = name.subarray(0, BUNDLE_NAME_BYTES);
  const row = await readTogether('keyBundles', base64url(bundle));
  const place = (name[BUNDLE_NAME_BYTES] ?? 0) * 256 + (name[BUNDLE_NAME_BYTES + 1] ?? 0);
  return row && fromBundle(row, place, ring);
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
 * *   that has one all the same has two then; both open, and go together.
 * @param former while the installation's keys are being exchanged: hashes under the ones that go, with those of now
 */
export async function keysInMaking(
  ids: string[],
  ring: Keyring,
  fresh: boolean,
  former: ReadonlyMap<string, string> = new Map(),
): Promise<KeysInMaking> {
  const { own } = cache();
  // No pause up to `hold`: whoever asks for the same keys meanwhile waits for these.
  const missing = ids.filter((id) => !own.has(id));
  const known = ids.filter((id) => own.has(id)).map(async (id) => [id, await own.get(id)] as const);
  const made = make(missing, ring, fresh, former);
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
  former: ReadonlyMap<string, string>,
): Promise<{ keys: Map<string, DataKey>; bundles: KeyBundleRow[] }> {
  const keys = fresh ? new Map<string, DataKey>() : await olderKeys(ids, ring, former);
  const bundles: KeyBundleRow[] = [];
  const missing = keys.size === 0 ? ids : ids.filter((id) => !keys.has(id));
  for (let from = 0; from < missing.length; from += MOST_IN_BUNDLE) {
    const subjects = missing.slice(from, from + MOST_IN_BUNDLE);
    const name = crypto.getRandomValues(new Uint8Array(BUNDLE_NAME_BYTES));
    const bare = crypto.getRandomValues(new Uint8Array(KEY_BYTES * subjects.length));
    const all = await Promise.all(subjects.map((_, place) => imported(keyAt(bare, place))));
    all.forEach((key, place) => {
      keys.set(subjects[place] ?? '', { key, format: BUNDLED, name: placeName(name, place) });
    });
    bundles.push(await bundleOf(base64url(name), subjects, bare, ring));
  }
  return { keys, bundles };
}

/** Keys that lie in the database. */
async function olderKeys(
  ids: string[],
  ring: Keyring,
  former: ReadonlyMap<string, string>,
): Promise<Map<string, DataKey>> {
  const wanted = new Map([...former, ...ids.map((id) => [id, id] as const)]);
  const all = [...wanted.keys()];
  const db = database();
  const [bundles, alone] = await Dexie.ignoreTransaction(() =>
    Promise.all([db.keyBundles.where('subjects').anyOf(all).distinct().toArray(), db.dataKeys.bulkGet(all)]),
  );
  const found = new Map<string, Promise<DataKey>>();
  for (const row of alone) {
    const id = row && wanted.get(row.id);
    if (row && id) found.set(id, aloneKey(row, ring));
  }
  for (const row of bundles)
    row.subjects.forEach((subject, place) => {
      const id = wanted.get(subject ?? '');
      if (id !== undefined && !found.has(id)) found.set(id, bundledKey(row, place, ring));
    });
  return new Map(await Promise.all([...found].map(async ([id, key]) => [id, await key] as const)));
}

async function aloneKey(row: DataKeyRow, { sealing }: Keyring): Promise<DataKey> {
  return { key: await imported(await unwrapped(row, sealing)), format: ALONE, name: bytesOf(row.id) };
}

async function bundledKey(row: KeyBundleRow, place: number, ring: Keyring): Promise<DataKey> {
  const key = await imported(await unmasked(row, place, ring));
  const name = bytesOf(row.id);
  return name.length === KEY_NAME_BYTES
    ? { key, format: ALONE, name }
    : { key, format: BUNDLED, name: placeName(name, place) };
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
      if (gone.has(id)) keyAt(row.masked, place).fill(0);
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

function keyAt(keys: Uint8Array<ArrayBuffer>, place: number): Uint8Array<ArrayBuffer> {
  return keys.subarray(place * KEY_BYTES, (place + 1) * KEY_BYTES);
}

async function fromBundle(row: KeyBundleRow, place: number, ring: Keyring): Promise<CryptoKey | undefined> {
  return row.subjects[place] ? imported(await unmasked(row, place, ring)) : undefined;
}

/** A bundle of these keys (32 bytes each) under masks of the installation's newest key. */
export async function bundleOf(
  id: string,
  subjects: (string | null)[],
  bare: Uint8Array<ArrayBuffer>,
  ring: Keyring,
): Promise<KeyBundleRow> {
  const newest = ring.next ?? ring;
  const parts = await Promise.all(subjects.map((_, place) => mask(id, place, keyAt(bare, place), newest)));
  const masked = new Uint8Array(bare.length);
  for (const [place, part] of parts.entries()) masked.set(part, place * KEY_BYTES);
  return { id, subjects, masked, ...((ring.next || ring.former) && { ring: newest.id }) };
}

/** The bytes of one key of a bundle. */
export function unmasked(
  { id, masked, ring: name }: KeyBundleRow,
  place: number,
  ring: Keyring,
): Promise<Uint8Array<ArrayBuffer>> {
  return mask(id, place, keyAt(masked, place), ring.next && name && sameBytes(name, ring.next.id) ? ring.next : ring);
}

/** Puts the mask on, or takes it off. No mask is used for two keys: names of bundles are random. */
async function mask(
  id: string,
  place: number,
  key: Uint8Array,
  { hashing }: Keyring,
): Promise<Uint8Array<ArrayBuffer>> {
  // What is hashed elsewhere is JSON, and begins otherwise.
  const hidden = new Uint8Array(await crypto.subtle.sign('HMAC', hashing, UTF8.encode(`key|${id}|${place}`)));
  return hidden.map((byte, at) => byte ^ (key[at] ?? 0));
}

/** The bytes of a key that lies alone. */
export function unwrapped({ id, wrapped }: DataKeyRow, sealing: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return decrypt(sealing, 0, `dataKeys|${id}`, wrapped);
}

function imported(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
