import { database } from '../database';
import { open } from '../vault/vault';

/** Address of the console page whose deadline comes first; `undefined` while nothing is due. */
export async function firstDuePage(): Promise<string | undefined> {
  const row = await database().conversations.orderBy('dueAt').first();
  return row && `https://${row.host}${(await open(`conversations|${row.key}`, row.sealed)).path}`;
}
