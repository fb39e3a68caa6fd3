/** The two keys of this installation. Neither can leave the browser. */
export interface Keyring {
  /** Four random bytes that name the sealing key inside each sealed value. */
  id: Uint8Array<ArrayBuffer>;
  /** AES-GCM, 256 bit. */
  sealing: CryptoKey;
  /** HMAC-SHA-256. */
  hashing: CryptoKey;
}

const KEY_DATABASE = 'dragoman-keys';
const STORE = 'keys';
const NAME = 'v1';

/**
 * The keys of this installation, made at the first call and kept in a database of their own, so that destroying them
 * makes every sealed record unreadable without touching one.
 */
export async function openKeyring(): Promise<Keyring> {
  const db = await openKeyDatabase();
  try {
    const kept = await request<Keyring | undefined>(db.transaction(STORE).objectStore(STORE).get(NAME));
    if (kept) return kept;
    const fresh: Keyring = {
      id: crypto.getRandomValues(new Uint8Array(4)),
      sealing: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
      hashing: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    };
    // Panel and background may both come first: `add` lets one win, and both use the winner's.
    const store = db.transaction(STORE, 'readwrite').objectStore(STORE);
    const before = await request<Keyring | undefined>(store.get(NAME));
    if (before) return before;
    await request(store.add(fresh, NAME));
    return fresh;
  } finally {
    db.close();
  }
}

/** One request on the store of keys. */
export async function withKeyStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const db = await openKeyDatabase();
  try {
    return await request(ask(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function openKeyDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(KEY_DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  return request(opening);
}

function request<Result>(pending: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error ?? new Error('key database'));
  });
}
