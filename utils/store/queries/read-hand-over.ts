import { openCaseFile } from '@/utils/cases/change-case-file';
import type { CaseId, ConversationKey } from '@/utils/domain/ids';
import type { HandOverCase, PromiseRecord } from '@/utils/domain/view';
import { database } from '../database';
import { openCase } from './open-case';
import { eventOf, openPromise } from './open-rows';
import { readQueue } from './read-queue';

/** Everything of the queue, with its case and promises. */
export async function readHandOver(): Promise<HandOverCase[]> {
  const rows = await database().promises.where('state').anyOf('open', 'broken').toArray();
  const promises = new Map<ConversationKey, PromiseRecord[]>();
  for (const row of rows) {
    promises.set(row.conversation, [...(promises.get(row.conversation) ?? []), await openPromise(row)]);
  }
  return Promise.all(
    (await readQueue()).map(async (row): Promise<HandOverCase> => {
      const cases = await database().cases.where('conversation').equals(row.key).toArray();
      const events = await database()
        .events.where('[conversation+at]')
        .between([row.key, 0], [row.key, Number.MAX_SAFE_INTEGER])
        .toArray();
      const file = (await openCase(cases, events.map(eventOf))) ?? openCaseFile(row.key as string as CaseId, '', 0);
      return { file, row, dueAt: row.dueAt, promises: promises.get(row.key) ?? [] };
    }),
  );
}
