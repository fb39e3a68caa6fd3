import type { CustomerKey } from '@/utils/domain/ids';
import { database } from '../database';
import { open, seal } from '../vault/vault';
import { writeBatch } from './write-batch';

/** Replaces the note on a buyer; an empty note removes it. Unknown buyers are left alone. */
export async function noteCustomer(key: CustomerKey, note: string): Promise<void> {
  const row = await database().customers.get(key);
  if (row === undefined) return;
  const content = await open(`customers|${key}`, row.sealed);
  const sealed = await seal(`customers|${key}`, { ...content, note: note === '' ? undefined : note }, key);
  await writeBatch({ put: { customers: [{ ...row, sealed }] } });
}
