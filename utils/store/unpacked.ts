import type { MessageRow, MessageRun } from './rows';

/** The messages that lie in these records, one by one or in runs. */
export function unpacked(records: readonly (MessageRow | MessageRun)[]): MessageRow[] {
  return records.flatMap((record) => ('messages' in record ? record.messages : record));
}
