import { browser } from 'wxt/browser';
import type { OpenPage, ReaderDesk } from '@/components/readers/reader-desk';
import type { TabState } from '@/utils/domain/view';
import { readHealth } from '@/utils/store/queries/read-health';
import { watchQuery } from './store-watch';

/** What concerns the readers themselves, for every page of ours. */
export function createReaderDesk(): ReaderDesk {
  return {
    watchHealth: (listener, failed) => watchQuery(readHealth, listener, failed),
    async pages() {
      const states = await browser.storage.session.get(null);
      const tabs = await browser.tabs.query({});
      return tabs
        .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
        .flatMap(({ id, title }): OpenPage[] => {
          const state = states[`tab:${id}`] as TabState | undefined;
          const known = state && ['read', 'drifted', 'unreadable'].includes(state.status);
          return id !== undefined && known ? [{ tabId: id, title, state }] : [];
        });
    },
  };
}
