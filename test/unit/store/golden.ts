import { database } from '@/utils/store/database';
import { forgetKeyring } from '@/utils/store/vault/vault';

/** A database as one version of the extension left it, with the keys that open it. Synthetic. */
export interface Golden {
  version: number;
  /** Object stores as IndexedDB itself has them. */
  stores: {
    name: string;
    keyPath: string;
    indexes: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
  }[];
  keys: { id: string; sealing: string; hashing: string };
  rows: Record<string, unknown[]>;
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'));

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Puts the keys of a golden database into the browser, as keys that cannot leave it. */
export async function plantKeys(keys: Golden['keys']): Promise<void> {
  const sealing = await crypto.subtle.importKey('raw', bytes(keys.sealing), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const hashing = await crypto.subtle.importKey('raw', bytes(keys.hashing), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  forgetKeyring();
  await settled(indexedDB.deleteDatabase('dragoman-keys'));
  const opening = indexedDB.open('dragoman-keys', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  const db = await settled(opening);
  await settled(
    db
      .transaction('keys', 'readwrite')
      .objectStore('keys')
      .put({ id: bytes(keys.id), sealing, hashing }, 'v1'),
  );
  db.close();
}

/** Builds the database with IndexedDB alone, so that no code of today decides what yesterday's looked like. */
export async function plantDatabase(golden: Golden): Promise<void> {
  const opening = indexedDB.open('dragoman', golden.version * 10);
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, indexes } of golden.stores) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
    }
  };
  const db = await settled(opening);
  for (const [name, rows] of Object.entries(golden.rows)) {
    for (const row of rows) await settled(db.transaction(name, 'readwrite').objectStore(name).put(revived(row)));
  }
  db.close();
}

/** The database of today, as a golden one. */
export async function goldenOf(keys: Golden['keys']): Promise<Golden> {
  const native = database().backendDB();
  const stores = [...native.objectStoreNames].map((name) => {
    const store = native.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return { name: index, keyPath: Array.isArray(keyPath) ? [...keyPath] : String(keyPath), multiEntry };
    });
    return { name, keyPath: String(store.keyPath), indexes };
  });
  const rows: Golden['rows'] = {};
  for (const table of database().tables) rows[table.name] = (await table.toArray()).map(flattened);
  return { version: native.version / 10, stores, keys, rows };
}

function flattened(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(flattened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, flattened(inner)]));
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64' in value && typeof value.base64 === 'string') return bytes(value.base64);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}
