import { database } from '@/utils/store/database';
import type { MessageRow } from '@/utils/store/rows';
import { unpacked } from '@/utils/store/unpacked';

/** Every message that the database holds, sealed, however they lie in it. */
export async function storedMessages(): Promise<MessageRow[]> {
  return unpacked(await database().messages.toArray());
}
