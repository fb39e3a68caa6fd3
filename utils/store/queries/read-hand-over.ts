import { openCaseFile } from '@/utils/cases/change-case-file';
import type { CaseId, ConversationKey } from '@/utils/domain/ids';
import type { HandOverCase, PromiseRecord } from '@/utils/domain/view';
import { database } from '../database';
import { newestCase } from './newest-case';
import { openPromise } from './open-rows';
import { readQueue } from './read-queue';

/** Everything of the queue, with its case and promises; also what only has a promise to deal with. */
export async function readHandOver(): Promise<HandOverCase[]> {
  const rows = await database().promises.where('state').anyOf('open', 'broken').toArray();
  const promises = new Map<ConversationKey, PromiseRecord[]>();
  for (const row of rows) {
    promises.set(row.conversation, [...(promises.get(row.conversation) ?? []), await openPromise(row)]);
  }
  return Promise.all(
    (await readQueue()).map(async (row): Promise<HandOverCase> => {
      const file = (await newestCase(row.key))?.file ?? openCaseFile(row.key as string as CaseId, '', 0);
      return { file, row, dueAt: row.dueAt, promises: promises.get(row.key) ?? [] };
    }),
  );
}
