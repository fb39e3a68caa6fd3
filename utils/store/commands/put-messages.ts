import { database } from '../database';
import { ofConversations } from '../queries/of-conversations';
import type { MessageRow, MessageRun } from '../rows';
import { unpacked } from '../unpacked';

/** Most messages of one run, and the sealed bytes from which on no further one goes into it: a change writes all of it. */
const MOST = 16;
const FULL_BYTES = 32_768;

/**
 * Puts messages in the place of those of the same key, and lays new ones into runs. Within a transaction of the
 * caller's that holds `messages`.
 */
export async function putMessages(rows: readonly MessageRow[]): Promise<void> {
  const { messages } = database();
  const homes = new Map<string, MessageRow | MessageRun>();
  const open = new Map<string, MessageRun>();
  for (const record of await ofConversations(messages, [...new Set(rows.map((row) => row.conversation))])) {
    for (const { key } of unpacked([record])) homes.set(key, record);
    if ('messages' in record && hasRoom(record)) open.set(record.conversation, record);
  }
  const put = new Set<MessageRow | MessageRun>();
  for (const row of rows) {
    const { key, conversation, position } = row;
    const last = open.get(conversation);
    let home = homes.get(key) ?? (last && hasRoom(last) ? last : undefined);
    if (home === undefined) {
      home = { key, conversation, position, messages: [] };
      open.set(conversation, home);
    }
    homes.set(key, home);
    if ('messages' in home) {
      home.messages = [...home.messages.filter((one) => one.key !== key), row];
    }
    put.add('messages' in home ? home : row);
  }
  await messages.bulkPut([...put]);
}

function hasRoom({ messages }: MessageRun): boolean {
  return messages.length < MOST && messages.reduce((sum, { sealed }) => sum + sealed.length, 0) < FULL_BYTES;
}
