import type { Table } from 'dexie';
import { database } from '../database';
import type { MessageRow, MessageRun } from '../rows';
import { unpacked } from '../unpacked';

/**
 * Every message, by conversation and in the order of each; a conversation is never cut in two.
 * @param records records of the table that are read at one time
 */
export async function* allMessages(records: number): AsyncGenerator<MessageRow[]> {
  const messages: Table<MessageRow | MessageRun> = database().messages;
  let after: string | undefined;
  for (;;) {
    // Behind every position of that conversation: a list is greater than any number.
    const behind = messages.where('[conversation+position]').above(after === undefined ? [] : [after, []]);
    const found = await behind.limit(records).toArray();
    const last = found.at(-1)?.conversation;
    if (last === undefined) return;
    const whole = found.filter(({ conversation }) => conversation !== last);
    const rest = await messages.where('conversation').equals(last).toArray();
    yield unpacked([...whole, ...rest]).sort(
      (a, b) => compared(a.conversation, b.conversation) || a.position - b.position,
    );
    after = last;
  }
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
