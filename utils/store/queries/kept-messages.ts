import type { MessageKey } from '@/utils/domain/ids';
import { database } from '../database';

/** Which of these messages the store still holds. */
export async function keptMessages(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await database()
    .messages.where('key')
    .anyOf(keys as MessageKey[])
    .primaryKeys();
  return new Set<string>(found);
}
