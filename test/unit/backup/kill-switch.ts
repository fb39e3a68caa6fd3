/** Stops the machine at one write: the transaction is undone, and nothing works until `revive`. Or the disk is full. */
export interface KillSwitch {
  /** Writes since the last `arm`. */
  writes(): number;
  /** Kills at the write with this number, counted from one; never without. */
  arm(at?: number): void;
  /** The disk is full at the write with this number, and at each after it, until `revive`. */
  fill(at: number): void;
  dead(): boolean;
  /** The process starts anew. */
  revive(): void;
  remove(): void;
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/** Lays itself over the in-memory IndexedDB. */
export function killSwitch(): KillSwitch {
  let count = 0;
  let point: number | undefined;
  let dead = false;
  let full = false;
  const undo: (() => void)[] = [];

  function guard(target: object, name: string, transactionOf: (self: never) => IDBTransaction | undefined): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    const original = own?.value as ((...values: unknown[]) => unknown) | undefined;
    if (own === undefined || original === undefined) throw new Error(`no ${name} to guard`);
    Object.defineProperty(target, name, {
      ...own,
      value(this: never, ...values: unknown[]) {
        count += 1;
        if (count === point) dead = true;
        if (dead) {
          try {
            transactionOf(this)?.abort();
          } catch {
            // Undone already.
          }
          throw full
            ? new DOMException('the disk is full', 'QuotaExceededError')
            : new DOMException('the machine stopped', 'AbortError');
        }
        return original.apply(this, values);
      },
    });
    undo.push(() => Object.defineProperty(target, name, own));
  }

  for (const name of WRITES) guard(IDBObjectStore.prototype, name, (store: IDBObjectStore) => store.transaction);
  guard(IDBCursor.prototype, 'delete', (cursor: IDBCursor) =>
    'transaction' in cursor.source ? cursor.source.transaction : cursor.source.objectStore.transaction,
  );
  guard(IDBDatabase.prototype, 'createObjectStore', () => undefined);
  guard(IDBObjectStore.prototype, 'createIndex', () => undefined);

  return {
    writes: () => count,
    arm(at) {
      count = 0;
      point = at;
      dead = false;
      full = false;
    },
    fill(at) {
      count = 0;
      point = at;
      dead = false;
      full = true;
    },
    dead: () => dead,
    revive() {
      point = undefined;
      dead = false;
      full = false;
    },
    remove() {
      for (const restore of undo) restore();
    },
  };
}
