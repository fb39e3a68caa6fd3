import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';
import type { MessageRow, MessageRun } from '../rows';

/** Most messages of one run, and the sealed bytes from which on no further one goes into it: a change writes all of it. */
const MOST = 16;
const FULL_BYTES = 32_768;

/**
 * Puts messages in the place of those of the same key, and lays new ones into runs. Within a transaction of the
 * caller's that holds `messages`.
 */
export async function putMessages(rows: readonly MessageRow[]): Promise<void> {
  const byConversation = new Map<ConversationKey, MessageRow[]>();
  for (const row of rows) {
    const own = byConversation.get(row.conversation) ?? [];
    own.push(row);
    byConversation.set(row.conversation, own);
  }
  const put = await Promise.all([...byConversation].map(([key, own]) => recordsWith(key, own)));
  await database().messages.bulkPut(put.flat());
}

/** The records of a conversation that change when these messages are laid into them. */
async function recordsWith(conversation: ConversationKey, rows: readonly MessageRow[]) {
  const records = await database().messages.where('conversation').equals(conversation).toArray();
  const places = new Map<string, number>();
  records.forEach((record, place) => {
    for (const { key } of 'messages' in record ? record.messages : [record]) places.set(key, place);
  });
  const changed = new Set<number>();
  for (const row of rows) {
    let place = places.get(row.key) ?? records.findIndex(hasRoom);
    const record = records[place];
    if (record === undefined) {
      const { key, position } = row;
      place = records.push({ key, conversation, position, messages: [row] }) - 1;
    } else if ('messages' in record) {
      const at = record.messages.findIndex(({ key }) => key === row.key);
      record.messages[at < 0 ? record.messages.length : at] = row;
    } else records[place] = row;
    places.set(row.key, place);
    changed.add(place);
  }
  return records.filter((_, place) => changed.has(place));
}

function hasRoom(record: MessageRow | MessageRun): boolean {
  return (
    'messages' in record &&
    record.messages.length < MOST &&
    record.messages.reduce((sum, { sealed }) => sum + sealed.length, 0) < FULL_BYTES
  );
}
