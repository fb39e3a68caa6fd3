import type { Erasing } from '../commands/erase';
import { database } from '../database';

/** Whether one of these buyers or conversations is on legal hold. */
export async function isHeld({
  conversations,
  customers,
}: Pick<Erasing, 'conversations' | 'customers'>): Promise<boolean> {
  const found = await database().holds.bulkGet([...conversations, ...customers]);
  return found.some((row) => row !== undefined);
}
