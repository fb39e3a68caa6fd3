import type { IndexableType } from 'dexie';
import { database } from '../database';
import type { DataKeyRow, KeyBundleRow } from '../privacy-rows';
import { sameBytes } from '../vault/base64url';
import { bundleOf, forgetDataKeys, unmasked, unwrapped } from '../vault/data-keys';
import { hashOf, vaultKeys } from '../vault/vault';
import { inSlices } from './in-slices';
import type { Stage } from './stage';

/** Puts the keys of subjects under the new keys of the installation; what they sealed stays as it is. */
export async function bundlesAnew(stage: Stage): Promise<void> {
  const { dataKeys, keyBundles } = database();
  const names = await newNames();
  const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
  const tables = [dataKeys, keyBundles].map(({ name }) =>
    database().table<DataKeyRow | KeyBundleRow, IndexableType>(name),
  );
  await inSlices(tables, stage, async (rows) => {
    const keys = await vaultKeys();
    const { next } = keys;
    if (next === undefined) return;
    const gone: string[] = [];
    const put: KeyBundleRow[] = [];
    for (const row of rows) {
      if ('wrapped' in row) {
        gone.push(row.id);
        put.push(await bundleOf(row.id, [named(row.id)], await unwrapped(row, keys.sealing), keys));
      } else if (!(row.ring && sameBytes(row.ring, next.id))) {
        const bare = await Promise.all(row.subjects.map((_, place) => unmasked(row, place, keys)));
        const anew = await bundleOf(row.id, row.subjects.map(named), joined(bare), keys);
        // A key that was wiped stays wiped.
        row.subjects.forEach((id, place) => {
          if (id === null) anew.masked.fill(0, place * 32, (place + 1) * 32);
        });
        put.push(anew);
      }
    }
    if (put.length === 0) return;
    await database().transaction('rw', dataKeys, keyBundles, async () => {
      await dataKeys.bulkDelete(gone);
      await keyBundles.bulkPut(put);
    });
  });
  forgetDataKeys();
}

/** What each subject is called under the old keys, and under the new ones. */
async function newNames(): Promise<Map<string, string>> {
  const { hashing, next } = await vaultKeys();
  const names = new Map<string, string>();
  if (next === undefined) return names;
  const { conversations, orders, customers } = database();
  for (const table of [conversations, orders, customers]) {
    for (const key of await table.toCollection().primaryKeys()) {
      const parts = ['subject', key];
      names.set(await hashOf(hashing, parts), await hashOf(next.hashing, parts));
    }
  }
  return names;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.length * 32);
  for (const [at, part] of parts.entries()) all.set(part, at * 32);
  return all;
}
