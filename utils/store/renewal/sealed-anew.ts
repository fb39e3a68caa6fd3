import type { IndexableType, Table } from 'dexie';
import { database } from '../database';
import type { Sealed } from '../rows';
import { subjectOf } from '../subject-of';
import { sameBytes } from '../vault/base64url';
import { isOwnOf, open, seal, vaultKeys } from '../vault/vault';
import { inSlices } from './in-slices';
import type { Stage } from './stage';

/** Where a row's sealed part lies, from its key. */
export type Place = (key: string) => string;

interface SealedRow {
  sealed?: unknown;
  again?: unknown;
}

/** Rebuilt from the others. */
const DERIVED = /^search/;

/**
 * Seals with the new keys what the old ones sealed themselves. What the key of a subject sealed stays: that key is put
 * under the new ones instead. A link of the chain keeps its bytes, of which its hash is, and gets them sealed anew beside.
 */
export async function sealedAnew(
  others: readonly { table: Table<object, string>; place: Place }[],
  stage: Stage,
): Promise<void> {
  const own = database()
    .tables.filter(({ name }) => !DERIVED.test(name) && name !== 'inbox')
    .map((table) => ({ table, place: (key: string) => `${table.name}|${key}` }));
  const places = new Map<unknown, Place>([...own, ...others].map(({ table, place }) => [table, place]));
  const tables = [...own, ...others].map(({ table }) => table as Table<SealedRow, IndexableType>);
  await inSlices(tables, stage, async (rows, table) => {
    const keys = await vaultKeys();
    const keyPath = String(table.schema.primKey.keyPath);
    const changed: { key: IndexableType; before: Uint8Array; row: SealedRow }[] = [];
    for (const row of rows) {
      const { sealed } = row;
      if (!(sealed instanceof Uint8Array) || row.again !== undefined || !isOwnOf(keys, sealed)) continue;
      const key = (row as Record<string, IndexableType>)[keyPath] ?? '';
      const place = places.get(table)?.(String(key)) ?? '';
      const content = await open<unknown>(place, sealed as Sealed<unknown>);
      const anew = await seal(place, content, table.name === 'audit' ? undefined : subjectOf(table.name, row));
      const links = table.name === 'audit' && key !== 0;
      changed.push({ key, before: sealed, row: links ? { ...row, again: anew } : { ...row, sealed: anew } });
    }
    if (changed.length === 0) return;
    await table.db.transaction('rw', table, async () => {
      const now = await table.bulkGet(changed.map(({ key }) => key));
      // Other databases have other writers: what changed since it was read is met at the end.
      const same = changed.filter(({ before }, at) => {
        const sealed = now[at]?.sealed;
        return sealed instanceof Uint8Array && sameBytes(sealed, before);
      });
      await table.bulkPut(same.map(({ row }) => row));
    });
  });
}
