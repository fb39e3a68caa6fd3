import { engineDatabase } from '@/utils/engines/keep/engine-database';
import { clearIndex } from '@/utils/search/indexer';
import { renewKeys } from '@/utils/store/renewal/renew-keys';
import { asIndexer } from './as-indexer';
import { atWork } from './at-work';

/** Exchanges the keys of an older version, with what engines keep and the index, which is made anew. */
export async function exchangeKeys(progress: (share: number) => void, signal: AbortSignal): Promise<void> {
  const { keys, ledger, translations } = engineDatabase();
  await atWork(() =>
    renewKeys({
      others: [
        { table: keys, place: (key) => `engine-keys|${key}` },
        { table: ledger, place: (key) => `egress|${key}` },
        { table: translations, place: (key) => `translations|${key}` },
      ],
      withoutIndex: (work) =>
        asIndexer(async () => {
          await clearIndex();
          return work();
        }),
      progress,
      signal,
    }),
  );
}
