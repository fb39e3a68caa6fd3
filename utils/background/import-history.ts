import { IMPORTED_HOST } from '@/utils/domain/imported';
import type { Reading } from '@/utils/domain/reading';
import { changeCase } from '@/utils/store/commands/change-case';
import { database } from '@/utils/store/database';
import { ingest } from './ingest';
import { settle } from './settle';
import type { IngestTools } from './tools';

/**
 * Takes old tickets in as resolved conversations. The same ticket again changes nothing, so an import that was cut off is
 * simply done again.
 * @returns how many brought something new
 * @throws before anything is written, when a reading is not of an imported ticket
 */
export async function importHistory(readings: readonly Reading[], tools: IngestTools): Promise<{ added: number }> {
  const snapshots = readings.map((reading) => {
    if (reading.status !== 'read' || reading.snapshot.host !== IMPORTED_HOST) throw new Error('no imported ticket');
    return reading.snapshot;
  });
  let added = 0;
  for (const snapshot of snapshots) {
    const { conversation, changed } = await ingest(snapshot, tools);
    if (changed) added++;
    const row = conversation && (await database().conversations.get(conversation));
    // Joined to a conversation that is read on a page: that one is not over because an old ticket is.
    if (!conversation || row?.host !== IMPORTED_HOST) continue;
    const cases = await database().cases.where('conversation').equals(conversation).toArray();
    if (cases.some(({ status }) => status === 'resolved')) continue;
    const events = await database()
      .events.where('[conversation+at]')
      .between([conversation, 0], [conversation, Number.MAX_SAFE_INTEGER])
      .toArray();
    const at = (events.at(-1)?.at ?? snapshot.readAt) + 1;
    // That it was a ticket elsewhere is all that is known of its end.
    const outcome = IMPORTED_HOST;
    const ended = { kind: 'resolved', outcome, at, by: '' } as const;
    await changeCase(conversation, ended, { status: 'resolved', outcome }, undefined, 'case_closed');
    await settle(conversation, tools, at);
  }
  return { added };
}
