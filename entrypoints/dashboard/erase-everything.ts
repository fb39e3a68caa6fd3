import { browser } from 'wxt/browser';
import { forgetEngines } from '@/utils/engines/keep/engine-database';
import { database } from '@/utils/store/database';
import { inKeyStore, settled } from '@/utils/store/vault/key-database';
import { asWriter } from '@/utils/store/writer-lock';
import { asIndexer } from './as-indexer';
import { clearFolder } from './save-target';

/**
 * Empties every store of ours. The history goes first and in one step, the keys after all that they opened: stopped
 * anywhere, what is left is whole, and doing it again ends it. Nobody else writes meanwhile, for the locks are held until
 * the extension starts anew; an index that is being built is awaited.
 * @param evenHeld although something is on legal hold: only where a forgotten passphrase has closed it for good
 */
export async function eraseEverything({ evenHeld }: { evenHeld: boolean }): Promise<void> {
  await asIndexer(() =>
    asWriter(async () => {
      const db = database();
      await db.transaction('rw', db.tables, async () => {
        if (!evenHeld && (await db.holds.count()) > 0) throw new Error('on legal hold');
        await Promise.all(db.tables.map((table) => table.clear()));
      });
      await forgetEngines();
      await inKeyStore('readwrite', (store) => settled(store.clear()));
      await clearFolder();
      localStorage.clear();
      await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
      browser.runtime.reload();
    }),
  );
}
