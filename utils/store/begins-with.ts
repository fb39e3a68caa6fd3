import type { Table } from 'dexie';

/** Whether a table can be asked by a field: it is its key, an index, or the first part of one. */
export function beginsWith({ schema }: Table, name: string): boolean {
  return [schema.primKey, ...schema.indexes].some(
    ({ keyPath }) => (Array.isArray(keyPath) ? keyPath[0] : keyPath) === name,
  );
}
