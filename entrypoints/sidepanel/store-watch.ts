import Dexie, { liveQuery, type ObservabilitySet } from 'dexie';
import type { Stop } from '@/components/ports';
import type { ConversationKey, DurationMs } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import type { ConversationView } from '@/utils/domain/view';
import { defaultSettings } from '@/utils/settings/default-settings';
import { checkRecord } from '@/utils/store/queries/check-record';
import { lastBackupAt } from '@/utils/store/queries/last-backup-at';
import { readConversation } from '@/utils/store/queries/read-conversation';
import { readHandOver } from '@/utils/store/queries/read-hand-over';
import { QUEUE_TABLES, readQueue } from '@/utils/store/queries/read-queue';
import { readSettings } from '@/utils/store/queries/read-settings';
import { readSnippets } from '@/utils/store/queries/read-snippets';

export { checkRecord, lastBackupAt, QUEUE_TABLES, readHandOver, readQueue, readSnippets };

/** Runs a query now and again whenever what it read has changed, in this or any other page of ours. */
export function watchQuery<Result>(
  query: () => Promise<Result>,
  listener: (result: Result) => void,
  failed: (reason: unknown) => void,
): Stop {
  const subscription = liveQuery(query).subscribe({ next: listener, error: failed });
  return () => subscription.unsubscribe();
}

/**
 * A conversation as it is now and after every change. The first answer is read outright: a live query begins and ends
 * behind everything else that the page has to do, and somebody waits. It takes over when the page rests.
 */
export function watchConversation(
  key: ConversationKey,
  listener: (view: ConversationView | undefined) => void,
  failed: (reason: unknown) => void,
): Stop {
  let stop: Stop | undefined;
  let over = false;
  readConversation(key).then(
    (view) => {
      if (over) return;
      listener(view);
      const follow = () => {
        if (over) return;
        let known: string | undefined = JSON.stringify(view);
        stop = watchQuery(
          () => readConversation(key),
          (next) => {
            const same = known !== undefined && known === JSON.stringify(next);
            known = undefined;
            if (!same) listener(next);
          },
          failed,
        );
      };
      requestIdleCallback(follow, { timeout: FOLLOWED_AFTER_MS });
    },
    (reason: unknown) => {
      if (!over) failed(reason);
    },
  );
  return () => {
    over = true;
    stop?.();
  };
}

/** What changes meanwhile is read when the live query begins. */
const FOLLOWED_AFTER_MS = 500;

/**
 * Runs a query for what nobody waits for: only when `restMs` have passed, and again as long after what these tables
 * hold has changed. What is open for a moment between two pages then reads nothing.
 */
export function watchAtRest<Result>(
  query: () => Promise<Result>,
  tables: readonly string[],
  restMs: DurationMs,
  listener: (result: Result) => void,
  failed: (reason: unknown) => void,
): Stop {
  let over = false;
  let reading = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    if (reading) again = true;
    else timer ??= setTimeout(read, restMs);
  };
  const read = async () => {
    timer = undefined;
    reading = true;
    again = false;
    try {
      const result = await query();
      if (!over) listener(result);
    } catch (reason) {
      if (!over) failed(reason);
    }
    reading = false;
    if (again && !over) plan();
  };
  const changed = (parts: ObservabilitySet) => {
    if (tables.some((table) => Object.keys(parts).some((part) => part.split('/')[3] === table))) plan();
  };
  Dexie.on('storagemutated', changed);
  plan();
  return () => {
    over = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}

/** The seller's settings, or the defaults of this machine. */
export async function currentSettings(): Promise<Settings> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultSettings({ timeZone, locale: navigator.language }), ...(await readSettings()) };
}
