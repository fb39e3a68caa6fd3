import { liveQuery } from 'dexie';
import type { Stop } from '@/components/ports';
import type { Settings } from '@/utils/domain/settings';
import { defaultSettings } from '@/utils/settings/default-settings';
import { checkRecord } from '@/utils/store/queries/check-record';
import { lastBackupAt } from '@/utils/store/queries/last-backup-at';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readHandOver } from '@/utils/store/queries/read-hand-over';
import { readQueue } from '@/utils/store/queries/read-queue';
import { readSettings } from '@/utils/store/queries/read-settings';
import { readSnippets } from '@/utils/store/queries/read-snippets';

export { checkRecord, lastBackupAt, readConversation, readHandOver, readQueue, readSnippets };

/** Runs a query now and again whenever what it read has changed, in this or any other page of ours. */
export function watchQuery<Result>(
  query: () => Promise<Result>,
  listener: (result: Result) => void,
  failed: (reason: unknown) => void,
): Stop {
  const subscription = liveQuery(query).subscribe({ next: listener, error: failed });
  return () => subscription.unsubscribe();
}

/** The seller's settings, or the defaults of this machine. */
export async function currentSettings(): Promise<Settings> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultSettings({ timeZone, locale: navigator.language }), ...(await readSettings()) };
}
