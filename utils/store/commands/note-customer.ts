import type { CustomerProfile } from '@/utils/domain/customer-file';
import type { CustomerKey } from '@/utils/domain/ids';
import { database } from '../database';
import { open, seal } from '../vault/vault';
import { writeBatch } from './write-batch';

/**
 * Replaces the note on a buyer, and the profile where one is given; an empty note removes it. Unknown buyers are left
 * alone.
 */
export async function noteCustomer(key: CustomerKey, note: string, profile?: CustomerProfile): Promise<void> {
  const row = await database().customers.get(key);
  if (row === undefined) return;
  const content = await open(`customers|${key}`, row.sealed);
  const next = { ...content, note: note === '' ? undefined : note, profile: profile ?? content.profile };
  const sealed = await seal(`customers|${key}`, next, key);
  await writeBatch({ put: { customers: [{ ...row, sealed }] } });
}
