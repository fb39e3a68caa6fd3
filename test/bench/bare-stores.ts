import { MIGRATIONS } from '@/utils/store/migrations/all';

type BarePut = (rows: [string, object[]][]) => Promise<void>;

/** Stores without anything above them: of plain messages with and without an index, and of all that ours has. */
export async function bareStores(): Promise<Record<'plain' | 'unindexed' | 'same', BarePut>> {
  const ours: Record<string, string> = Object.assign({}, ...MIGRATIONS.map(({ stores }) => stores));
  const opened = async (name: string, stores: string[], shape = ours): Promise<IDBDatabase> => {
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = () => resolve();
    });
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const store of stores) {
        const [keyPath = '', ...indexes] = (shape[store] ?? '').split(', ');
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes) {
          const path = index.startsWith('[') ? index.slice(1, -1).split('+') : index.replace('*', '');
          made.createIndex(index, path, { multiEntry: index.startsWith('*') });
        }
      }
    };
    return new Promise((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error(name));
    });
  };
  const putInto =
    (native: IDBDatabase): BarePut =>
    (rows) =>
      new Promise((resolve, reject) => {
        const transaction = native.transaction(
          rows.map(([name]) => name),
          'readwrite',
        );
        for (const [name, many] of rows) for (const row of many) transaction.objectStore(name).put(row);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('bare'));
      });
  return {
    plain: putInto(await opened('plain', ['messages'], { messages: 'key, [conversation+position]' })),
    unindexed: putInto(await opened('unindexed', ['messages'], { messages: 'key' })),
    same: putInto(await opened('same', ['messages', 'conversations', 'customers', 'orders', 'keyBundles'])),
  };
}
