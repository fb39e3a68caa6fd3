const KEY_DATABASE = 'dragoman-keys';
const STORE = 'keys';

/** One request on the store of keys. */
export async function withKeyStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return inKeyStore(mode, (store) => settled(ask(store)));
}

/** Several requests in one transaction: all of it or nothing. `work` waits for nothing but those requests. */
export async function inKeyStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const opening = indexedDB.open(KEY_DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  const db = await settled(opening);
  try {
    const transaction = db.transaction(STORE, mode);
    // What was answered may still be undone, by a full disk for one: done is what the whole transaction says.
    let over = false;
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('key database'));
    }).finally(() => {
      over = true;
    });
    done.catch(() => undefined);
    try {
      const result = await work(transaction.objectStore(STORE));
      await done;
      return result;
    } catch (fault) {
      // What was asked for before the fault would be kept otherwise.
      if (!over) transaction.abort();
      throw fault;
    }
  } finally {
    db.close();
  }
}

/** What one request answers. */
export function settled<Result>(pending: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error ?? new Error('key database'));
  });
}
