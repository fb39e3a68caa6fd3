import { liveQuery } from 'dexie';
import type { HistoryDesk } from '@/components/history/history-desk';
import type { EpochMs } from '@/utils/domain/ids';
import { customerFile } from '@/utils/insights/customer-file';
import { allDuplicates } from '@/utils/search/all-duplicates';
import { clearIndex } from '@/utils/search/indexer';
import { createSearcher } from '@/utils/search/searcher';
import { suggestDuplicates } from '@/utils/search/suggest-duplicates';
import { database } from '@/utils/store/database';
import { readCustomerFile } from '@/utils/store/queries/read-customer-file';
import { readSettings } from '@/utils/store/queries/read-settings';
import { open } from '@/utils/store/vault/vault';
import { asIndexer } from './as-indexer';
import { watchIndex } from './watch-index';

/** The history over the real store. */
export function createHistoryDesk(now: () => EpochMs, indexAnew: () => void): HistoryDesk {
  const searcher = createSearcher();
  return {
    watchCustomers(most, listener, failed) {
      const subscription = liveQuery(async () => {
        const rows = await database().customers.orderBy('lastSeenAt').reverse().limit(most).toArray();
        return Promise.all(
          rows.map(async ({ key, marketplace, lastSeenAt, sealed }) => {
            const { name, siteId, note } = await open(`customers|${key}`, sealed);
            return { key, name: name ?? siteId, marketplace, lastSeenAt, note };
          }),
        );
      }).subscribe({ next: listener, error: failed });
      return () => subscription.unsubscribe();
    },
    watchFile(key, listener, failed) {
      const subscription = liveQuery(async () => {
        const settings = await readSettings();
        const facts = await readCustomerFile(key);
        return facts && customerFile(facts, settings?.tagRules ?? [], now());
      }).subscribe({ next: listener, error: failed });
      return () => subscription.unsubscribe();
    },
    suggestions: (key) => suggestDuplicates(key, searcher),
    allSuggestions: (signal, progress) =>
      allDuplicates({ signal, progress, pause: () => new Promise((resume) => setTimeout(resume)) }),
    search: searcher.search,
    watchIndex,
    async rebuild() {
      // Whoever is indexing goes on with an empty index once it sees that this one is gone.
      await asIndexer(clearIndex);
      indexAnew();
    },
  };
}
